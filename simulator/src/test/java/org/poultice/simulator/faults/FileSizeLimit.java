package org.poultice.simulator.faults;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The kernel's own limit for the files that a running process writes: what lies behind it is refused with {@code EFBIG}, and a write that crosses it
 * is cut. Needs no rights for a process of the same user.
 */
final class FileSizeLimit {
    private static final int RLIMIT_FSIZE = 1;
    private static final long RLIM_INFINITY = -1;

    private static final MethodHandle PRLIMIT = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("prlimit"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));

    private FileSizeLimit() {}

    /** No file of the process grows beyond so many bytes from now on. */
    static void set(long pid, long bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocateFrom(JAVA_LONG, bytes, RLIM_INFINITY);
            int answer = (int) PRLIMIT.invokeExact((int) pid, RLIMIT_FSIZE, limit, MemorySegment.NULL);
            if (answer != 0) {
                throw new IllegalStateException("the system does not limit the files of process " + pid);
            }
        } catch (RuntimeException | Error wrong) {
            throw wrong;
        } catch (Throwable wrong) {
            throw new AssertionError("prlimit cannot be called", wrong);
        }
    }

    static void lift(long pid) {
        set(pid, RLIM_INFINITY);
    }
}
