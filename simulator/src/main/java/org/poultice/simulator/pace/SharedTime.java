package org.poultice.simulator.pace;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A time that several processes read and one moves, and beside it how far each of the others has seen it: a page of memory that is mapped from
 * a file. Any thread.
 */
public final class SharedTime {
    /** Who follows the time. The number is its place in the page. */
    public enum Follower {
        PAD(1),
        CONTROLLER(2);

        private final int line;

        Follower(int line) {
            this.line = line;
        }
    }

    /** A line of the processor's cache for each number, so that writers do not disturb each other. */
    private static final int LINE_BYTES = 64;

    private static final int LINES = 3;

    /** Not 0, which stands for a follower that is not there. */
    private static final long FIRST_NANOS = 3_600_000_000_000L;

    private static final long ABSENT = 0;
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final MemorySegment page;

    private SharedTime(MemorySegment page) {
        this.page = page;
    }

    /** A new time in a new file. */
    public static SharedTime create(Path file) throws IOException {
        SharedTime time = open(file);
        time.set(0, FIRST_NANOS);
        return time;
    }

    /** The time in a file that {@link #create} made. */
    public static SharedTime open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE)) {
            // Lives as long as the process: there is one, and threads of all kinds read it to the end.
            return new SharedTime(
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) LINES * LINE_BYTES, Arena.global()));
        }
    }

    public long nanos() {
        return get(0);
    }

    /** Only one thread of one process may move it. */
    public void advance(long nanos) {
        set(0, get(0) + nanos);
    }

    /** The follower has come as far as this, or has nothing to do before this. */
    public void seenBy(Follower follower, long nanos) {
        set(follower.line, nanos);
    }

    /** The follower has gone, and is not to be waited for. */
    public void left(Follower follower) {
        set(follower.line, ABSENT);
    }

    /** Whether a follower has looked at the time, and not left. */
    public boolean isThere(Follower follower) {
        return get(follower.line) != ABSENT;
    }

    /** How far a follower is behind, in nanoseconds; 0 when it is not there, less when it has nothing to do yet. */
    public long behind(Follower follower) {
        long seen = get(follower.line);
        return seen == ABSENT ? 0 : nanos() - seen;
    }

    private long get(int line) {
        return (long) LONG.getAcquire(page, (long) line * LINE_BYTES);
    }

    private void set(int line, long value) {
        LONG.setRelease(page, (long) line * LINE_BYTES, value);
    }
}
