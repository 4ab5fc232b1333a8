package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Modality;

/** The target is held by switching: heat to 40 °C, cold to 6 °C, half a degree of hysteresis, and no switch within five seconds. */
class RegulatorTest {

    @ParameterizedTest
    @CsvSource({
        // is, after s, for, pad,     becomes
        "on,   5, HEAT, 39999, on",
        "on,   5, HEAT, 40000, off",
        "on,   5, HEAT, 45000, off",
        "off,  5, HEAT, 39501, off",
        "off,  5, HEAT, 39500, on",
        "off,  5, HEAT, 20000, on",
        "on,   5, COLD,  6001, on",
        "on,   5, COLD,  6000, off",
        "on,   5, COLD,  2000, off",
        "off,  5, COLD,  6499, off",
        "off,  5, COLD,  6500, on",
        "off,  5, COLD, 30000, on",
        "on,   4.999, HEAT, 45000, on",
        "off,  4.999, HEAT, 20000, off",
    })
    void itSwitchesAtItsTargetAndNotTooSoon(String is, double seconds, Modality modality, int pad, String becomes) {
        MonoTime since = EngineFixture.ZERO;
        MonoTime now = since.plus(Duration.ofMillis(Math.round(seconds * 1000)));
        boolean on = is.equals("on");
        boolean then = becomes.equals("on");
        Regulator next = new Regulator(on, since).next(modality, pad, now, RulesFixture.rules(RulesFixture.BACK_SPASM));
        assertEquals(new Regulator(then, on == then ? since : now), next);
        assertEquals(then ? 100 : 0, next.dutyPercent());
    }

    @ParameterizedTest
    @CsvSource({"HEAT, true", "HEAT, false", "COLD, true", "COLD, false"})
    void withoutAReadingItAsksForAllThereIsWhereTimeAloneIsTheLimitAndElseForNothing(
            Modality modality, boolean timeOnly) {
        Rules rules = RulesFixture.rules(RulesFixture.BACK_SPASM).withTimeOnly(timeOnly);
        Regulator next = new Regulator(!timeOnly, MonoTime.LONG_AGO)
                .next(modality, PadSample.NO_READING, EngineFixture.ZERO, rules);
        assertEquals(new Regulator(timeOnly, EngineFixture.ZERO), next);
    }

    /** There is no least time to keep before the first switch. */
    @ParameterizedTest
    @CsvSource({"39500, 100", "39501, 0", "40000, 0", "42400, 0"})
    void anApplicationBeginsWithoutPowerOnAPadThatIsAtItsTarget(int pad, int duty) {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.step(new Event.StopRequested());
        bed.at("72:00:00").reading(pad / 1000.0, 33.0).sample();
        Drive drive = bed.press().effects().drive();
        assertEquals(new Drive(Modality.HEAT, duty, bed.now().plus(Duration.ofSeconds(3))), drive);
        bed.reading(39.0, 33.0).through("72:00:01");
        assertTrue(bed.isOn(Modality.HEAT));
    }
}
