package org.poultice.controller.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/** A clock that stands still until the test moves it. Any thread. */
final class TestClock implements MonotonicClock {
    private final AtomicLong nanos;

    TestClock(MonoTime start) {
        nanos = new AtomicLong(start.nanos());
    }

    @Override
    public MonoTime now() {
        return new MonoTime(nanos.get());
    }

    /** Forward; or back, as for a thread that was held up between reading the clock and the queue. */
    void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}
