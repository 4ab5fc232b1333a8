package org.poultice.controller.adapter.serial;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/** The machine's clock, running faster by a factor, so that a test need not wait for seconds. */
record FastClock(int speed) implements MonotonicClock {

    @Override
    public MonoTime now() {
        return new MonoTime(System.nanoTime() * speed);
    }

    @Override
    public long nanosUntil(MonoTime moment) {
        return (moment.nanos() - now().nanos()) / speed;
    }
}
