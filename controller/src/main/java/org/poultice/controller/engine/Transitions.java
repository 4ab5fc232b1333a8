package org.poultice.controller.engine;

import java.time.Duration;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.protocol.plan.Modality;

/** What the phases do: each method takes a decision one transition further. When it is done is {@link TherapyEngine}'s to say. */
final class Transitions {
    private final Rules rules;
    private final Interlocks interlocks;

    Transitions(Rules rules, Interlocks interlocks) {
        this.rules = rules;
        this.interlocks = interlocks;
    }

    /**
     * The button was let go with nothing running. A short press starts what is due; a very long one says that the injury is a new one. One
     * in between, or one so long that somebody must have lain on the button, does nothing and says so.
     */
    void released(Decision decision, MonoTime now) {
        Duration held = decision.state().button().held(now);
        if (held == null) {
            return;
        }
        if (held.compareTo(Rules.RESET_PRESS) < 0) {
            pressed(decision, now);
        } else if (held.compareTo(Rules.NEW_EPISODE_PRESS) >= 0 && held.compareTo(Rules.LONGEST_PRESS) < 0) {
            beginEpisode(decision, now);
        } else {
            refuse(decision, Finding.of(Reason.PRESS_TOO_LONG, held.toMillis(), Rules.RESET_PRESS.toMillis()));
        }
    }

    private void pressed(Decision decision, MonoTime now) {
        if (decision.state().onset() == null) {
            beginEpisode(decision, now);
        }
        boolean heatAllowed = decision.state().heatAllowed(now, rules);
        Modality due = rules.plan().modality(heatAllowed, 0);
        Finding no = interlocks.refusal(decision.state(), due, now);
        if (no != null) {
            refuse(decision, no);
            return;
        }
        Session session =
                new Session(decision.state().sessions() + 1, 0, rules.plan().applications(), heatAllowed, due);
        decision.set(decision.state().withSessions(session.number()))
                .record(new Occurrence.SessionStarted(session.number(), session.applications()));
        Exposure exposure = decision.state().exposure();
        decision.set(decision.state().with(exposure.with(exposure.doses().sessionStarted())));
        apply(decision, session, now);
    }

    /** A start from afar. It needs what a press needs, and then waits for one. */
    void arm(Decision decision, MonoTime now) {
        boolean heatAllowed = decision.state().heatAllowed(now, rules);
        Finding no = interlocks.refusal(decision.state(), rules.plan().modality(heatAllowed, 0), now);
        if (no != null) {
            refuse(decision, no);
            return;
        }
        MonoTime until = now.plus(Rules.ARMED_FOR);
        decision.to(new Phase.Armed(until)).tell(new Occurrence.Armed(until));
    }

    private void apply(Decision decision, Session session, MonoTime now) {
        MonoTime ends = now.plus(rules.plan().application());
        MonoTime until = MonoTime.earlier(now.plus(rules.lease()), ends);
        Regulator regulator =
                Regulator.UNUSED.next(session.modality(), surface(decision, session.modality()), now, rules);
        Exposure exposure = decision.state().exposure();
        Dose before = exposure.doses().sinceStart();
        decision.set(decision.state().with(exposure.started(now, rules.day())))
                .to(new Phase.Applying(session, now, ends, until, regulator))
                .record(new Occurrence.ApplicationStarted(
                        session.number(), session.index(), session.modality(), before))
                .drive(new Drive(session.modality(), regulator.dutyPercent(), until));
    }

    private static int surface(Decision decision, Modality modality) {
        return decision.state().pad().surfaceMilliC(modality);
    }

    /** One more lease, never beyond the end of the application. */
    void renew(Decision decision, Phase.Applying applying, MonoTime now) {
        Session session = applying.session();
        Regulator regulator =
                applying.regulator().next(session.modality(), surface(decision, session.modality()), now, rules);
        MonoTime until = MonoTime.earlier(now.plus(rules.lease()), applying.ends());
        decision.to(new Phase.Applying(session, applying.since(), applying.ends(), until, regulator))
                .drive(new Drive(session.modality(), regulator.dutyPercent(), until));
    }

