package org.poultice.controller.adapter.serial;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.protocol.serial.ToPad;

/**
 * What is to be said to the pad next. Only the newest drive is kept, since a drive is a lease and an old one is worth nothing; an off does away with any
 * drive, and goes out before a drive that came after it. A frame is made, and gets its number, at the moment at which it is sent.
 */
final class Outbox {
    private static final int SEQ_MASK = 0xFF;

    private boolean hello;
    private boolean off;
    private @Nullable Drive drive;
    private MonoTime offAt = MonoTime.LONG_AGO;
    private int seq;

    /** Asks who is there. The pad switches everything off at that, so a drive before it is void. */
    void hello() {
        hello = true;
        drive = null;
    }

    void off() {
        off = true;
        drive = null;
    }

    void drive(Drive newest) {
        drive = newest;
    }

    /** Forgets what was to be said on a line that is gone. */
    void clear() {
        hello = false;
        off = false;
        drive = null;
    }

    /**
     * Takes the next frame.
     *
     * @param basis the last sample, or null; without one, or with one that is too old or from before the last off, a drive is dropped, since the pad
     *     would refuse it
     * @param longestLeaseMillis what the pad allows
     */
    byte @Nullable [] take(MonoTime now, @Nullable Basis basis, int longestLeaseMillis) {
        if (off || hello) {
            offAt = now;
        }
        if (off) {
            off = false;
            return FrameEncoder.encode(new ToPad.Off(nextSeq()));
        }
        if (hello) {
            hello = false;
            return FrameEncoder.encode(new ToPad.Hello(nextSeq(), SerialProtocol.VERSION));
        }
        Drive newest = drive;
        drive = null;
        if (newest == null || basis == null || basis.isTooOld(now) || !offAt.isBefore(basis.receivedAt())) {
            return null;
        }
        return FrameEncoder.encode(leased(newest, basis, longestLeaseMillis));
    }

    /** A drive that would be over before the pad could be sure to end it is an off. */
    private ToPad leased(Drive newest, Basis basis, int longestLeaseMillis) {
        int lease = basis.leaseMillis(newest.until(), longestLeaseMillis);
        return lease < 1
                ? new ToPad.Off(nextSeq())
                : new ToPad.Drive(nextSeq(), newest.output(), newest.dutyPercent(), lease, basis.uptimeMillis());
    }

    private int nextSeq() {
        int next = seq;
        seq = seq + 1 & SEQ_MASK;
        return next;
    }
}
