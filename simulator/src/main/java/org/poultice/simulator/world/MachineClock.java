package org.poultice.simulator.world;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.simulator.pad.Oscillator;

/** The monotonic clock of the simulated machine: it counts from the machine's last boot, as fast as its oscillator. */
final class MachineClock implements MonotonicClock {
    private final VirtualClock truth;
    private final long bootedAtNanos;
    private final Oscillator oscillator;

    MachineClock(VirtualClock truth, long bootedAtNanos, Oscillator oscillator) {
        this.truth = truth;
        this.bootedAtNanos = bootedAtNanos;
        this.oscillator = oscillator;
    }

    @Override
    public MonoTime now() {
        return new MonoTime(oscillator.counted(truth.nanos() - bootedAtNanos));
    }

    @Override
    public long nanosUntil(MonoTime moment) {
        return trueNanos(moment) - truth.nanos();
    }

    long trueNow() {
        return truth.nanos();
    }

    /** The first true moment at which this clock shows another one. */
    long trueNanos(MonoTime moment) {
        return oscillator.trueNanos(moment.nanos()) + bootedAtNanos;
    }
}
