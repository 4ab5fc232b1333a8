package org.poultice.simulator.world;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/** The monotonic clock of the simulated machine: it counts from the machine's last boot. */
final class MachineClock implements MonotonicClock {
    private final VirtualClock truth;
    private final long bootedAtNanos;

    MachineClock(VirtualClock truth, long bootedAtNanos) {
        this.truth = truth;
        this.bootedAtNanos = bootedAtNanos;
    }

    @Override
    public MonoTime now() {
        return new MonoTime(truth.nanos() - bootedAtNanos);
    }

    @Override
    public long nanosUntil(MonoTime moment) {
        return trueNanos(moment) - truth.nanos();
    }

    /** A moment on this clock in true time. */
    long trueNanos(MonoTime moment) {
        return moment.nanos() + bootedAtNanos;
    }
}
