package org.poultice.simulator.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.engine.MonoTime;
import org.poultice.simulator.pace.SharedTime.Follower;

/** What the conductor gets to know of the threads that carry the controller's work. */
class ControllerClockTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long GENEROUS_NANOS = 60 * SECOND;

    @TempDir
    private Path directory;

    private SharedTime time;
    private ControllerClock clock;

    @BeforeEach
    void shared() throws IOException {
        time = SharedTime.create(directory.resolve("clock"));
        clock = ControllerClock.of(time, 60);
    }

    @Test
    void theSlowestOfTheThreadsThatWorkIsHowFarTheControllerHasCome() throws InterruptedException {
        in("main", clock::now);
        time.advance(SECOND);
        in("serial-reader", clock::now);
        awaitBehind(behind -> behind == SECOND);
        in("main", clock::now);
        awaitBehind(behind -> behind == 0);
    }

    @Test
    void aThreadThatWaitsIsInTimeUntilTheMomentThatItWaitsFor() throws InterruptedException {
        MonoTime moment = clock.now().plus(Duration.ofSeconds(10));
        AtomicLong wait = new AtomicLong();
        in("main", () -> wait.set(clock.nanosUntil(moment)));
        assertEquals(10 * SECOND / 60 + 1, wait.get());
        awaitBehind(behind -> behind == -10 * SECOND);
        time.advance(12 * SECOND);
        awaitBehind(behind -> behind == 2 * SECOND);
    }

    @Test
    void whoDecidesIsNotInTimeBeyondWhatWasReadMeanwhile() throws InterruptedException {
        MonoTime moment = clock.now().plus(Duration.ofSeconds(10));
        in("main", () -> clock.nanosUntil(moment));
        time.advance(SECOND);
        in("serial-reader", () -> {
            clock.now();
            clock.nanosUntil(moment);
        });
        awaitBehind(behind -> behind == 0);
        time.advance(SECOND);
        awaitBehind(behind -> behind == SECOND);
        in("main", () -> clock.nanosUntil(moment));
        awaitBehind(behind -> behind == -8 * SECOND);
    }

    @Test
    void theClockOfAMachineCountsFromItsBoot() throws InterruptedException {
        ControllerClock booted = ControllerClock.bootedAt(time.nanos(), time, 60);
        assertEquals(0, booted.now().nanos());
        time.advance(60 * SECOND);
        assertEquals(60 * SECOND, booted.now().nanos());
        assertEquals(SECOND, booted.nanosUntil(new MonoTime(120 * SECOND)));
        in("main", booted::now);
        awaitBehind(behind -> behind == 0);
    }

    @Test
    void otherThreadsAreNotWaitedFor() throws InterruptedException {
        in("mqtt-client-1", clock::now);
        in("main", clock::now);
        awaitBehind(behind -> behind == 0);
        time.advance(SECOND);
        in("mqtt-client-1", clock::now);
        awaitBehind(behind -> behind == SECOND);
    }

    private static void in(String name, Runnable work) throws InterruptedException {
        Thread.ofPlatform().name(name).start(work).join();
    }

    private void awaitBehind(LongPredicate wanted) throws InterruptedException {
        long deadline = System.nanoTime() + GENEROUS_NANOS;
        while (!wanted.test(time.behind(Follower.CONTROLLER))) {
            assertTrue(System.nanoTime() < deadline, "behind by " + time.behind(Follower.CONTROLLER));
            Thread.sleep(1);
        }
    }
}
