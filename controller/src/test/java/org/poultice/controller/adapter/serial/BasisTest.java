package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.serial.SerialProtocol;

/** The argument of section 1 of docs/serial-protocol.md, tried out with clocks and lines of every kind. */
class BasisTest {
    private static final double NANOS = 1e6;

    @Test
    void padIsOffInTimeHoweverSlowItsClockIsAndHoweverLateTheFrames() {
        long seed = Long.getLong("poultice.seed", System.nanoTime());
        System.out.println("BasisTest: repeat with -Dpoultice.seed=" + seed);
        Random random = new Random(seed);
        int driven = 0;
        for (int i = 0; i < 200_000; i++) {
            driven += tryOnce(random, "seed " + seed + ", try " + i) ? 1 : 0;
        }
        assertTrue(driven > 50_000, "too few drives were obeyed for this to mean anything: " + driven);
    }

    /** One drive, in true milliseconds, by a pad as section 6 has it. Returns whether the pad obeyed. */
    private static boolean tryOnce(Random random, String which) {
        double rate = 0.99 + 0.02 * random.nextDouble(); // milliseconds of the pad in a true one
        double start = random.nextInt(10) == 0 ? Math.pow(2, 32) - 5_000 * random.nextDouble() : random.nextInt();
        double sampledAt = 10_000 * random.nextDouble();
        double receivedAt = sampledAt + delay(random);
        long uptime = padMillis(start + rate * sampledAt);
        Basis basis = new Basis(uptime, new MonoTime((long) Math.ceil(receivedAt * NANOS)));
        double until = receivedAt + 4_000 * random.nextDouble();
        int lease = basis.leaseMillis(new MonoTime((long) (until * NANOS)), SerialProtocol.LONGEST_LEASE_MILLIS);
        double arrivedAt = receivedAt + delay(random);
        long age = SerialProtocol.millisBetween(uptime, padMillis(start + rate * arrivedAt));
        if (lease < 1 || age >= lease) {
            return false;
        }
        double switchedOffAt = arrivedAt;
        while (SerialProtocol.millisBetween(uptime, padMillis(start + rate * switchedOffAt)) < lease) {
            switchedOffAt += 10; // the pad looks at its clock every 10 ms
        }
        double offAt = switchedOffAt + 10; // and its relay
        assertTrue(offAt <= until, () -> which + ": off at " + offAt + ", wanted by " + until);
        return true;
    }

    private static double delay(Random random) {
        return random.nextInt(4) == 0 ? 3_000 * random.nextDouble() : 5 * random.nextDouble();
    }

    private static long padMillis(double exact) {
        return (long) Math.floor(exact) & SerialProtocol.UPTIME_MODULUS - 1;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "4294967295, 0", "4294967000, 2000", "0, 2147483647"})
    void laterUptimeIsNotFromBeforeTheBasis(long basis, long later) {
        assertFalse(new Basis(basis, MonoTime.LONG_AGO).isAfter(later));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 4294967295", "2000, 4294967000", "0, 2147483648"})
    void earlierUptimeIsFromBeforeTheBasis(long basis, long earlier) {
        assertTrue(new Basis(basis, MonoTime.LONG_AGO).isAfter(earlier));
    }
}
