package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.FaultCode;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Reading;
import org.poultice.protocol.serial.Refusal;

/** What the firmware finds wrong with itself, and what it takes to get power again. */
class PadFaultTest {
    private static final int CODE_AT_50 = 1_077;

    @Test
    void overTemperatureDropsTheOutputsAndIsSentAtOnceAndThenEverySecond() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.padCode = CODE_AT_50;
        bench.passMillis(250);
        assertEquals(List.of("250.0 100 0", "500.0 0 0"), bench.powered);
        assertEquals(List.of(FaultCode.OVER_TEMPERATURE.code()), codes(bench));
        assertEquals(
                Thermistor.centiC(CODE_AT_50),
                bench.all(FromPad.Fault.class).getFirst().detail());
        assertTrue(bench.lastSample().faulted());
        assertFalse(bench.lastSample().outputs().heatOn());
        bench.passMillis(3_000);
        assertEquals(4, codes(bench).size());
    }

    @Test
    void aFaultStaysUntilItsCauseIsGoneAndSomebodySaidOff() {
        Bench bench = Bench.greeted();
        bench.padCode = CODE_AT_50;
        bench.passMillis(250);
        bench.say(bench.off());
        bench.passMillis(250);
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        assertEquals(Refusal.FAULTED, bench.firmware.refusal(), "the cause remains");

        bench.padCode = 2_048;
        bench.passMillis(1_000);
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        assertEquals(Refusal.FAULTED, bench.firmware.refusal(), "nobody said off since");

        bench.say(bench.off());
        bench.passMillis(250);
        int sent = codes(bench).size();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        assertEquals(Refusal.NONE, bench.firmware.refusal());
        bench.passMillis(3_000);
        assertEquals(sent, codes(bench).size(), "nothing to say any more");
    }

    @Test
    void underTemperatureIsAFaultOnlyWhileCooling() {
        Bench bench = Bench.greeted();
        bench.padCode = 3_250;
        bench.passMillis(250);
        assertEquals(List.of(), codes(bench));
        bench.say(bench.drive(Modality.COLD, 100, 3_000));
        assertEquals(List.of(FaultCode.UNDER_TEMPERATURE.code()), codes(bench));
        assertEquals(Thermistor.centiC(3_250), (short)
                bench.all(FromPad.Fault.class).getFirst().detail());
        assertEquals(0, bench.coldPercent);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        // raw codes of the pad's two sensors | what is found, and which of the two it is
        "2048, 1077, OVER_TEMPERATURE, 1077",
        "1077, 2048, OVER_TEMPERATURE, 1077",
        "1077, 1050, OVER_TEMPERATURE, 1050",
        // open and short: the other one has its say alone
        "4095, 1077, OVER_TEMPERATURE, 1077",
        "1077, 0, OVER_TEMPERATURE, 1077",
        "2048, 3250, UNDER_TEMPERATURE, 3250",
        "3250, 2048, UNDER_TEMPERATURE, 3250",
        "3250, 4095, UNDER_TEMPERATURE, 3250",
        "4095, 3250, UNDER_TEMPERATURE, 3250",
    })
    void theHotterOfTheTwoSensorsCountsWhenHotAndTheColderWhenCold(int pad, int twin, FaultCode found, int which) {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.COLD, 100, 3_000));
        bench.padCode = pad;
        bench.twinCode = twin;
        bench.passMillis(250);
        assertEquals(List.of(found.code()), codes(bench));
        assertEquals(Thermistor.centiC(which), (short)
                bench.all(FromPad.Fault.class).getFirst().detail());
        assertEquals(0, bench.coldPercent);
    }

    @Test
    void twoBrokenSensorsAreNoFault() {
        Bench bench = Bench.greeted();
        bench.padCode = 4_095;
        bench.twinCode = 0;
        bench.say(bench.drive(Modality.COLD, 100, 3_000));
        bench.passMillis(1_000);
        assertEquals(List.of(), codes(bench));
    }

    @ParameterizedTest(name = "{0} hundredths: sent as {1}, fault {2}")
    @CsvSource({
        // before the first conversion, nobody answers: no reading
        "8500, -32768, false",
        "-12700, -32768, false",
        // beside these it is a temperature
        "8494, 8494, true",
        "8506, 8506, true",
        "2506, 2506, false",
    })
    void whatADigitalSensorSaysInPlaceOfATemperatureIsNoReadingAndNoFault(int said, int sent, boolean faulted) {
        Bench bench = Bench.greeted();
        bench.padReading = new Reading(Reading.NO_RAW, said);
        bench.passMillis(250);
        assertEquals(new Reading(Reading.NO_RAW, sent), bench.lastSample().pad());
        assertEquals(faulted, bench.lastSample().faulted());
    }

    @Test
    void aThermistorHasNoSuchSigns() {
        Bench bench = Bench.greeted();
        bench.padReading = new Reading(500, 8_500);
        bench.passMillis(250);
        assertEquals(new Reading(500, 8_500), bench.lastSample().pad());
        assertEquals(List.of(FaultCode.OVER_TEMPERATURE.code()), codes(bench));
    }

    @ParameterizedTest(name = "power for {0} ms after it was switched off: fault {1}")
    @CsvSource({"400, false", "600, true"})
    void aWeldedSwitchIsFoundHalfASecondAfterItWasSwitchedOff(long weldedMillis, boolean found) {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.passMillis(100);
        bench.heatWelded = true;
        bench.say(bench.off());
        bench.passMillis(weldedMillis);
        bench.heatWelded = false;
        bench.passMillis(1_000);
        assertEquals(found, codes(bench).contains(FaultCode.OUTPUT_STUCK_ON.code()));
    }

    @Test
    void theOtherOutputWaitsUntilAWeldedOneReadsBackOff() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.heatWelded = true;
        bench.say(bench.drive(Modality.COLD, 100, 3_000));
        bench.passMillis(105);
        assertEquals(List.of("250.0 100 0", "250.0 0 0"), bench.powered);
        bench.heatWelded = false;
        bench.passMillis(10);
        assertEquals("360.0 0 100", bench.powered.getLast());
    }

    @Test
    void waitingForAWeldedOutputEndsInAFault() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.heatWelded = true;
        bench.say(bench.drive(Modality.COLD, 100, 3_000));
        bench.passMillis(3_000);
        assertEquals(FaultCode.OUTPUT_STUCK_ON.code(), codes(bench).getFirst());
        assertEquals(2, bench.all(FromPad.Fault.class).getFirst().detail());
        assertEquals(List.of("250.0 100 0", "250.0 0 0"), bench.powered);
    }

    @Test
    void anOutputWithoutPowerIsFoundHalfASecondAfterItWasSwitchedOn() {
        Bench bench = Bench.greeted();
        bench.heatBroken = true;
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.passMillis(499);
        assertEquals(List.of(), codes(bench));
        bench.passMillis(251);
        assertEquals(List.of(FaultCode.OUTPUT_STUCK_OFF.code()), codes(bench));
        assertEquals(2, bench.all(FromPad.Fault.class).getFirst().detail());
    }

    @Test
    void bothOutputsOnIsFoundAtOnce() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.coldWelded = true;
        bench.passMillis(250);
        assertEquals(List.of(FaultCode.BOTH_OUTPUTS_ON.code()), codes(bench));
        assertEquals(0, bench.heatPercent);
    }

    @Test
    void aBrokenSensorIsNoFault() {
        Bench bench = Bench.greeted();
        bench.padCode = 4_095;
        bench.passMillis(1_000);
        assertEquals(Reading.NO_READING, bench.lastSample().pad().centiC());
        assertFalse(bench.lastSample().faulted());
        assertEquals(List.of(), codes(bench));
    }

    private static List<Integer> codes(Bench bench) {
        return bench.all(FromPad.Fault.class).stream().map(FromPad.Fault::code).toList();
    }
}
