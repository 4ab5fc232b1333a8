package org.poultice.controller.adapter.os;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.port.WallClock;

/**
 * The machine's time of day, trusted while the kernel says that something keeps it synchronised: {@code adjtimex(2)} with no change asked for
 * answers {@code TIME_ERROR} while nothing does. Or while a clock chip with a battery vouches for it.
 */
public final class SystemWallClock implements WallClock {
    private static final int TIME_ERROR = 5;

    /** Larger than {@code struct timex} on any Linux; its first word, {@code modes}, is 0: ask, change nothing. */
    private static final int TIMEX_BYTES = 256;

    private static final MethodHandle ADJTIMEX = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("adjtimex"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

    private final @Nullable BatteryClock battery;

    /** On a machine without a battery clock, as a Raspberry Pi is by default. */
    public SystemWallClock() {
        this.battery = null;
    }

    /** @param battery the name of its clock chip with a battery, such as {@code rtc0} */
    public SystemWallClock(String battery) {
        this.battery = new BatteryClock(BatteryClock.ALL, battery);
    }

    /** The names of this machine's clock chips. Whether they have a battery only their owner knows. */
    public static List<String> chips() {
        try (Stream<Path> all = Files.list(BatteryClock.ALL)) {
            return all.map(chip -> chip.getFileName().toString()).sorted().toList();
        } catch (IOException none) {
            return List.of(); // the directory is there only when a chip is
        }
    }

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public boolean trusted() {
        return isSynchronised() || (battery != null && battery.vouchesFor(now(), System.nanoTime()));
    }

    private static boolean isSynchronised() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(TIMEX_BYTES, Long.BYTES);
            int state = (int) ADJTIMEX.invokeExact(timex);
            return state >= 0 && state != TIME_ERROR;
        } catch (Throwable e) {
            throw new IllegalStateException("adjtimex cannot be called", e);
        }
    }
}
