package org.poultice.simulator.virtualpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.adapter.file.JournalView;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/** A whole session at a kernel's pins, in a guest whose time passes as soon as nothing works. */
@Tag("virtual-pi-session")
class SessionOnPinsTest {
    private static final long LONGEST_APPLICATION_NANOS = Duration.ofMinutes(20).toNanos();
    private static final long SHORTEST_BREAK_NANOS = Duration.ofMinutes(20).toNanos();

    /** A session of the plan back-spasm is three applications with a break after each. */
    private static final int APPLICATIONS = 3;

    private static final Duration SESSION_AND_MORE = Duration.ofMinutes(125);

    /** Shorter pauses are the regulator's. */
    private static final long PAUSE_NANOS = Duration.ofMinutes(10).toNanos();

    /** The relay's, and the period of the control loop. */
    private static final long SLACK_NANOS = Duration.ofSeconds(3).toNanos();

    /** What is written goes by the control period of a second, what is done by the relay too. */
    private static final long MOST_DIFFERENCE_NANOS = Duration.ofSeconds(2).toNanos();

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
            theJournalSaysTheSame(bench, applications);
        }
    }

    @Test
    void aButtonThatStaysDownIsWarnedOf() throws Exception {
        try (Bench bench = new Bench(directory);
                ControllerProcess controller = bench.startedByPress()) {
            bench.pi().pull(PadOnPins.BUTTON, false);
            controller.awaitWords("[BUTTON_STUCK]");
            bench.pi().pull(PadOnPins.BUTTON, true);
        }
    }

    /** As a person reads it, beside the controller. */
    private static void theJournalSaysTheSame(Bench bench, List<PadOnPins.Spell> applications) throws IOException {
        List<JournalEntry> entries = JournalView.of(bench.journal()).contents().entries();
        assertEquals(1, of(Occurrence.SessionStarted.class, entries).size());
        List<JournalEntry> starts = of(Occurrence.ApplicationStarted.class, entries);
        List<JournalEntry> ends = of(Occurrence.ApplicationEnded.class, entries);
        assertEquals(applications.size(), starts.size());
        assertEquals(applications.size(), ends.size());
        for (int i = 0; i < applications.size(); i++) {
            long written = ends.get(i).at().nanos() - starts.get(i).at().nanos();
            long difference = Math.abs(written - applications.get(i).nanos());
            assertTrue(difference < MOST_DIFFERENCE_NANOS, "written and done differ by " + difference + " ns");
        }
        JournalEntry end = of(Occurrence.SessionEnded.class, entries).getFirst();
        Occurrence.SessionEnded ended = assertInstanceOf(Occurrence.SessionEnded.class, end.what());
        assertEquals(Occurrence.Ending.COMPLETED, ended.why());
    }

    private static List<JournalEntry> of(Class<? extends Occurrence> kind, List<JournalEntry> entries) {
        return entries.stream().filter(entry -> kind.isInstance(entry.what())).toList();
    }
}
