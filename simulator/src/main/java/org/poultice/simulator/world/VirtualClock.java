package org.poultice.simulator.world;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/** A clock that stands still until the world moves it. */
final class VirtualClock implements MonotonicClock {
    private MonoTime now = new MonoTime(0);

    @Override
    public MonoTime now() {
        return now;
    }

    @Override
    public long nanosUntil(MonoTime moment) {
        return moment.nanos() - now.nanos();
    }

    void advanceTo(MonoTime next) {
        if (next.isBefore(now)) {
            throw new IllegalArgumentException("time goes forward: " + next.nanos() + " after " + now.nanos());
        }
        now = next;
    }
}
