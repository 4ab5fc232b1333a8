package org.poultice.controller.adapter.serial;

import org.jspecify.annotations.Nullable;

/**
 * A line that carries bytes to a pad and back, opened again by itself for as long as it is wanted. Any thread may call its methods; none of them
 * blocks, except {@link #close}.
 */
public interface SerialLine extends AutoCloseable {

    /** Opens the line, and again whenever it goes. Called once. */
    void start(End end);

    /** Says that {@link End#nextFrame} has something to send. Does nothing while the line is not open. */
    void wake();

    /** Closes the line and opens it again after a while, because nothing comes over it. */
    void reopen();

    /** Sends what is still waiting, within a second, and lets go of the line for good. */
    @Override
    void close();

    /**
     * Who talks over the line. The line calls {@link #nextFrame} from one thread and everything else from another one, which may be the same; none of the
     * methods blocks.
     */
    interface End {

        /** The line is open, and what was in its buffers is gone. */
        void opened();

        /** The first {@code count} bytes of an array have come. The array is the line's. */
        void received(byte[] bytes, int count);

        /** Nothing came. Called at least every {@value SerialPad#LONGEST_WAIT_MILLIS} ms while the line is open and silent. */
        void waited();

        /** The line that was open is gone. */
        void closed();

        /** The frame to send next, made at this moment; null when there is nothing to send. */
        byte @Nullable [] nextFrame();
    }
}
