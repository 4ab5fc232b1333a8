package org.poultice.simulator.prove;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Button;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.PadView;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Reckoning;
import org.poultice.controller.engine.Regulator;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.Session;
import org.poultice.controller.engine.State;

/**
 * The canonical form of what a controller knows: relative to now, and without what can no longer make a difference.
 *
 * <p><b>Relative:</b> the engine compares moments and takes differences, and nothing else; moving all of them together changes nothing. This
 * is not only argued: {@link Minds} asks each question at two different times and compares the answers.
 *
 * <p><b>Clamped:</b> a moment that is only ever compared with {@code now − d} is the same for all of the future once it lies at
 * {@code now − d} or before, for it can only get older. So the rest is clamped at a full break, the onset at the switch, a press at the longest
 * one that means anything, a reading just beyond its greatest age, a stray output at its second, the regulator's last switch at a lease; what is only
 * compared with now is clamped at now (the ends of a lease, of an application and of the arming, and the giving up). A trip's moment is only
 * compared with that of the press which would reset it; it keeps its place before or after that press.
 *
 * Of the starts of a day only the newest {@code maxPerDay} count: there is room when the oldest of those is a day old.
 *
 * <p><b>Left out:</b> numbers for people (sessions, sequence, the numbers of a finding), what is warned of, readings (they are neutral or implausible), a
 * sample without power (which is as good as none), and what a break waits for (it is only told). When the journal was last told that time has
 * passed is left out too: the explorer chooses freely at each tick whether that is due.
 *
 * <p><b>Signs of a fault left out:</b> what the last minutes of samples show. The explorer's pad always reads the same neutral temperature, gives no codes
 * and is always on a body, which is no sign of anything however long it lasts: it is colder than what heat is found by while it is off, warmer than
 * what cold is found by, never still on its way to a target, for the regulator never asks, and a reading without a code is never frozen. A pad that showed
 * something would trip, as one does that reports a fault, and the explorer lets it do that at any moment.
 *
 * <p><b>Without doses:</b> what heat and cold the skin has had, and a cream on it, are left out too, of states and of records. They can only make the engine
 * refuse more, and end what runs, which is judged as any other end; so whatever power the engine can give with a dose, it can give without one, and the
 * observer judges more than there is, never less. What a dose forbids is not judged here but by tests, and that it does not forbid for ever by storms.
 *
 * <p><b>Never on:</b> the regulator holds the power off all the time, so that a pad that says it has some is found in an application too; the
 * observer takes each drive for full power all the same.
 *
 * <p><b>Counted together:</b> at full size the starts of a day are all moved to the first of them. A start that lies further back can only make
 * the engine allow more, sooner; so whatever the engine can do, it can still do here, and the observer, who counts for himself, judges more
 * than there is, never less.
 */
final class Canon {
    /** The present of every canonical form. Far from zero, and a whole number of quanta from it. */
    static final MonoTime NOW = new MonoTime(3_600_000_000_000_000L);

    private static final int IMPLAUSIBLE_LIMIT = Rules.IMPLAUSIBLE_IN_A_ROW;

    private final Scale scale;
    private final long quantumNanos;
    private final Duration stillHereEvery;

    Canon(Scale scale) {
        this.scale = scale;
        this.quantumNanos = scale.nanos(1);
        this.stillHereEvery = scale.rules().doubt().stillHereEvery();
    }

    /** A state at {@code now} in its canonical form, which is at {@link #NOW}. */
    State of(State state, MonoTime now) {
        Shift shift = new Shift(now, NOW);
        Button button = button(state.button(), shift);
        return new State(
                phase(state, shift),
                exposure(state.exposure(), shift),
                state.onset() == null ? null : shift.noOlder(state.onset(), scale.switchAfter()),
                pad(state.pad(), shift),
                button,
                0,
                0,
                0,
                NOW);
    }

    /**
     * A canonical state at another time, with nothing else changed.
     *
     * @param proving whether proof that time passes is due in the journal
     */
    State at(State canonical, MonoTime now, boolean proving) {
        State s = canonical;
        Moving moving = new Moving(NOW, now);
        return new State(
                moving.moved(s.phase()),
                moving.moved(s.exposure()),
                s.onset() == null ? null : moving.move(s.onset()),
                moving.moved(s.pad()),
                s.button().downSince() == null
                        ? s.button()
                        : new Button(
                                moving.move(s.button().downSince()), s.button().spent()),
                0,
                0,
                0,
                proving ? now.minus(stillHereEvery) : now);
    }

