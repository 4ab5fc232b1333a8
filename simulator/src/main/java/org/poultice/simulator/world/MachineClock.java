package org.poultice.simulator.world;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.simulator.pad.Oscillator;

/** The monotonic clock of the simulated machine: it counts from the machine's last boot, as fast as its oscillator. */
final class MachineClock implements MonotonicClock {
    private final VirtualClock truth;
    private final long bootedAtNanos;
    private final Oscillator oscillator;
    private long nowAtNanos = Long.MIN_VALUE;
    private MonoTime now = MonoTime.LONG_AGO;
    private long askedCounted = Long.MIN_VALUE;
    private long answeredNanos;

    MachineClock(VirtualClock truth, long bootedAtNanos, Oscillator oscillator) {
        this.truth = truth;
        this.bootedAtNanos = bootedAtNanos;
        this.oscillator = oscillator;
    }

    @Override
    public MonoTime now() {
        long nanos = truth.nanos();
        if (nanos != nowAtNanos) {
            nowAtNanos = nanos;
            now = new MonoTime(oscillator.counted(nanos - bootedAtNanos));
        }
        return now;
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
        if (moment.nanos() != askedCounted) {
            askedCounted = moment.nanos();
            answeredNanos = oscillator.trueNanos(askedCounted) + bootedAtNanos;
        }
        return answeredNanos;
    }
}
