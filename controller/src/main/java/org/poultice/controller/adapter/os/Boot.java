package org.poultice.controller.adapter.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The identity of this boot of the machine. */
public final class Boot {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /**
     * The kernel's own identifier of this boot.
     *
     * @throws IOException when this is no Linux, or {@code /proc} is not there
     */
    public static String id() throws IOException {
        return Files.readString(BOOT_ID).strip();
    }
}
