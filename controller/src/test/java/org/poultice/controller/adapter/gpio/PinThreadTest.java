package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.protocol.plan.Modality;

/** The thread of a pad on pins, with the machine's own clock: what happens is waited for, and nothing is expected to be quick. */
@Timeout(60)
class PinThreadTest {
    private final MonotonicClock clock = () -> new MonoTime(System.nanoTime());
    private final BlockingQueue<Pins.Power> set = new ArrayBlockingQueue<>(10_000);
    private final AtomicInteger closings = new AtomicInteger();
    private volatile @Nullable RuntimeException failure;
    private final GpioPad pad = new GpioPad(
            clock, event -> {}, new Lines(), new PadParts(true, true, true, Wiring.Switching.PWM, null, null, null));
    private final PinThread thread = new PinThread(pad, clock);

    @Test
    void movesThePumpAndEndsTheLeaseThatNobodyRenews() throws Exception {
        thread.start();
        set.clear();
        MonoTime begun = clock.now();
        pad.drive(new Drive(Modality.HEAT, 100, begun.plus(Duration.ofMillis(300))));
        int pumpSteps = 0;
        boolean pump = false;
        Pins.Power next = set.take();
        while (next.heat()) {
            pumpSteps += next.pump() != pump ? 1 : 0;
            pump = next.pump();
            next = set.take();
        }
        assertEquals(Pins.Power.OFF, next);
        assertFalse(clock.now().isBefore(begun.plus(Duration.ofMillis(300))), "not before the lease is over");
        assertTrue(pumpSteps >= 2, "the pump's line moved " + pumpSteps + " times");
        pad.close();
        thread.thread().join();
    }

    @Test
    void endsWithThePad() throws Exception {
        thread.start();
        pad.close();
        thread.thread().join();
        assertEquals(1, closings.get());
    }

    @Test
    void whatGoesWrongInItSwitchesOffAndIsHeardOf() throws Exception {
        BlockingQueue<Throwable> heard = new ArrayBlockingQueue<>(1);
        thread.thread().setUncaughtExceptionHandler((which, wrong) -> heard.add(wrong));
        thread.start();
        pad.drive(new Drive(Modality.HEAT, 100, clock.now().plus(Duration.ofSeconds(3))));
        RuntimeException wrong = new IllegalStateException("wrong");
        failure = wrong;
        assertSame(wrong, heard.poll(30, TimeUnit.SECONDS));
        assertEquals(1, closings.get());
        Pins.Power last = Pins.Power.OFF;
        for (Pins.Power each = set.poll(); each != null; each = set.poll()) {
            last = each;
        }
        assertEquals(Pins.Power.OFF, last);
    }

    private final class Lines implements Pins {
        @Override
        public void set(Power power) {
            set.add(power);
        }

        @Override
        public Sensed read() {
            RuntimeException wrong = failure;
            if (wrong != null) {
                throw wrong;
            }
            return new Sensed(false, false, false, false);
        }

        @Override
        public void onButton(ButtonListener listener) {}

        @Override
        public void close() {
            closings.incrementAndGet();
        }
    }
}
