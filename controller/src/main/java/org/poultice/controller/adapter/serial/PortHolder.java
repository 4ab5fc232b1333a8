package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a process has a port open. A port that is open refuses everybody else but root, who has to look. */
final class PortHolder {
    private static final Path PROCESSES = Path.of("/proc");

    private PortHolder() {}

    /**
     * Whether a process has it open, as far as this user may see.
     *
     * @param port a device, or a link to one
     */
    static boolean isThereOne(Path port) {
        try {
            Path device = port.toRealPath();
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
                for (Path process : processes) {
                    if (hasOpen(process, device)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException notThere) {
            return false; // whoever opens it is told why
        }
    }

    private static boolean hasOpen(Path process, Path device) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).equals(device)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException goneOrNotOurs) {
            return false;
        }
    }
}
