package org.poultice.simulator.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.simulator.pace.SharedTime;
import org.poultice.simulator.pace.SharedTime.Follower;

class PadClockTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path directory;

    private SharedTime time;
    private PadClock clock;

    @BeforeEach
    void shared() throws IOException {
        time = SharedTime.create(directory.resolve("clock"));
        clock = PadClock.following(time, 60);
    }

    @Test
    void itStandsAtZeroAtItsStartAndGoesWithTheSharedTime() {
        assertEquals(0, clock.nanos());
        time.advance(5 * SECOND);
        assertEquals(5 * SECOND, clock.nanos());
    }

    @Test
    void aPadThatDoesNotLookIsBehind() {
        clock.nanos();
        time.advance(SECOND);
        assertEquals(SECOND, time.behind(Follower.PAD));
        clock.nanos();
        assertEquals(0, time.behind(Follower.PAD));
    }

    @Test
    void aPadThatWaitsIsInTimeUntilTheMomentThatItWaitsFor() {
        assertEquals(SECOND / 60 + 1, clock.machineNanosUntil(SECOND));
        time.advance(3 * SECOND);
        assertEquals(2 * SECOND, time.behind(Follower.PAD));
        assertTrue(clock.machineNanosUntil(SECOND) < 0);
        assertEquals(0, time.behind(Follower.PAD));
    }

    @Test
    void anUnpluggedPadHasNothingToDoForEver() {
        assertTrue(clock.machineNanosUntil(Long.MAX_VALUE) > 0);
        time.advance(1_000_000 * SECOND);
        assertTrue(time.behind(Follower.PAD) < 0);
    }

    @Test
    void withoutASharedTimeItIsTheMachinesTimesItsSpeed() {
        long before = System.nanoTime();
        PadClock alone = PadClock.scaled(60);
        long most = (System.nanoTime() - before) * 60;
        assertTrue(alone.nanos() >= 0);
        assertTrue(alone.nanos() <= most + (System.nanoTime() - before) * 60);
    }
}
