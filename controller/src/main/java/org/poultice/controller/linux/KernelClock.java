package org.poultice.controller.linux;

import java.lang.foreign.Arena;

/** What the kernel knows of its clock of the day. Any thread. */
public final class KernelClock {
    private static final int TIME_ERROR = 5;

    /** Larger than {@code struct timex} on any Linux; its first word, {@code modes}, is 0: ask, change nothing. */
    private static final int TIMEX_BYTES = 256;

    private KernelClock() {}

    /**
     * Whether something keeps the clock synchronised: {@code adjtimex(2)} with no change asked for answers {@code TIME_ERROR} while nothing does.
     *
     * @throws SystemCallException when the kernel does not say, as where a sandbox forbids the call
     */
    public static boolean isSynchronised() throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            return SystemCalls.adjtimex(arena.allocate(TIMEX_BYTES, Long.BYTES)) != TIME_ERROR;
        }
    }
}
