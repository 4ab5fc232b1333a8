package org.poultice.controller.adapter.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real directory, which belongs to this process while it is open: a file in it is locked.
 *
 * <p>The lock is the system's, and on POSIX systems it is gone as soon as the process closes any descriptor of that file: nothing else in this
 * process may open it, and a second attempt here is turned down before it does. Files are opened anew for each write, so that one which somebody
 * has deleted is missed at once.
 */
final class DirectoryDisk implements Disk {
    static final String LOCK_NAME = "poultice.lock";

    /** What this process has locked. */
    private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lock;

    /** What was written and not yet forced, through the descriptor that wrote it: that one is told of errors for certain. */
    private @Nullable FileChannel written;

    private String writtenName = "";

    private DirectoryDisk(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens a directory, which is made when it is not there.
     *
     * @throws IOException when that cannot be, or another controller has it; the message says which, and what to do
     */
    static DirectoryDisk open(Path directory) throws IOException {
        try {
            make(directory.toAbsolutePath());
            Path real = directory.toRealPath();
            Path lock = real.resolve(LOCK_NAME);
            if (!LOCKED.add(lock)) {
                throw inUse(lock);
            }
            try {
                return locked(real, FileChannel.open(lock, CREATE, WRITE));
            } catch (IOException | RuntimeException e) {
                LOCKED.remove(lock);
                throw e;
            }
        } catch (FileSystemException e) {
            throw notHere(directory, e);
        }
    }

    /** Makes a directory and those above it, each of them durable in the one above. */
    private static void make(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (Files.isDirectory(directory) || parent == null) {
            return;
        }
        make(parent);
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
        forceDirectory(parent);
    }

    private static DirectoryDisk locked(Path directory, FileChannel lock) throws IOException {
        try {
            if (lock.tryLock() == null) {
                throw inUse(directory.resolve(LOCK_NAME));
            }
            return new DirectoryDisk(directory, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public List<String> names() throws IOException {
        return namesIn(directory);
    }

    static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Override
    public byte[] read(String name, int most) throws IOException {
        return readFrom(directory.resolve(name), most);
    }

    static byte[] readFrom(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    @Override
    public void create(String name) throws IOException {
        letGo();
        FileChannel.open(directory.resolve(name), CREATE, WRITE, TRUNCATE_EXISTING)
                .close();
    }

    @Override
    public void append(String name, byte[] bytes) throws IOException {
        letGo();
        FileChannel channel = FileChannel.open(directory.resolve(name), WRITE);
        written = channel;
        writtenName = name;
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        long position = channel.size();
        while (rest.hasRemaining()) {
            position += channel.write(rest, position);
        }
    }

    @Override
    public void truncate(String name, long bytes) throws IOException {
        letGo();
        FileChannel channel = FileChannel.open(directory.resolve(name), WRITE);
        written = channel;
        writtenName = name;
        channel.truncate(bytes);
    }

    @Override
    public void force(String name) throws IOException {
        FileChannel channel = written;
        if (channel == null || !writtenName.equals(name)) {
            letGo();
            written = FileChannel.open(directory.resolve(name), WRITE);
            channel = written;
        }
        channel.force(false);
        letGo();
    }

    @Override
    public void rename(String from, String to) throws IOException {
        letGo();
        Files.move(directory.resolve(from), directory.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        letGo();
        Files.delete(directory.resolve(name));
    }

    @Override
    public void forceNames() throws IOException {
        forceDirectory(directory);
    }

    private static void forceDirectory(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, READ)) {
            opened.force(true);
        }
    }

    private void letGo() throws IOException {
        FileChannel channel = written;
        written = null;
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            letGo();
        } finally {
            try {
                lock.close();
            } finally {
                LOCKED.remove(directory.resolve(LOCK_NAME));
            }
        }
    }

    private static IOException inUse(Path lock) {
        return new IOException(
                lock + " is in use by another controller. Stop that one, or name another directory for the journal.");
    }

    /** For a person who has to find another directory, or to mend this one. */
    static IOException notHere(Path directory, FileSystemException e) {
        return new IOException(
                directory + ": the journal cannot be kept here, because " + why(e)
                        + ". Name a directory that this user may write or make.",
                e);
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
}
