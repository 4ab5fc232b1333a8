package org.poultice.simulator.world;

import org.jspecify.annotations.Nullable;

/** Ends the simulated process in the middle of what it is doing: at the next write of its journal, or between two effects of a step. */
final class Fuse {
    /** Not after any number of bytes. */
    private static final int NO_BYTE = -1;

    private int pointsLeft;
    private @Nullable WriteFate write;
    private int bytesLeft = NO_BYTE;
    private @Nullable Death death;
    private @Nullable Death lastDeath;

    /** The process has ended: {@link #death} says how. Thrown through it; nothing that it still does on its way out has an effect. */
    static final class Blown extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Blown() {
            super("the simulated process was killed", null, false, false);
        }
    }

    /** It dies after so many more points between effects, 1 or more. */
    void armStep(Death how, int points) {
        disarm();
        death = how;
        pointsLeft = points;
    }

    /** It dies in the next write of its journal, which has this fate. */
    void armWrite(Death how, WriteFate fate) {
        disarm();
        death = how;
        write = fate;
    }

    /** It dies when so many more bytes of its journal are on the disk, 0 or more, and the next one is to follow. */
    void armByte(Death how, int bytes) {
        disarm();
        death = how;
        bytesLeft = bytes;
    }

    /**
     * Bytes of the journal are written. Returns how many of them reach the disk; when these are not all of them, {@link #blow} has to follow.
     */
    int let(int bytes) {
        if (bytesLeft == NO_BYTE) {
            return bytes;
        }
        int through = Math.min(bytes, bytesLeft);
        bytesLeft -= through;
        return through;
    }

    void disarm() {
        death = null;
        write = null;
        bytesLeft = NO_BYTE;
        pointsLeft = 0;
    }

    boolean isArmed() {
        return death != null;
    }

    /** Thrown in the middle of what a process does that was killed from outside. */
    static Blown killed() {
        return new Blown();
    }

    /** The process has come between two effects. */
    void between() {
        if (pointsLeft > 0 && --pointsLeft == 0) {
            blow();
        }
    }

    /** What becomes of the write that begins now, or null when nothing happens to it. {@link #blow} has to follow when it is not null. */
    @Nullable
    WriteFate writing() {
        return write;
    }

    void blow() {
        if (death == null) {
            throw new IllegalStateException("not armed");
        }
        lastDeath = death;
        disarm();
        throw new Blown();
    }

    /** How it has died. */
    Death death() {
        if (lastDeath == null) {
            throw new IllegalStateException("not blown");
        }
        return lastDeath;
    }
}
