package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.Refusal;
import org.poultice.protocol.serial.ToPad;

/** Energy expires: whatever the controller and the line do, power ends at basis + lease. The last sample of each bench is at 250 ms. */
class PadLeaseTest {

    @ParameterizedTest(name = "a lease of {0} ms that comes after {1} ms ends at {2} ms")
    @CsvSource({"3000, 0, 3250", "3000, 2999, 3250", "1, 0, 251", "2950, 200, 3200", "500, 499, 750"})
    void theLeaseCountsFromTheSampleThatItRestsOn(int leaseMillis, long lateMillis, double endsAt) {
        Bench bench = Bench.greeted();
        ToPad drive = bench.drive(Modality.HEAT, 100, leaseMillis);
        bench.passMillis(lateMillis);
        bench.say(drive);
        bench.passMillis(10_000);
        assertEquals(List.of(250.0 + lateMillis + " 100 0", endsAt + " 0 0"), bench.powered);
        assertEquals(PadEvent.LEASE_ENDED, bench.events.getLast());
    }

    @Test
    void theLeaseEndsAtItsMomentAlsoWhenTheClockIsReadBetweenMilliseconds() {
        Bench bench = Bench.greeted();
        bench.passNanos(123_457);
        bench.button(true);
        bench.passNanos(700_001);
        bench.say(bench.drive(Modality.COLD, 100, 1_000));
        bench.passMillis(2_000);
        assertEquals(List.of("250.823458 0 100", "1250.0 0 0"), bench.powered);
    }

