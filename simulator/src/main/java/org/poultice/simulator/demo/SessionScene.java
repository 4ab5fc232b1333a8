package org.poultice.simulator.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.Cause;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.StateReport;

/**
 * The button is pressed as soon as the controller has found the pad, and a session follows, after which all is over if one was all that was asked for.
 * Told what happens and the scaled time, says what to do. Nothing is waited for in vain without an end.
 */
final class SessionScene {
    /** A start of the processes, and an answer to a press, in real time. */
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** Three applications and their breaks take two hours; a wait for the skin to warm up comes on top. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(4);

    /** What the controller believes of a pad when in truth a process was not given the processor in time. */
    private static final Set<String> SIGNS_OF_A_LATE_MACHINE =
            Set.of("READING_STALE", "ENERGISED_WHILE_OFF", "EVENTS_LOST", "PAD_LOST");

    private final boolean once;
    private final Pace pace;
    private final Patience patience = new Patience();
    private boolean begun;
    private boolean pressed;
    private boolean answered;
    private @Nullable MonoTime pressAt;
    private @Nullable MonoTime finishAt;
    private Outcome outcome = Outcome.good();
    private String trip = "";

    /** @param once whether one session is all */
    SessionScene(boolean once, Pace pace) {
        this.once = once;
        this.pace = pace;
    }

    List<Act> due(MonoTime now) {
        if (!begun) {
            begun = true;
            patience.await("the controller to find the pad", pace.scaled(LONGEST_START), now);
        }
        if (finishAt != null && !now.isBefore(finishAt)) {
            return finish(outcome);
        }
        if (!pressed && pressAt != null && !now.isBefore(pressAt)) {
            pressed = true;
            patience.await("the controller to answer the press", pace.scaled(LONGEST_ANSWER), now);
            return List.of(new Act.Say("Pressing the pad's button."), new Act.TypeAtPad('b'));
        }
        return patience.isOver(now) ? finish(Outcome.failed("waited in vain for " + patience.awaited())) : List.of();
    }

    void take(StateReport report, MonoTime now) {
        if (pressAt == null && report.pad().present() && report.progress().phase() == PhaseWord.IDLE) {
            pressAt = now.plus(pace.breath());
        }
    }

    void take(EventReport event, MonoTime now) {
        switch (event.event()) {
            case SESSION_STARTED -> started(now);
            case SESSION_ENDED -> ended(String.valueOf(event.details().ending()), now);
            case REFUSED -> refused(EventWords.of(event), now);
            case TRIPPED -> trip = reason(event);
            case EPISODE_BEGAN, APPLICATION_STARTED, APPLICATION_ENDED, RESET, STILL_HERE, ARMED, DISARMED -> {}
            case WARNED, WARNING_OVER, PAD_CAME, PAD_WENT, WAITING, CLOCK_CHANGED, GAP_UNPROVEN, CREAM_REPORTED -> {}
        }
    }

    /** The controller was killed just now, by somebody who wanted that. */
    void killed(MonoTime now) {
        patience.await("the controller to come back", pace.scaled(LONGEST_START), now);
    }

    /** What there is to see of a killed controller has been seen. */
    void killIsOver(MonoTime now) {
        patience.awaitNothing();
        if (once) {
            finishSoon(Outcome.cutShort("the session was cut short when the controller was killed"), now);
        }
    }

    /** What q means now. */
    List<Act> quit() {
        return finish(once ? Outcome.cutShort("ended by q before the session was over") : Outcome.good());
    }

    /** Whether a trip looks like that of a controller on a machine that is too slow. */
    static boolean isSignOfALateMachine(EventReport tripped) {
        return SIGNS_OF_A_LATE_MACHINE.contains(reason(tripped));
    }

    private static String reason(EventReport tripped) {
        Cause cause = tripped.details().cause();
        return cause == null ? "" : cause.reason();
    }

    private void started(MonoTime now) {
        answered = true;
        if (once) {
            patience.await("the session to end", LONGEST_SESSION.plus(pace.scaled(LONGEST_ANSWER)), now);
        } else {
            patience.awaitNothing();
        }
    }

    private void refused(String words, MonoTime now) {
        if (once && !answered) {
            finishSoon(Outcome.failed(words), now);
        } else if (!answered) {
            patience.awaitNothing();
        }
    }

    private void ended(String how, MonoTime now) {
        patience.awaitNothing();
        if (once) {
            String why = "the session did not complete: " + how.toLowerCase(Locale.ROOT);
            finishSoon(
                    switch (how) {
                        case "COMPLETED" -> Outcome.good();
                        case "STOPPED" -> Outcome.cutShort(why);
                        default -> Outcome.failed(why);
                    },
                    now);
        }
    }

    private void finishSoon(Outcome last, MonoTime now) {
        finishAt = now.plus(pace.breath());
        outcome = last;
    }

    /** The trip that ended a session is told after its end. */
    private List<Act> finish(Outcome last) {
        boolean explained = last.end() == Outcome.End.FAILED && !trip.isEmpty();
        return List.of(new Act.Finish(explained ? Outcome.failed(last.why() + " by " + trip) : last));
    }
}
