package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.plan.Modality;

/** Power that nobody gave, found by what senses it. */
class StuckOutputTest {
    private static final Event FAULT = new Event.PadFaulted(3);

    private final List<Event> told = new ArrayList<>();
    private final StuckOutput stuck = new StuckOutput(told::add);

    @ParameterizedTest
    @CsvSource({
        // heat set | cold set | heat on | cold on | current || stuck
        "false, false, false, false, false, false",
        "false, false, true,  false, false, true",
        "false, false, false, true,  false, true",
        "false, false, false, false, true,  true",
        "true,  false, true,  false, true,  false",
        "true,  false, true,  true,  true,  true",
        "true,  false, false, false, true,  false",
        "false, true,  false, true,  true,  false",
        "false, true,  true,  true,  true,  true",
    })
    void outputThatHasPowerWithItsLineOffIsStuck(
            boolean heatSet, boolean coldSet, boolean heatOn, boolean coldOn, boolean current, boolean isStuck) {
        Pins.Power set = new Pins.Power(heatSet, coldSet, true);
        Pins.Sensed sensed = new Pins.Sensed(heatOn, coldOn, current, false);
        look(set, sensed, 0, 500);
        assertEquals(isStuck ? List.of(FAULT) : List.of(), told);
    }

    @Test
    void relayThatTakesAMomentToOpenIsNotStuck() {
        look(Pins.Power.OFF, on(), 0, 480);
        look(Pins.Power.OFF, off(), 500, 500);
        look(Pins.Power.OFF, on(), 520, 900);
        assertEquals(List.of(), told);
    }

    @Test
    void faultIsToldAfterHalfASecondAndThenEverySecondWhileItLasts() {
        look(Pins.Power.OFF, on(), 0, 480);
        assertEquals(List.of(), told);
        look(Pins.Power.OFF, on(), 500, 3_500);
        assertEquals(List.of(FAULT, FAULT, FAULT, FAULT), told);
    }

    @Test
    void pausesOfAnOutputThatIsSwitchedEverySecondAddUp() {
        Pins.Power heat = new Pins.Power(true, false, true);
        for (int second = 0; second < 3; second++) {
            look(heat, on(), second * 1_000, second * 1_000 + 680);
            look(new Pins.Power(false, false, true), on(), second * 1_000 + 700, second * 1_000 + 980);
        }
        assertEquals(List.of(FAULT), told);
    }

    @Test
    void outputThatOpensInEachPauseIsNotStuckHoweverLongItGoesOn() {
        Pins.Power heat = new Pins.Power(true, false, true);
        for (int second = 0; second < 30; second++) {
            look(heat, on(), second * 1_000, second * 1_000 + 680);
            look(new Pins.Power(false, false, true), on(), second * 1_000 + 700, second * 1_000 + 740);
            look(new Pins.Power(false, false, true), off(), second * 1_000 + 760, second * 1_000 + 980);
        }
        assertEquals(List.of(), told);
    }

    @Test
    void padOnPinsLooksForItWithinAnApplicationToo() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.keep(Modality.HEAT, 100, 1_000);
        bench.heatWelded = true;
        bench.keep(Modality.HEAT, 0, 480);
        assertEquals(List.of(), bench.happened());
        bench.keep(Modality.HEAT, 0, 60);
        assertEquals(List.of("PadFaulted"), bench.happened());
    }

    private void look(Pins.Power set, Pins.Sensed sensed, int fromMillis, int toMillis) {
        for (int millis = fromMillis; millis <= toMillis; millis += 20) {
            stuck.look(set, sensed, at(millis));
        }
    }

    private static MonoTime at(long millis) {
        return new MonoTime(millis * 1_000_000);
    }

    private static Pins.Sensed on() {
        return new Pins.Sensed(true, false, false, false);
    }

    private static Pins.Sensed off() {
        return new Pins.Sensed(false, false, false, false);
    }
}
