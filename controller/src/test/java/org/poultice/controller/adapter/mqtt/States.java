package org.poultice.controller.adapter.mqtt;

import java.time.Duration;
import java.util.List;
import org.poultice.controller.engine.Button;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.PadView;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Regulator;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.Session;
import org.poultice.controller.engine.State;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.plan.Temperature;

/** A controller two hours after its start and one hour after the onset, in each phase. */
final class States {
    static final MonoTime NOW = MonoTime.ofMillis(7_200_000);
    static final MonoTime ONSET = MonoTime.ofMillis(3_600_000);
    static final CarePlan PLAN = new CarePlan(
            "back-spasm",
            "Back spasm: cold, then heat",
            CarePlan.Course.COLD_THEN_HEAT,
            Duration.ofDays(3),
            Duration.ofMinutes(20),
            Duration.ofMinutes(20),
            3,
            Temperature.celsius(8),
            Temperature.celsius(40),
            List.of("M2"));
    static final Rules RULES = Rules.of(PLAN, Duration.ofDays(7));
    static final PadAbilities ABILITIES = new PadAbilities(true, true, true);
    static final Finding HOT = new Finding(Reason.PAD_TOO_HOT, 44_800, 44_000, null);
    static final Finding BREAK_NOT_KEPT =
            new Finding(Reason.BREAK_NOT_KEPT, 754_000, 1_200_000, NOW.plus(Duration.ofSeconds(446)));
    static final Session SECOND_OF_THREE = new Session(4, 1, 3, false, Modality.COLD);
    static final Session LAST_OF_THREE = new Session(4, 2, 3, false, Modality.COLD);

    private States() {}

    static MonoTime in(long seconds) {
        return NOW.plus(Duration.ofSeconds(seconds));
    }

    /** With a pad at 8.1 °C on skin of 17.4 °C that was read 240 ms ago, and a break that is over in 7 minutes. */
    static State in(Phase phase) {
        MonoTime read = NOW.minus(Duration.ofMillis(240));
        PadSample sample = new PadSample(8_100, 17_400, false, true, true);
        PadView none = PadView.ABSENT;
        PadView pad = new PadView(
                ABILITIES,
                sample,
                read,
                8_100,
                PadSample.NO_READING,
                17_400,
                read,
                0,
                null,
                none.timers(),
                none.signs());
        Exposure exposure = new Exposure(NOW.minus(Duration.ofMinutes(13)), List.of(ONSET));
        return new State(phase, exposure, ONSET, pad, Button.UP, 0, 4, 17, NOW);
    }

    static Phase applying(Session session) {
        return new Phase.Applying(session, NOW, in(834), in(3), new Regulator(true, NOW));
    }

    /** As if so many more things had happened. */
    static State later(State state, long occurrences) {
        return new State(
                state.phase(),
                state.exposure(),
                state.onset(),
                state.pad(),
                state.button(),
                state.warnings(),
                state.sessions(),
                state.seq() + occurrences,
                state.provenAt());
    }
}