    private Phase phase(State state, Shift shift) {
        return switch (state.phase()) {
            case Phase.Idle idle -> idle;
            case Phase.Armed armed -> new Phase.Armed(shift.noOlder(armed.until(), 0));
            case Phase.Applying a ->
                new Phase.Applying(
                        session(a.session()),
                        shift.noOlder(a.since(), scale.application()),
                        shift.noOlder(a.ends(), 0),
                        shift.noOlder(a.leasedUntil(), 0),
                        new Regulator(
                                a.regulator().on(), shift.noOlder(a.regulator().since(), scale.lease())));
            case Phase.Breaking b -> new Phase.Breaking(session(b.session()), shift.noOlder(b.giveUpAt(), 0), null);
            case Phase.Tripped tripped ->
                new Phase.Tripped(reasonOnly(tripped.cause()), trippedAt(tripped, state.button(), shift));
        };
    }

    /** What is known of the time before, at {@code now}, in the canonical form that it has in a state. */
    Reckoning rounded(Reckoning reckoning, MonoTime now) {
        Shift shift = new Shift(now, NOW);
        MonoTime onset = reckoning.onset();
        return new Reckoning(
                exposure(reckoning.exposure(), shift),
                onset == null ? null : shift.noOlder(onset, scale.switchAfter()));
    }

    /** A canonical exposure at another time. */
    Exposure moved(Exposure canonical, MonoTime now) {
        return new Moving(NOW, now).moved(canonical);
    }

    /** What is missing from a journal counts too. */
    static Finding reasonOnly(Finding cause) {
        boolean missing = cause.reason() == Reason.JOURNAL_DAMAGED && cause.actual() > 0;
        return new Finding(cause.reason(), missing ? 1 : 0, 0, null);
    }

    private static Session session(Session session) {
        return new Session(1, session.index(), session.applications(), session.heatAllowed(), session.modality());
    }

    private MonoTime trippedAt(Phase.Tripped tripped, Button button, Shift shift) {
        MonoTime down = button(button, shift).downSince();
        if (down == null) {
            return shift.noOlder(tripped.since(), 1);
        }
        boolean pressedAfter = button.downSince() != null && tripped.since().isBefore(button.downSince());
        return pressedAfter ? down.minus(scale.quantum()) : down;
    }

    private Button button(Button button, Shift shift) {
        if (button.downSince() == null) {
            return button;
        }
        MonoTime down = shift.noOlder(button.downSince(), scale.covering(Rules.LONGEST_PRESS));
        return new Button(down, button.spent());
    }

    private Exposure exposure(Exposure exposure, Shift shift) {
        MonoTime resting = shift.noOlder(exposure.restingSince(), scale.rest());
        if (!scale.tracksDay()) {
            return new Exposure(resting, List.of());
        }
        List<MonoTime> moved = exposure.starts().stream().map(shift::rounded).toList();
        List<MonoTime> all = new Exposure(resting, moved).within(NOW, scale.span(scale.day()));
        List<MonoTime> today =
                all.stream().skip(Math.max(0, all.size() - scale.maxPerDay())).toList();
        boolean together = scale.countsDayTogether() && !today.isEmpty();
        return new Exposure(resting, together ? Collections.nCopies(today.size(), today.get(0)) : today);
    }

    private PadView pad(PadView pad, Shift shift) {
        if (!pad.isPresent()) {
            return PadView.ABSENT;
        }
        return new PadView(
                pad.abilities(),
                withPower(pad.sample()),
                NOW,
                PadSample.NO_READING,
                PadSample.NO_READING,
                PadSample.NO_READING,
                shift.noOlder(pad.readAt(), scale.lease() + 1),
                Math.min(pad.implausible(), IMPLAUSIBLE_LIMIT),
                pad.strayOnSince() == null ? null : shift.noOlder(pad.strayOnSince(), 1),
                pad.timers(),
                PadView.ABSENT.signs());
    }

    private static @Nullable PadSample withPower(@Nullable PadSample sample) {
        return sample == null || !sample.energised()
                ? null
                : new PadSample(PadSample.NO_READING, PadSample.NO_READING, sample.heatOn(), sample.coldOn(), true);
    }

    /** From one present to another. */
    private final class Shift {
        private final MonoTime from;
        private final Moving moving;

        Shift(MonoTime from, MonoTime to) {
            this.from = from;
            this.moving = new Moving(from, to);
        }

        /** The same moment, or {@code quanta} ago if it is older. */
        MonoTime noOlder(MonoTime moment, int quanta) {
            return rounded(MonoTime.later(moment, scale.before(from, quanta)));
        }

        /** Moved, and to the nearest quantum: a recovery tells boots apart by a nanosecond, and takes some off for clocks that drift. */
        MonoTime rounded(MonoTime moment) {
            long away = moment.nanos() - from.nanos();
            long whole = Math.floorDiv(away + quantumNanos / 2, quantumNanos) * quantumNanos;
            return moving.move(new MonoTime(from.nanos() + whole));
        }
    }
}
