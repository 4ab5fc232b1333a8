package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.gpio.Wiring.Switching;
import org.poultice.protocol.plan.Modality;

/** Energy is a lease: who gives it, how long it lasts, and what ends it. */
class GpioPadDriveTest {
    private static final PadParts PUMPED = new PadParts(true, true, true, Switching.PWM, null, null, null);

    private final PinBench bench = PinBench.found(PinBench.BOTH);

    @ParameterizedTest
    @CsvSource({
        // until, ms from now | off at, ms
        "1000, 1000",
        "1, 1",
        "2999, 2999",
        "3001, 3000",
        "3600000, 3000",
    })
    void powerEndsWithItsLeaseAndNeverLaterThanThreeSeconds(long until, String offAt) {
        bench.drive(Modality.HEAT, 100, until);
        bench.pass(10_000);
        assertEquals(List.of("0 heat", offAt + " off"), bench.outputs);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void leaseThatIsOverIsNone(long until) {
        bench.drive(Modality.HEAT, 100, 1_000);
        bench.drive(Modality.HEAT, 100, until);
        assertEquals(List.of("0 heat", "0 off"), bench.outputs);
    }

    @Test
    void powerThatIsRenewedGoesOn() {
        bench.keep(Modality.COLD, 100, 10_000);
        bench.pass(10_000);
        assertEquals(List.of("0 cold", "12900 off"), bench.outputs);
    }

    @Test
    void shorterLeaseReplacesALongerOne() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.drive(Modality.HEAT, 100, 50);
        bench.pass(3_000);
        assertEquals(List.of("0 heat", "50 off"), bench.outputs);
    }

    @Test
    void offIsOneCallToTheChipInTheThreadThatWantsIt() {
        bench.drive(Modality.HEAT, 100, 3_000);
        int before = bench.sets;
        bench.pad.deEnergise();
        assertEquals(before + 1, bench.sets);
        assertEquals(List.of("0 heat", "0 off"), bench.outputs);
    }

    @Test
    void offIsSaidToTheChipAgainWhenAllIsOffAlready() {
        int before = bench.sets;
        bench.pad.deEnergise();
        bench.pad.deEnergise();
        assertEquals(before + 2, bench.sets);
        assertEquals(List.of(), bench.outputs);
    }

    @Test
    void otherOutputGoesOnWhenTheFirstRelayHasHadTimeToOpen() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pass(1_000);
        bench.drive(Modality.COLD, 100, 3_000);
        bench.pass(1_000);
        assertEquals(List.of("0 heat", "1000 off", "1100 cold"), bench.outputs);
    }

    @Test
    void timeToOpenIsGivenAfterAnOffToo() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pass(1_000);
        bench.pad.deEnergise();
        bench.drive(Modality.COLD, 100, 3_000);
        bench.pass(1_000);
        assertEquals(List.of("0 heat", "1000 off", "1100 cold"), bench.outputs);
    }

    @Test
    void outputGetsNoPowerWhileTheOtherReadsOn() {
        bench.coldWelded = true;
        bench.pass(250);
        bench.keep(Modality.HEAT, 100, 1_000);
        assertEquals(List.of(), bench.outputs);
    }

    @Test
    void outputLosesItsPowerWhenTheOtherComesToReadOn() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pass(1_000);
        bench.coldWelded = true;
        bench.pass(1_000);
        assertEquals(List.of("0 heat", "1040 off"), bench.outputs);
    }

    @Test
    void leaseWithoutPowerIsNoPower() {
        bench.keep(Modality.HEAT, 0, 1_000);
        assertEquals(List.of(), bench.outputs);
        bench.drive(Modality.HEAT, 100, 3_000);
        assertTrue(bench.power.heat());
    }

    @Test
    void pumpMovesWithEachLeaseWithPowerOrWithout() {
        PinBench pumped = PinBench.found(PUMPED);
        pumped.drive(Modality.HEAT, 0, 100);
        pumped.pass(1_000);
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), pumped.pumpSteps);
        assertFalse(pumped.power.pump());
    }

    @Test
    void pumpIsNotHurriedByRenewals() {
        PinBench pumped = PinBench.found(PUMPED);
        for (int i = 0; i < 100; i++) {
            pumped.drive(Modality.HEAT, 100, 3_000);
            pumped.pass(1);
        }
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), pumped.pumpSteps);
    }

    @Test
    void pumpGoesOnAsBeforeAfterItsThreadWasLate() {
        PinBench pumped = PinBench.found(PUMPED);
        pumped.drive(Modality.HEAT, 100, 3_000);
        pumped.pass(20);
        pumped.stall(150);
        pumped.pass(45);
        assertEquals(List.of(0.0, 20.0, 170.0, 190.0, 210.0), pumped.pumpSteps);
    }

    @Test
    void pumpHasTimeToFillWhenItsThreadWasALittleLate() {
        PinBench pumped = PinBench.found(PUMPED);
        pumped.drive(Modality.HEAT, 100, 3_000);
        pumped.stall(35);
        pumped.pass(50);
        assertEquals(List.of(0.0, 35.0, 45.0, 65.0, 85.0), pumped.pumpSteps);
    }

    @Test
    void padWithoutAPumpMovesNone() {
        bench.keep(Modality.HEAT, 100, 1_000);
        assertEquals(List.of(), bench.pumpSteps);
    }

    @Test
    void nothingGoesOnWhileTheThreadThatWouldEndItIsLate() {
        bench.stall(501);
        bench.drive(Modality.HEAT, 100, 3_000);
        assertEquals(List.of(), bench.outputs);
        assertEquals(List.of(), bench.happened());
        bench.pass(0);
        bench.drive(Modality.HEAT, 100, 3_000);
        assertTrue(bench.power.heat());
    }

    @Test
    void whatIsOnGoesOffWhenTheThreadThatWouldEndItIsLate() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.stall(501);
        bench.drive(Modality.HEAT, 100, 3_000);
        assertEquals(List.of("0 heat", "501 off"), bench.outputs);
    }

    @Test
    void padWhoseThreadIsStuckIsLost() {
        bench.stall(3_001);
        bench.drive(Modality.HEAT, 100, 3_000);
        assertEquals(List.of("PadLost"), bench.happened());
        bench.pass(1_999);
        assertEquals(List.of("PadLost"), bench.happened());
        bench.pass(1);
        assertEquals(List.of("PadLost", "PadFound"), bench.happened());
    }

    @Test
    void closedPadIsOffAndStaysSo() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pad.close();
        bench.pad.close();
        int sets = bench.sets;
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pad.deEnergise();
        bench.pad.timePassed();
        assertEquals(List.of("0 heat", "0 off"), bench.outputs);
        assertEquals(sets, bench.sets, "the lines are somebody else's now");
        assertEquals(1, bench.closings);
    }
}