    @Test
    void theSampleAtTheEndOfALeaseSaysThatItIsOff() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 611));
        bench.passMillis(611);
        assertEquals(700_861, bench.lastSample().uptimeMillis());
        assertEquals(0, bench.lastSample().outputs().leaseLeftMillis());
        assertEquals(0, bench.lastSample().outputs().currentMilliA());
    }

    @Test
    void silenceDropsThePowerOfARenewedDrive() {
        Bench bench = Bench.greeted();
        for (int i = 0; i < 20; i++) {
            bench.say(bench.drive(Modality.HEAT, 100, 3_000));
            bench.passMillis(500);
        }
        // The last one was said at 9,750 ms and rests on the sample of that moment.
        bench.passMillis(60_000);
        assertEquals(List.of("250.0 100 0", "12750.0 0 0"), bench.powered);
    }

    @Test
    void aDriveReplacesTheOneBeforeItAlsoWhenItEndsEarlier() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.say(bench.drive(Modality.HEAT, 40, 700));
        bench.passMillis(5_000);
        assertEquals(List.of("250.0 100 0", "250.0 40 0", "950.0 0 0"), bench.powered);
    }

    @Test
    void aRepeatedDriveHasTheSameEnd() {
        Bench bench = Bench.greeted();
        ToPad drive = bench.drive(Modality.HEAT, 100, 1_000);
        for (int i = 0; i < 30; i++) {
            bench.say(drive);
            bench.passMillis(100);
        }
        assertEquals(List.of("250.0 100 0", "1250.0 0 0"), bench.powered);
        assertEquals(Refusal.LEASE_OVER, bench.lastSample().heard().refusal());
    }

    @Test
    void aDutyOfZeroHoldsTheLeaseWithoutPower() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 0, 3_000));
        bench.passMillis(250);
        assertEquals(2_750, bench.lastSample().outputs().leaseLeftMillis());
        assertEquals(List.of(), bench.powered);
    }

    @ParameterizedTest(name = "a basis {0} ms old with a lease of {1} ms: {2}")
    @CsvSource({
        "0, 3000, NONE",
        "2999, 3000, NONE",
        "3000, 3000, LEASE_OVER",
        "500, 500, LEASE_OVER",
        "499, 500, NONE",
        "3001, 3000, BASIS_NOT_RECENT",
        "100000, 3000, BASIS_NOT_RECENT",
        "-1, 3000, BASIS_NOT_RECENT",
        "-100000, 3000, BASIS_NOT_RECENT",
    })
    void onlyARecentBasisIsAccepted(long ageMillis, int leaseMillis, Refusal expected) {
        Bench bench = Bench.greeted();
        bench.passMillis(10_000);
        bench.say(bench.drive(Modality.HEAT, 100, leaseMillis, bench.uptime() - ageMillis));
        assertEquals(expected, bench.firmware.refusal());
        assertEquals(expected == Refusal.NONE ? 100 : 0, bench.heatPercent);
    }

    @Test
    void aRefusedDriveSwitchesOff() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.passMillis(100);
        bench.say(bench.drive(Modality.HEAT, 100, 3_000, bench.uptime() + 1));
        assertEquals(List.of("250.0 100 0", "350.0 0 0"), bench.powered);
        assertEquals(Refusal.BASIS_NOT_RECENT, bench.lastSample().heard().refusal());
    }

    @Test
    void aLeaseAcrossTheWrapOfTheUptimeEndsAtItsMoment() {
        Bench bench = new Bench(PadBuild.heatAndCold(), (1L << 32) - 1_500);
        bench.say(bench.hello());
        bench.passMillis(1_250);
        assertEquals((1L << 32) - 250, bench.lastSample().uptimeMillis());
        bench.say(bench.drive(Modality.COLD, 100, 3_000));
        bench.passMillis(1_000);
        assertEquals(750, bench.lastSample().uptimeMillis());
        assertEquals(2_000, bench.lastSample().outputs().leaseLeftMillis());
        bench.passMillis(5_000);
        assertEquals(List.of("1250.0 0 100", "4250.0 0 0"), bench.powered);
    }

    @Test
    void offIsFinalForEveryDriveThatRestsOnAnEarlierSample() {
        Bench bench = Bench.greeted();
        ToPad underWay = bench.drive(Modality.HEAT, 100, 3_000);
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.passMillis(100);
        bench.say(bench.off());
        bench.say(underWay);
        bench.say(bench.drive(Modality.HEAT, 100, 3_000, bench.uptime()));
        assertEquals(Refusal.OFF_SINCE_BASIS, bench.firmware.refusal(), "the same millisecond is not later");
        assertEquals(List.of("250.0 100 0", "350.0 0 0"), bench.powered);
        bench.passMillis(1);
        bench.say(bench.drive(Modality.HEAT, 100, 3_000, bench.uptime()));
        assertEquals(Refusal.NONE, bench.firmware.refusal());
    }

    @Test
    void offIsObeyedWithAnySequenceNumberAndBeforeAnyHello() {
        for (int seq = 0; seq < 256; seq++) {
            Bench bench = Bench.greeted();
            bench.say(bench.drive(Modality.HEAT, 100, 3_000));
            bench.say(new ToPad.Off(seq));
            assertEquals(List.of("250.0 100 0", "250.0 0 0"), bench.powered, "number " + seq);
            assertEquals(seq, bench.lastSample().heard().acceptedSeq());
        }
        Bench stranger = new Bench();
        stranger.say(new ToPad.Off(9));
        stranger.passMillis(250);
        assertEquals(9, stranger.lastSample().heard().acceptedSeq());
    }

    @Test
    void aPadThatWasNotGreetedOrHasNoSuchOutputRefuses() {
        Bench stranger = new Bench();
        stranger.say(stranger.drive(Modality.HEAT, 100, 3_000));
        assertEquals(Refusal.NOT_GREETED, stranger.firmware.refusal());

        Bench heater = new Bench(new PadBuild(Set.of(Modality.HEAT)), 0);
        heater.say(heater.hello());
        heater.passMillis(250);
        heater.say(heater.drive(Modality.COLD, 100, 3_000));
        assertEquals(Refusal.NO_SUCH_OUTPUT, heater.firmware.refusal());
        assertTrue(stranger.powered.isEmpty() && heater.powered.isEmpty());
    }

    @Test
    void theOtherOutputIsOffBeforeOneGoesOn() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.say(bench.drive(Modality.COLD, 70, 3_000));
        assertEquals(List.of("250.0 100 0", "250.0 0 0", "250.0 0 70"), bench.powered);
    }
}
