package org.poultice.simulator.control;

import java.nio.file.Files;
import java.nio.file.Path;

/** A place in the file system where something new is to be. */
public final class NewPlace {
    private NewPlace() {}

    /** What is wrong with its directory, for people; empty when nothing is. */
    public static String obstacle(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "its directory does not exist: make it, or give another path";
        }
        return Files.isWritable(parent) ? "" : "its directory cannot be written to: give another path";
    }
}
