package org.poultice.controller.adapter.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that belongs to this process while it is open, and that grows at its end, each time down to the disk.
 *
 * <p>The lock is the system's, and on POSIX systems it is gone as soon as the process closes any descriptor of the file: nothing else in this
 * process may open it, and a second attempt here is turned down before it does. One thread.
 */
final class JournalFile implements AutoCloseable {
    /** What this process has open. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private long end;
    private boolean torn;

    /** On a channel that is locked, or that nobody else can have. The lock is released with the channel. */
    JournalFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.end = channel.size();
    }

    /**
     * Opens, or makes, a file in a directory, which is made as well.
     *
     * @throws IOException when that cannot be, or another controller has it; the message says which, and what to do
     */
    static JournalFile open(Path directory, String name) throws IOException {
        try {
            Path path = Files.createDirectories(directory).toRealPath().resolve(name);
            if (!OPEN.add(path)) {
                throw inUse(path);
            }
            try {
                return lock(path, FileChannel.open(path, CREATE, READ, WRITE));
            } catch (IOException | RuntimeException e) {
                OPEN.remove(path);
                throw e;
            }
        } catch (FileSystemException e) {
            throw new IOException(
                    directory + ": the journal cannot be kept here, because " + why(e)
                            + ". Name a directory that this user may write or make.",
                    e);
        }
    }

    private static JournalFile lock(Path path, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw inUse(path);
            }
            forceDirectory(path.resolveSibling("."));
            return new JournalFile(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Everything in it. Once, before anything is written. */
    byte[] read() throws IOException {
        return Channels.newInputStream(channel).readAllBytes();
    }

    /** Cuts off what is behind the first {@code bytes}. */
    void keep(long bytes) throws IOException {
        channel.truncate(bytes);
        channel.force(true);
        end = bytes;
    }

    /**
     * Writes text behind what is there.
     *
     * @throws IOException when it is not certain that it is on the disk; then it counts as never written, and the next one takes its place
     */
    void append(String text) throws IOException {
        if (torn) {
            keep(end);
        }
        torn = true;
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long position = end;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        channel.force(false);
        end = position;
        torn = false;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN.remove(path);
        }
    }

    private static IOException inUse(Path path) {
        return new IOException(
                path + " is in use by another controller. Stop that one, or name another directory for the journal.");
    }

    private static String why(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return e.getFile() + " may not be written";
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getFile() + " is not a directory";
        }
        String reason = e.getReason();
        return reason == null ? e.getFile() + " cannot be made or opened" : e.getFile() + ": " + reason;
    }

    /** A new file is durable only when its directory is. */
    private static void forceDirectory(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, READ)) {
            opened.force(true);
        }
    }
}
