package org.poultice.controller.adapter.sensor;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Thermometer;

/**
 * A sensor that the kernel reads. A thread of its own waits for the conversions; when the kernel keeps that thread for good, the last reading
 * ceases to count 3 s after it was measured, like that of any sensor that is lost.
 */
public final class KernelThermometer implements Thermometer {
    private final Measuring measuring;
    private final MonotonicClock clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    private KernelThermometer(Measuring measuring, MonotonicClock clock) {
        this.measuring = measuring;
        this.clock = clock;
    }

    /**
     * Begins to measure. The sensor need not be there yet.
     *
     * @param name of the sensor, for the log and the thread, such as {@code pad sensor}
     */
    public static KernelThermometer open(String name, Sensor sensor, MonotonicClock clock) {
        KernelThermometer thermometer = new KernelThermometer(new Measuring(name, sensor, clock), clock);
        // A daemon, for a thread that hangs in the kernel must not keep the process from ending.
        Thread.ofPlatform().daemon().name(name).start(thermometer::run);
        return thermometer;
    }

    private void run() {
        try {
            boolean ends = false;
            while (!ends) {
                Duration pause = measuring.round();
                MonoTime next = clock.now().plus(pause);
                ends = closed.await(clock.nanosUntil(next), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Reading reading(MonoTime now) {
        return closed.getCount() == 0 ? Reading.NONE : measuring.reading(now);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