    /** Off, and the skin's rest counted from the last moment at which the pad may still be on. */
    private void endApplication(Decision decision, Phase.Applying applying, Ending why, MonoTime now) {
        MonoTime offAtLast = MonoTime.later(now, applying.leasedUntil());
        Exposure exposure = decision.state().exposure().mayHaveBeenOnUntil(offAtLast);
        Session session = applying.session();
        decision.deEnergise()
                .set(decision.state().with(exposure.with(exposure.doses().writtenDown())))
                .record(new Occurrence.ApplicationEnded(
                        session.number(),
                        session.index(),
                        why,
                        offAtLast.since(now),
                        exposure.doses().sinceStart()));
    }

    /** The application has had its time: the break begins. */
    void complete(Decision decision, Phase.Applying applying, MonoTime now) {
        endApplication(decision, applying, Ending.COMPLETED, now);
        MonoTime rested = decision.state().exposure().restedAt(rules);
        decision.to(
                new Phase.Breaking(applying.session(), rested.plus(rules.plan().rest()), null));
    }

    /** The break goes on, or what comes after it begins. A session whose break is never kept ends too. */
    void rest(Decision decision, Phase.Breaking breaking, MonoTime now) {
        Session session = breaking.session();
        boolean kept = !now.isBefore(decision.state().exposure().restedAt(rules));
        boolean giveUp = !now.isBefore(breaking.giveUpAt());
        if (!kept && !giveUp) {
            return;
        }
        if (kept && session.isLast()) {
            endSession(decision, session, Ending.COMPLETED);
            return;
        }
        Finding no = interlocks.refusal(decision.state(), session.nextModality(rules.plan()), now);
        if (no == null) {
            apply(decision, session.next(rules.plan()), now);
        } else if (giveUp) {
            endSession(decision, session, Ending.GAVE_UP);
        } else if (no.reason() != breaking.waitingFor()) {
            decision.to(new Phase.Breaking(session, breaking.giveUpAt(), no.reason()))
                    .tell(new Occurrence.Waiting(no));
        }
    }

    void stop(Decision decision, Phase.Applying applying, MonoTime now) {
        endApplication(decision, applying, Ending.STOPPED, now);
        endSession(decision, applying.session(), Ending.STOPPED);
    }

    /** Skin with a cream on it gets no heat; cold may go on. */
    void creamed(Decision decision, Phase.Applying applying, MonoTime now) {
        if (applying.session().modality() == Modality.HEAT) {
            stop(decision, applying, now);
        }
    }

    void endSession(Decision decision, Session session, Ending why) {
        decision.deEnergise().to(Phase.Idle.IDLE).record(new Occurrence.SessionEnded(session.number(), why));
    }

    /** All off and latched; in the place of a lesser trip that was latched before. */
    void trip(Decision decision, Finding cause, MonoTime now) {
        decision.deEnergise();
        Phase phase = decision.state().phase();
        if (phase instanceof Phase.Applying applying) {
            endApplication(decision, applying, Ending.TRIPPED, now);
        }
        Session session = phase.session();
        if (session != null) {
            endSession(decision, session, Ending.TRIPPED);
        }
        decision.to(new Phase.Tripped(cause, now)).record(new Occurrence.Tripped(cause));
    }

    /** Resets a trip when the button, pressed after it, has been held for long enough and the cause is gone. */
    void resetIfHeld(Decision decision, Phase.Tripped tripped, MonoTime now) {
        Button button = decision.state().button();
        Duration held = button.held(now);
        if (held == null || held.compareTo(Rules.RESET_PRESS) < 0 || !button.wasPressedAfter(tripped.since())) {
            return;
        }
        spendPress(decision);
        Finding cause = interlocks.notReady(decision.state(), null, now);
        if (cause == null) {
            decision.to(Phase.Idle.IDLE).record(new Occurrence.Reset());
        } else {
            refuse(decision, cause);
        }
    }

    private void beginEpisode(Decision decision, MonoTime now) {
        decision.set(decision.state().withOnset(now)).record(new Occurrence.EpisodeBegan());
    }

    /** Says it again to a pad that is on although nothing is commanded. */
    static void hush(Decision decision) {
        if (decision.state().pad().saysEnergised()) {
            decision.deEnergise();
        }
    }

    static void spendPress(Decision decision) {
        decision.set(decision.state().with(decision.state().button().spend()));
    }

    static void refuse(Decision decision, Finding why) {
        decision.tell(new Occurrence.Refused(why));
    }
}
