package org.poultice.controller.linux;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** {@code struct sockaddr_un}: two bytes of family, then the name. */
public final class UnixAddress {
    /** With the zero that ends it. */
    private static final int LONGEST_NAME_BYTES = 108;

    private static final int FAMILY_BYTES = Short.BYTES;

    private UnixAddress() {}

    /**
     * The address of a socket.
     *
     * @param name its file; or, after an {@code @}, its name in no file system
     * @throws IllegalArgumentException when the name is empty, or longer than the kernel takes
     */
    public static MemorySegment of(String name, Arena arena) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length >= LONGEST_NAME_BYTES) {
            throw new IllegalArgumentException(
                    "a socket's name has 1 to " + (LONGEST_NAME_BYTES - 1) + " bytes, this one " + bytes.length);
        }
        boolean inNoFileSystem = bytes[0] == '@';
        if (inNoFileSystem) {
            bytes[0] = 0;
        }
        // Without a file system every byte counts, so there is no zero at the end.
        MemorySegment address = arena.allocate(FAMILY_BYTES + bytes.length + (inNoFileSystem ? 0 : 1), Short.BYTES);
        address.set(JAVA_SHORT, 0, (short) SystemCalls.AF_UNIX);
        MemorySegment.copy(bytes, 0, address, JAVA_BYTE, FAMILY_BYTES, bytes.length);
        return address;
    }
}
