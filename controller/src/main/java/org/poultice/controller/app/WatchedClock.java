package org.poultice.controller.app;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Doubt;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.WallClock;

/**
 * The machine's wall clock, held against its monotonic clock: trusted only when the system has said for a while that it is right, and it has not
 * jumped in that while. Looks whenever it is asked, and must be asked now and then. Any thread.
 */
public final class WatchedClock implements WallClock {
    /** More than a clock that is being disciplined moves between two looks; what steps it moves it further, or does no harm. */
    static final Duration JUMP = Duration.ofSeconds(1);

    /** So long it has to be said to be right, without a jump. A wrong time that is set by hand or by a first answer is set right within seconds. */
    static final Duration STEADY = Duration.ofSeconds(60);

    private final MonotonicClock monotonic;
    private final WallClock system;
    private @Nullable Instant zero;
    private Timeline.@Nullable Stamp steadySince;
    private boolean jumped;

    public WatchedClock(MonotonicClock monotonic, WallClock system) {
        this.monotonic = monotonic;
        this.system = system;
    }

    public MonotonicClock monotonic() {
        return monotonic;
    }

    @Override
    public Instant now() {
        return system.now();
    }

    @Override
    public boolean trusted() {
        return trust() == ClockTrust.TRUSTED;
    }

    @Override
    public synchronized ClockTrust trust() {
        boolean said = system.trusted();
        Timeline.Stamp stamp = stamp();
        Instant before = zero;
        zero = stamp.zero();
        if (!said) {
            steadySince = null;
            jumped = false;
            return ClockTrust.UNTRUSTED;
        }
        boolean jumps = steadySince != null && before != null && (moved(before, stamp) || strayed(steadySince, stamp));
        if (steadySince == null || jumps) {
            steadySince = stamp;
            jumped |= jumps;
        }
        if (stamp.at().since(steadySince.at()).compareTo(STEADY) < 0) {
            return jumped ? ClockTrust.STEPPED : ClockTrust.UNTRUSTED;
        }
        jumped = false;
        return ClockTrust.TRUSTED;
    }

    private static boolean moved(Instant before, Timeline.Stamp now) {
        return Duration.between(before, now.zero()).abs().compareTo(JUMP) > 0;
    }

    /** It can also run at a wrong rate, a little at each look. */
    private static boolean strayed(Timeline.Stamp since, Timeline.Stamp now) {
        return !Doubt.USUAL.agree(Duration.between(since.zero(), now.zero()));
    }

    /** Both clocks now. */
    Timeline.Stamp stamp() {
        return new Timeline.Stamp(monotonic.now(), system.now());
    }
}
