package org.poultice.simulator.virtualpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole session at a kernel's pins, in a guest whose time passes as soon as nothing works. */
@Tag("virtual-pi-session")
class SessionOnPinsTest {
    private static final long LONGEST_APPLICATION_NANOS = Duration.ofMinutes(20).toNanos();
    private static final long SHORTEST_BREAK_NANOS = Duration.ofMinutes(20).toNanos();

    /** A session of the plan back-spasm is three applications with a break after each. */
    private static final int APPLICATIONS = 3;

    private static final Duration SESSION_AND_MORE = Duration.ofMinutes(150);

    /** Shorter pauses are the regulator's. */
    private static final long PAUSE_NANOS = Duration.ofMinutes(10).toNanos();

    /** The relay's, and the period of the control loop. */
    private static final long SLACK_NANOS = Duration.ofSeconds(3).toNanos();

    @TempDir
    Path directory;

    @Test
    void aPressBringsThreeApplicationsAndABreakAfterEach() throws Exception {
        try (Bench bench = new Bench(directory);
                ControllerProcess controller = bench.startedByPress()) {
            long pressed = System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(SESSION_AND_MORE.toNanos());
            assertTrue(controller.isAlive(), controller.said());
            List<PadOnPins.Spell> applications = bench.pad().spells(System.nanoTime(), PAUSE_NANOS);
            assertEquals(APPLICATIONS, applications.size(), applications + "\n" + controller.said());
            long before = pressed - SHORTEST_BREAK_NANOS - SLACK_NANOS;
            for (PadOnPins.Spell application : applications) {
                long on = application.nanos();
                long off = application.fromNanos() - before;
                assertTrue(on <= LONGEST_APPLICATION_NANOS, "on for " + on + " ns");
                assertTrue(on > LONGEST_APPLICATION_NANOS - SLACK_NANOS, "on for " + on + " ns");
                assertTrue(off >= SHORTEST_BREAK_NANOS, "off for " + off + " ns");
                before = application.toNanos();
            }
        }
    }
}
