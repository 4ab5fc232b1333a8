package org.poultice.controller.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a secret: a password or a key. It has to be readable by this user and not by everybody; a group may read it, so
 * that a service and its administrator can share it.
 */
public final class SecretFile {
    /** Enough for any password and for a key in PEM. */
    static final int MOST_BYTES = 16 * 1024;

    private SecretFile() {}

    /** Why this file cannot be used, or null when it can. */
    static @Nullable String complaint(Path file) {
        if (!Files.isRegularFile(file)) {
            return file + (Files.exists(file) ? " is not a file" : " does not exist");
        }
        if (!Files.isReadable(file)) {
            return file + " may not be read by this user";
        }
        try {
            if (everybodyMayRead(file)) {
                return file + " may be read by everybody on this computer; run chmod o= " + file;
            }
            long size = Files.size(file);
            if (size == 0 || size > MOST_BYTES) {
                return file + " has " + size + " bytes, allowed are 1 to " + MOST_BYTES;
            }
        } catch (IOException failed) {
            return file + " cannot be read: " + failed.getMessage();
        }
        return null;
    }

    private static boolean everybodyMayRead(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }

    /**
     * The first line, without its end.
     *
     * @throws IOException when the file cannot be read, or is no longer one that may hold a secret
     */
    public static String firstLine(Path file) throws IOException {
        String complaint = complaint(file);
        if (complaint != null) {
            throw new IOException(complaint);
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("");
        }
    }
}
