package org.poultice.simulator.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.poultice.controller.adapter.os.SystemMonotonicClock;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/** The machine's clock, which can be set ahead where nothing but a wait would pass. It runs as the machine's does. Any thread. */
final class SkippingClock implements MonotonicClock {
    private final SystemMonotonicClock machine = new SystemMonotonicClock();
    private final AtomicLong aheadNanos = new AtomicLong();

    @Override
    public MonoTime now() {
        return new MonoTime(machine.now().nanos() + aheadNanos.get());
    }

    /** As if this time had passed. Who waits for a moment on this clock is not woken. */
    void skip(Duration time) {
        aheadNanos.addAndGet(time.toNanos());
    }
}
