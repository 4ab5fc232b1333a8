package org.poultice.simulator.pty;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.poultice.controller.linux.SystemCalls;

/** What terminals are asked and told, with the numbers of {@code asm-generic/ioctls.h} and {@code termbits.h}, which x86-64 and arm64 share. Any thread. */
final class Tty {
    private static final int FLAGS =
            SystemCalls.O_RDWR | SystemCalls.O_NOCTTY | SystemCalls.O_NONBLOCK | SystemCalls.O_CLOEXEC;
    private static final String MASTERS = "/dev/ptmx";
    private static final String DEVICES = "/dev/pts/";

    private static final long TIOCSPTLCK = 0x40045431;
    private static final long TIOCGPTN = 0x80045430L;
    private static final long TIOCNXCL = 0x540D;
    private static final long FIONREAD = 0x541B;
    private static final long TCGETS = 0x5401;
    private static final long TCSETS = 0x5402;

    /** The kernel's {@code struct termios}: four words of flags for input, output, control and local, a byte, 19 characters. */
    private static final long TERMIOS_BYTES = 36;

    private static final long IFLAG_AT = 0;
    private static final long OFLAG_AT = 4;
    private static final long CFLAG_AT = 8;
    private static final long LFLAG_AT = 12;
    private static final long VTIME_AT = 17 + 5;
    private static final long VMIN_AT = 17 + 6;

    /** IGNBRK, BRKINT, PARMRK, ISTRIP, INLCR, IGNCR, ICRNL, IXON. */
    private static final int INPUT_WORK = 0x001 | 0x002 | 0x008 | 0x020 | 0x040 | 0x080 | 0x100 | 0x400;
    /** OPOST. */
    private static final int OUTPUT_WORK = 0x001;
    /** ISIG, ICANON, ECHO, ECHONL, IEXTEN. */
    private static final int LOCAL_WORK = 0x0001 | 0x0002 | 0x0008 | 0x0040 | 0x8000;

    private static final int CSIZE_AND_PARENB = 0x030 | 0x100;
    private static final int CS8 = 0x030;

    private Tty() {}

    /** Returns the descriptor of the near end of a new pseudo-terminal, whose far end may be opened. Nothing that is asked of it waits. */
    static int openMaster() throws IOException {
        return SystemCalls.open(MASTERS, FLAGS);
    }

    /** Lets the far end be opened, and says what it is called. */
    static String unlock(int master) throws IOException {
        tell(master, TIOCSPTLCK, 0);
        return DEVICES + ask(master, TIOCGPTN);
    }

    static int open(String device) throws IOException {
        return SystemCalls.open(device, FLAGS);
    }

    /** Lets go of the claim of a reader that wanted the terminal for itself. */
    static void unclaim(int terminal) throws IOException {
        SystemCalls.ioctl(terminal, TIOCNXCL, MemorySegment.NULL);
    }

    /** How many bytes wait to be read. */
    static int readable(int terminal) throws IOException {
        return ask(terminal, FIONREAD);
    }

    /** Makes a terminal hand through every byte as it is, as {@code cfmakeraw(3)} has it. */
    static void makeRaw(int terminal) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment termios = arena.allocate(TERMIOS_BYTES, Integer.BYTES);
            SystemCalls.ioctl(terminal, TCGETS, termios);
            clear(termios, IFLAG_AT, INPUT_WORK);
            clear(termios, OFLAG_AT, OUTPUT_WORK);
            clear(termios, LFLAG_AT, LOCAL_WORK);
            clear(termios, CFLAG_AT, CSIZE_AND_PARENB);
            termios.set(JAVA_INT, CFLAG_AT, termios.get(JAVA_INT, CFLAG_AT) | CS8);
            termios.set(JAVA_BYTE, VMIN_AT, (byte) 1);
            termios.set(JAVA_BYTE, VTIME_AT, (byte) 0);
            SystemCalls.ioctl(terminal, TCSETS, termios);
        }
    }

    private static void clear(MemorySegment termios, long at, int flags) {
        termios.set(JAVA_INT, at, termios.get(JAVA_INT, at) & ~flags);
    }

    private static int ask(int terminal, long request) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = arena.allocate(JAVA_INT);
            SystemCalls.ioctl(terminal, request, number);
            return number.get(JAVA_INT, 0);
        }
    }

    private static void tell(int terminal, long request, int number) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SystemCalls.ioctl(terminal, request, arena.allocateFrom(JAVA_INT, number));
        }
    }
}
