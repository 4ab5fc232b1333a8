package org.poultice.simulator.world;

import java.time.Duration;
import java.time.Instant;
import org.poultice.controller.port.WallClock;
import org.poultice.simulator.pad.Oscillator;

/**
 * The wall clock of the simulated machine. It is said to be right while the network keeps it so, or its battery; when nothing does it goes as fast as
 * the machine's oscillator. It can be stepped, stopped and cut off from the network; without a battery a boot puts it back to where the machine went off.
 */
public final class VirtualWallClock implements WallClock {
    private static final Instant TRUE_BEGINNING = Instant.parse("2026-11-21T00:00:00Z");
    private static final long NEVER = Long.MAX_VALUE;

    private final VirtualClock truth;
    private final TimeOfDay setting;
    private final Oscillator oscillator;
    private long setAtNanos;
    private long setToNanos;
    private boolean stopped;
    private boolean right;
    private long saidRightUntil;
    private long rightFrom;
    private boolean offline;
    private long wentOffAtNanos;

    VirtualWallClock(VirtualClock truth, TimeOfDay setting, Oscillator oscillator) {
        this.truth = truth;
        this.setting = setting;
        this.oscillator = oscillator;
        right = setting.hasBattery();
        rightFrom = right ? NEVER : soon();
    }

    @Override
    public Instant now() {
        return setting.isNone() ? Instant.EPOCH : TRUE_BEGINNING.plusNanos(nanos());
    }

    @Override
    public boolean trusted() {
        settle();
        return right || truth.nanos() < saidRightUntil;
    }

    /** Somebody sets it, forward or back, and for a while nobody notices that it is wrong. */
    public void step(Duration by, Duration unnoticed) {
        boolean was = trusted();
        set(nanos() + by.toNanos());
        right = false;
        saidRightUntil = was ? truth.nanos() + unnoticed.toNanos() : 0;
        offline = true;
    }

    /** It shows the same time from now on. */
    public void stop() {
        set(nanos());
        right = false;
        stopped = true;
        offline = true;
    }

    /** Nothing keeps it right any more. */
    public void leaveAlone() {
        set(nanos());
        right = false;
        offline = true;
    }

    /** It goes, and will be set right again. */
    public void mend() {
        set(nanos());
        stopped = false;
        offline = false;
        rightFrom = soon();
    }

    /** The machine loses its power. */
    void goesOff() {
        wentOffAtNanos = nanos();
        saidRightUntil = 0;
    }

    /** The machine boots after it had no power. */
    void boots() {
        if (!right || !setting.hasBattery()) {
            set(wentOffAtNanos);
            right = false;
            rightFrom = soon();
        }
    }

    private long soon() {
        return truth.nanos() + setting.synchronisedAfter().toNanos();
    }

    private void set(long toNanos) {
        setAtNanos = truth.nanos();
        setToNanos = toNanos;
    }

    private void settle() {
        if (!right && !offline && truth.nanos() >= rightFrom) {
            right = true;
            stopped = false;
        }
    }

    private long nanos() {
        settle();
        if (right) {
            return truth.nanos() + setting.error().toNanos();
        }
        return stopped ? setToNanos : setToNanos + oscillator.counted(truth.nanos() - setAtNanos);
    }
}
