package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * A state that no course of events need lead to, so that many things can be wrong at once: what is wrong is set field by field and taken away
 * field by field. What is exceeded has been exceeded for a minute.
 */
final class Situation {
    private static final MonoTime NOW = EngineFixture.ZERO;

    final Phase phase;
    PadAbilities abilities = EngineFixture.HEAT_AND_COLD;
    Event event = new Event.Tick();
    double pad = 30.0;
    double skin = 33.0;
    boolean heatOn;
    boolean coldOn;
    /** For how long an output has had power that nobody gave it. */
    @Nullable
    Duration strayFor;

    Signs signs = Signs.NONE;
    boolean missing;
    boolean old;
    int implausible;
    MonoTime restingSince = MonoTime.LONG_AGO;
    int startsToday;
    private @Nullable Reason last;

    private Situation(Phase phase) {
        this.phase = phase;
    }

    static Situation idle() {
        return new Situation(Phase.Idle.IDLE);
    }

    static Situation applying(Modality modality) {
        Session session = new Session(1, 0, 3, modality == Modality.HEAT, modality);
        MonoTime since = NOW.minus(Duration.ofMinutes(5));
        return new Situation(new Phase.Applying(
                session,
                since,
                since.plus(Duration.ofMinutes(20)),
                NOW.plus(Duration.ofSeconds(2)),
                new Regulator(true, since)));
    }

    static Situation tripped(Reason cause) {
        return new Situation(new Phase.Tripped(Finding.of(cause), NOW.minus(Duration.ofMinutes(5))));
    }

    /** It trips with this reason, which is a lesser one than that of the time before. */
    void trips(Reason reason) {
        Phase.Tripped tripped =
                assertInstanceOf(Phase.Tripped.class, step().next().phase(), reason.toString());
        inOrder(reason, tripped.cause().reason());
        assertNotEquals(phase, tripped);
    }

    /** It refuses what is asked for with this reason, which is a lesser one than that of the time before. */
    void refuses(Reason reason) {
        Occurrence told = step().effects().publish().getLast();
        inOrder(reason, assertInstanceOf(Occurrence.Refused.class, told).why().reason());
    }

    /** Nothing is wrong any more that matters in this phase, or nothing that is graver than what is latched. */
    void doesNotTrip() {
        assertEquals(phase.word(), step().next().phase().word());
        assertTrue(step().effects().append().isEmpty());
    }

    private void inOrder(Reason expected, Reason actual) {
        assertEquals(expected, actual);
        assertTrue(last == null || last.compareTo(expected) < 0, expected + " is graver than " + last);
        last = expected;
    }

    Step step() {
        return new TherapyEngine(RulesFixture.rules(RulesFixture.BACK_SPASM)).step(state(), event, NOW);
    }

    private State state() {
        Rules rules = RulesFixture.rules(RulesFixture.BACK_SPASM);
        PadSample sample = new PadSample(milliC(pad), milliC(skin), heatOn, coldOn, true);
        MonoTime aMinuteAgo = NOW.minus(Duration.ofMinutes(1));
        PadView view = new PadView(
                abilities,
                sample,
                NOW,
                sample.padMilliC(),
                sample.twinMilliC(),
                sample.skinMilliC(),
                old ? NOW.minus(Duration.ofMillis(2_001)) : NOW,
                implausible,
                strayFor == null ? null : NOW.minus(strayFor),
                LimitTimers.CLEAR.after(sample, phase, aMinuteAgo, rules),
                signs);
        Exposure exposure =
                new Exposure(restingSince, Collections.nCopies(startsToday, NOW.minus(Duration.ofHours(1))));
        Button held = Button.down(NOW.minus(Rules.RESET_PRESS));
        return State.fresh(NOW)
                .with(phase)
                .with(exposure)
                .with(missing ? PadView.ABSENT : view)
                .with(held);
    }

    private static int milliC(double celsius) {
        return (int) Math.round(celsius * 1000);
    }
}
