package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.gpio.Wiring.Switching;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.port.Thermometer;
import org.poultice.controller.port.Thermometer.Reading;
import org.poultice.protocol.plan.Modality;

/** What a pad on pins says of itself, and what it says when it cannot. */
class GpioPadReportsTest {
    private static final int NONE = PadSample.NO_READING;
    private static final int NO_CODE = PadSample.Codes.NO_CODE;

    @Test
    void padIsFoundAtTheStartWithEverythingOff() {
        PinBench bench =
                new PinBench(new PadParts(true, false, true, Switching.RELAY, at(40_000), at(40_500), at(35_000)));
        bench.pad.start();
        assertEquals(1, bench.sets);
        assertEquals(List.of(new Event.PadFound(new PadAbilities(true, false, true, true))), bench.events);
    }

    @Test
    void accountIsGivenFourTimesASecond() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.pass(10_000);
        assertEquals(40, bench.samples().size());
    }

    @Test
    void accountsAreNotMadeUpForWhenTheThreadWasLate() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.stall(5_000);
        bench.pass(249);
        assertEquals(1, bench.samples().size());
    }

    @Test
    void accountHasTheTemperaturesAndTheCodesOfTheThermometers() {
        PinBench bench = PinBench.found(new PadParts(
                true,
                true,
                false,
                Switching.PWM,
                at(40_000),
                at(new Reading(40_500, 8_808)),
                at(new Reading(NONE, NO_CODE))));
        bench.pass(250);
        assertEquals(
                new PadSample(40_000, 40_500, NONE, new PadSample.Codes(NO_CODE, 8_808, NO_CODE), false, false, true),
                bench.samples().getLast());
    }

    @Test
    void padWithoutASecondSensorSaysSoAndHasNoReadingOfIt() {
        PinBench bench = new PinBench(new PadParts(true, true, false, Switching.PWM, at(40_000), null, at(35_000)));
        bench.pad.start();
        assertEquals(List.of(new Event.PadFound(new PadAbilities(true, true, true, false))), bench.events);
        bench.pass(250);
        assertEquals(
                new PadSample(40_000, 35_000, false, false, true),
                bench.samples().getLast());
    }

    @ParameterizedTest
    @CsvSource({
        // has heat | driven | welded | current || heat on | cold on
        "true,   ,     ,     false, false, false",
        "true,   HEAT, ,     true,  true,  false",
        "true,   HEAT, ,     false, true,  false",
        "true,   COLD, ,     true,  false, true",
        "true,   ,     HEAT, true,  true,  false",
        "true,   ,     COLD, false, false, true",
        "true,   HEAT, COLD, true,  false, true",
        "true,   ,     ,     true,  true,  false",
        "false,  ,     ,     true,  false, true",
    })
    void accountHasWhatIsSensedAndNotWhatWasAskedFor(
            boolean hasHeat, Modality driven, Modality welded, boolean current, boolean heatOn, boolean coldOn) {
        PinBench bench = PinBench.found(new PadParts(hasHeat, true, false, Switching.PWM, null, null, null));
        bench.current = current;
        bench.heatWelded = welded == Modality.HEAT;
        bench.coldWelded = welded == Modality.COLD;
        bench.pass(750); // current that nobody asked for is believed after half a second
        if (driven != null) {
            bench.keep(driven, 100, 500);
        }
        assertEquals(
                new PadSample(NONE, NONE, heatOn, coldOn, true), bench.samples().getLast());
    }

    @Test
    void padThatCannotBeReadIsLostOnceAndOff() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pass(10);
        bench.broken = true;
        bench.pass(60_000);
        assertEquals(List.of("PadLost"), bench.happened());
        bench.broken = false;
        bench.pass(20);
        assertFalse(bench.power.heat());
    }

    @Test
    void offThatFailedIsTriedAgainAtEachStepUntilItHasWorked() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.settingFails = true;
        bench.pad.deEnergise();
        assertEquals(List.of("PadLost"), bench.happened());
        int before = bench.sets;
        bench.pass(1_000);
        assertTrue(bench.sets >= before + 50, "tried " + (bench.sets - before) + " times");
        bench.settingFails = false;
        bench.pass(20);
        assertEquals(List.of("0 heat", "1020 off"), bench.outputs);
        assertEquals(List.of("PadLost"), bench.happened(), "that it listens again is not yet believed");
    }

    @Test
    void driveThatFailsLosesThePadAndTheDriveAfterItIsNone() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.settingFails = true;
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.settingFails = false;
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pass(1_000);
        assertEquals(List.of("PadLost"), bench.happened());
        assertEquals(List.of(), bench.outputs);
    }

    @Test
    void padThatWasLostIsLookedForEveryTwoSecondsAndComesBackWithoutPower() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.keep(Modality.HEAT, 100, 1_000);
        bench.broken = true;
        bench.pass(20);
        bench.broken = false;
        bench.keep(Modality.HEAT, 100, 1_900);
        assertEquals(List.of("PadLost"), bench.happened());
        bench.pass(100);
        assertEquals(List.of("PadLost", "PadFound"), bench.happened());
        assertFalse(bench.power.heat());
        bench.drive(Modality.HEAT, 100, 3_000);
        assertTrue(bench.power.heat());
    }

    @Test
    void padThatIsNotThereAtTheStartIsNeitherLostNorFoundUntilItIs() {
        PinBench bench = new PinBench(PinBench.BOTH);
        bench.broken = true;
        bench.pad.start();
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pass(3_999);
        assertEquals(List.of(), bench.events);
        bench.broken = false;
        bench.pass(1);
        assertEquals(List.of("PadFound"), bench.happened());
    }

    @Test
    void offIsNotGivenUpWhateverThePinsThrow() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.settingThrows = true;
        bench.pad.deEnergise();
        bench.pass(1_000);
        assertTrue(bench.power.heat(), "the pins cannot be set");
        bench.settingThrows = false;
        bench.pass(20);
        assertEquals(List.of("0 heat", "1020 off"), bench.outputs);
    }

    @Test
    void pinsAreGivenBackWhateverTheyThrow() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.settingThrows = true;
        bench.pad.close();
        assertEquals(1, bench.closings);
    }

    @Test
    void padThatIsClosedIsNotLost() {
        PinBench bench = PinBench.found(PinBench.BOTH);
        bench.settingFails = true;
        bench.pad.close();
        bench.pass(10_000);
        assertEquals(1, bench.closings);
    }

    private static Thermometer at(int milliC) {
        return at(Reading.withoutCode(milliC));
    }

    private static Thermometer at(Reading reading) {
        return new Thermometer() {
            @Override
            public Reading reading(MonoTime now) {
                return reading;
            }

            @Override
            public void close() {}
        };
    }
}
