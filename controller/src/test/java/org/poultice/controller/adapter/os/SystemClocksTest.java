package org.poultice.controller.adapter.os;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;

/** What the machine's clocks and its boot are to the controller. */
class SystemClocksTest {
    private final SystemMonotonicClock monotonic = new SystemMonotonicClock();
    private final SystemWallClock wall = new SystemWallClock();

    /** Prints this process's monotonic clock. */
    static final class PrintNanos {
        private PrintNanos() {}

        public static void main(String[] args) {
            System.out.println(new SystemMonotonicClock().now().nanos());
        }
    }

    /** Prints this process's boot. */
    static final class PrintBoot {
        private PrintBoot() {}

        public static void main(String[] args) throws IOException {
            System.out.println(Boot.id());
        }
    }

    @Test
    void twoProcessesOfOneBootReadTheSameMonotonicClock() {
        MonoTime before = monotonic.now();
        long child = Long.parseLong(ChildJvm.run(List.of(), PrintNanos.class)
                .strip()
                .lines()
                .toList()
                .getLast());
        MonoTime after = monotonic.now();

        assertTrue(before.nanos() < child && child < after.nanos(), before + " < " + child + " < " + after);
    }

    @Test
    void theMonotonicClockNeverGoesBack() {
        MonoTime last = monotonic.now();
        for (int i = 0; i < 100_000; i++) {
            MonoTime now = monotonic.now();
            assertFalse(now.isBefore(last));
            last = now;
        }
    }

    @Test
    void theWaitUntilAMomentIsWhatIsLeftUntilThen() {
        MonoTime now = monotonic.now();

        assertTrue(monotonic.nanosUntil(now) <= 0);
        long untilTomorrow = monotonic.nanosUntil(now.plus(Duration.ofDays(1)));
        assertTrue(untilTomorrow > 0 && untilTomorrow <= Duration.ofDays(1).toNanos());
    }

    @Test
    void twoProcessesOfOneBootSeeTheSameBoot() throws IOException {
        String boot = Boot.id();

        assertTrue(boot.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), boot);
        assertEquals(
                boot,
                ChildJvm.run(List.of(), PrintBoot.class)
                        .strip()
                        .lines()
                        .toList()
                        .getLast());
    }

    @Test
    void theKernelSaysWhetherTheWallClockIsToBeTrusted() {
        assertDoesNotThrow(wall::trusted);
    }

    @Test
    void theWallClockIsInWholeMilliseconds() {
        Instant now = wall.now();

        assertEquals(now.truncatedTo(ChronoUnit.MILLIS), now);
        assertTrue(Duration.between(now, Instant.now()).abs().compareTo(Duration.ofMinutes(5)) < 0);
    }
}
