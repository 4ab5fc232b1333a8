package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;

/** The loop's own thread: it waits for the next event or tick, and ends only with the pad off and the journal closed. */
@Timeout(60)
class ControlLoopRunTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Rig rig = new Rig();
    private final AtomicBoolean interruptedAtTheEnd = new AtomicBoolean();
    private final Thread thread = new Thread(
            () -> {
                rig.loop.run();
                interruptedAtTheEnd.set(Thread.currentThread().isInterrupted());
            },
            "control-loop");

    @BeforeEach
    void start() {
        thread.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        rig.loop.close();
        assertTrue(thread.join(DEADLINE), "the loop has not ended");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - giveUp < 0, "waited in vain");
            Thread.sleep(2);
        }
    }

    private void startSession() throws InterruptedException {
        rig.offer(new Event.PadFound(Care.BOTH));
        rig.sample();
        rig.offer(new Event.ButtonDown());
        rig.offer(new Event.ButtonUp());
        await(rig::mayBeOn);
    }

    @Test
    void anEventWakesIt() throws InterruptedException {
        rig.offer(new Event.PadFound(Care.BOTH));

        await(() -> rig.count("told PadCame") == 1);
    }

    @Test
    void itTicksWithoutAnyEvent() throws InterruptedException {
        await(() -> rig.count("tick") == 1);
        rig.clock.advance(ControlLoop.PERIOD);

        await(() -> rig.count("tick") == 2);
    }

    @Test
    void closeEndsWhatRunsAndLeavesThePadOff() throws InterruptedException {
        startSession();
        rig.loop.close();
        assertTrue(thread.join(DEADLINE));

        assertInstanceOf(Phase.Idle.class, rig.phase());
        assertFalse(rig.mayBeOn());
        assertEquals(new Occurrence.SessionEnded(1, Ending.STOPPED), rig.journal.getLast());
    }

    @Test
    void whatWasQueuedBeforeCloseIsNotLost() {
        Rig late = new Rig();
        late.startSession();
        late.offer(new Event.PadFaulted(3));
        late.loop.close();
        late.loop.run();

        assertEquals(Reason.PAD_FAULT, late.tripped());
        assertFalse(late.mayBeOn());
    }

    @Test
    void closeEndsItEvenWhenTheQueueIsFull() throws InterruptedException {
        for (int i = 0; i < 4 * ControlLoop.QUEUE_LIMIT; i++) {
            rig.sample();
        }
        rig.loop.close();

        assertTrue(thread.join(DEADLINE));
        assertFalse(rig.mayBeOn());
    }

    @Test
    void aPressBehindCloseLeavesNothingRunning() throws InterruptedException {
        rig.offer(new Event.PadFound(Care.BOTH));
        rig.sample();
        rig.loop.close();
        rig.offer(new Event.ButtonDown());
        rig.offer(new Event.ButtonUp());
        assertTrue(thread.join(DEADLINE));

        assertFalse(rig.mayBeOn());
    }

    @Test
    void anInterruptEndsTheSessionInTheJournalAndIsPassedOn() throws InterruptedException {
        startSession();
        thread.interrupt();
        assertTrue(thread.join(DEADLINE));

        assertFalse(rig.mayBeOn());
        assertEquals(new Occurrence.SessionEnded(1, Ending.STOPPED), rig.journal.getLast());
        assertTrue(interruptedAtTheEnd.get());
    }
}
