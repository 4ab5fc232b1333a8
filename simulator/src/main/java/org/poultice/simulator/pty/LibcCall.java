package org.poultice.simulator.pty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/** The functions of the C library that a pseudo-terminal needs, each bound when this class is loaded. */
enum LibcCall {
    POSIX_OPENPT(JAVA_INT, JAVA_INT),
    GRANTPT(JAVA_INT, JAVA_INT),
    UNLOCKPT(JAVA_INT, JAVA_INT),
    PTSNAME_R(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG),
    OPEN(2, JAVA_INT, ADDRESS, JAVA_INT),
    CLOSE(JAVA_INT, JAVA_INT),
    READ(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG),
    WRITE(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG),
    IOCTL(2, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
    PPOLL(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    EVENTFD(JAVA_INT, JAVA_INT, JAVA_INT),
    TCGETATTR(JAVA_INT, JAVA_INT, ADDRESS),
    TCSETATTR(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
    /** Gives nothing back in C; what is left in the register of a result is not looked at. */
    CFMAKERAW(JAVA_INT, ADDRESS);

    private final MethodHandle handle;

    LibcCall(MemoryLayout result, MemoryLayout... arguments) {
        this(arguments.length, result, arguments);
    }

    /** A function whose arguments from {@code fixed} on are variadic, which some machines pass in another way. */
    LibcCall(int fixed, MemoryLayout result, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        Linker.Option errno = Linker.Option.captureCallState("errno");
        FunctionDescriptor descriptor = FunctionDescriptor.of(result, arguments);
        MemorySegment address = linker.defaultLookup()
                .find(name().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new UnsupportedOperationException("this C library has no " + name().toLowerCase(Locale.ROOT)));
        MethodHandle bound = fixed < arguments.length
                ? linker.downcallHandle(address, descriptor, errno, Linker.Option.firstVariadicArg(fixed))
                : linker.downcallHandle(address, descriptor, errno);
        // Boxed arguments in an array: a few hundred calls a second do not deserve a method of their own each.
        handle = bound.asType(bound.type().generic()).asSpreader(Object[].class, arguments.length + 1);
    }

    /**
     * Calls it.
     *
     * @param arguments where the number of the error goes, then those of the C function
     */
    long invoke(Object... arguments) {
        try {
            return ((Number) (Object) handle.invokeExact(arguments)).longValue();
        } catch (Throwable broken) {
            throw new AssertionError("a C function cannot throw: " + this, broken);
        }
    }
}
