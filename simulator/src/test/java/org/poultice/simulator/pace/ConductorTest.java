package org.poultice.simulator.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.simulator.pace.SharedTime.Follower;

/** Who is waited for, and for how long. The conductor's own thread is stopped, so that these tests move the time. */
class ConductorTest {
    private static final long LATE = Conductor.LATEST_NANOS + 1;

    @TempDir
    private Path directory;

    private SharedTime time;
    private Conductor conductor;

    @BeforeEach
    void stopped() throws IOException, InterruptedException {
        time = SharedTime.create(directory.resolve("clock"));
        conductor = new Conductor(time, 60);
        conductor.close();
        conductor.join();
    }

    @Test
    void nobodyIsWaitedForWhileNobodyIsThere() {
        time.advance(LATE);
        assertFalse(conductor.mustWait(0));
    }

    @Test
    void theOneWhoIsLateIsWaitedForUntilItHasCome() {
        time.seenBy(Follower.PAD, time.nanos());
        time.advance(Conductor.LATEST_NANOS);
        assertFalse(conductor.mustWait(0));
        time.advance(1);
        assertTrue(conductor.mustWait(1));
        time.seenBy(Follower.PAD, time.nanos());
        assertFalse(conductor.mustWait(2));
    }

    @Test
    void bothAreWaitedFor() {
        time.seenBy(Follower.PAD, time.nanos());
        time.seenBy(Follower.CONTROLLER, time.nanos());
        time.advance(LATE);
        time.seenBy(Follower.PAD, time.nanos());
        assertTrue(conductor.mustWait(0));
    }

    @Test
    void theOneWhoHasLeftIsNotWaitedFor() {
        time.seenBy(Follower.CONTROLLER, time.nanos());
        time.advance(LATE);
        time.left(Follower.CONTROLLER);
        assertFalse(conductor.mustWait(0));
    }

    @Test
    void theOneWhoDoesNotComeBackIsGivenUpAndWaitedForAgainOnceItIsThere() {
        time.seenBy(Follower.CONTROLLER, time.nanos());
        time.advance(LATE);
        assertTrue(conductor.mustWait(0));
        assertTrue(conductor.mustWait(Conductor.GONE_NANOS - 1));
        assertFalse(conductor.mustWait(Conductor.GONE_NANOS));
        time.seenBy(Follower.CONTROLLER, time.nanos());
        assertFalse(conductor.mustWait(Conductor.GONE_NANOS + 1));
        time.advance(LATE);
        assertTrue(conductor.mustWait(Conductor.GONE_NANOS + 2));
    }

    @Test
    void aTimeThatIsHeldStandsStillButForWhatIsSkipped() throws InterruptedException {
        try (Conductor running = new Conductor(time, 60)) {
            running.hold(true);
            running.skip(Duration.ofNanos(1)); // the step that may have been on its way is over then
            long before = time.nanos();
            running.skip(Duration.ofHours(20));
            assertEquals(before + Duration.ofHours(20).toNanos(), time.nanos());
            running.hold(false);
            while (time.nanos() == before + Duration.ofHours(20).toNanos()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void twoMappingsOfOneFileSeeOneTime() throws IOException {
        SharedTime other = SharedTime.open(directory.resolve("clock"));
        time.advance(17);
        assertEquals(time.nanos(), other.nanos());
        other.seenBy(Follower.PAD, other.nanos() - 5);
        assertEquals(5, time.behind(Follower.PAD));
    }
}
