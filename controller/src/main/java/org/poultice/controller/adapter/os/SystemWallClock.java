package org.poultice.controller.adapter.os;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.poultice.controller.port.WallClock;

/**
 * The machine's time of day, trusted while the kernel says that something keeps it synchronised: {@code adjtimex(2)} with no change asked for
 * answers {@code TIME_ERROR} while nothing does.
 */
public final class SystemWallClock implements WallClock {
    private static final int TIME_ERROR = 5;

    /** Larger than {@code struct timex} on any Linux; its first word, {@code modes}, is 0: ask, change nothing. */
    private static final int TIMEX_BYTES = 256;

    private static final MethodHandle ADJTIMEX = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("adjtimex"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public boolean trusted() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(TIMEX_BYTES, Long.BYTES);
            int state = (int) ADJTIMEX.invokeExact(timex);
            return state >= 0 && state != TIME_ERROR;
        } catch (Throwable e) {
            throw new IllegalStateException("adjtimex cannot be called", e);
        }
    }
}
