package org.poultice.controller.adapter.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.JournalEntry;
import org.poultice.controller.port.WallClock;

/**
 * The journal in a file of lines, each forced to the disk before {@link #append} returns. A line that was torn by a power cut is cut off when
 * the file is opened. One process at a time: the file is locked.
 */
public final class FileJournal implements Journal {
    public static final String FILE_NAME = "poultice.journal";

    private final FileChannel channel;
    private final FileLock lock;
    private final JournalContents contents;
    private final String boot;
    private final WallClock wallClock;
    private long nextSeq;
    private long end;

    private FileJournal(
            FileChannel channel, FileLock lock, JournalContents contents, String boot, WallClock wallClock) {
        this.channel = channel;
        this.lock = lock;
        this.contents = contents;
        this.boot = boot;
        this.wallClock = wallClock;
        this.nextSeq = contents.nextSeq();
        this.end = contents.intactBytes();
    }

    /**
     * Opens, or makes, the journal of a directory.
     *
     * @param boot identity of this boot, without spaces
     * @throws IOException when the directory cannot be written, or another process has the journal; the message says which
     */
    public static FileJournal open(Path directory, String boot, WallClock wallClock) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(FILE_NAME);
        boolean isNew = Files.notExists(file);
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            FileLock lock = lock(channel);
            if (lock == null) {
                throw new IOException(file + " is in use: another controller is running on it");
            }
            JournalContents contents = JournalContents.of(Files.readAllBytes(file));
            channel.truncate(contents.intactBytes());
            channel.force(true);
            if (isNew) {
                forceDirectory(directory);
            }
            return new FileJournal(channel, lock, contents, boot, wallClock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What was in it when it was opened. */
    public JournalContents contents() {
        return contents;
    }

    @Override
    public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
        JournalEntry entry = new JournalEntry(boot, at, wallClock.now(), wallClock.trusted(), what);
        ByteBuffer line =
                ByteBuffer.wrap(new JournalLine(nextSeq, entry).encode().getBytes(StandardCharsets.UTF_8));
        long position = end;
        while (line.hasRemaining()) {
            position += channel.write(line, position);
        }
        channel.force(false);
        end = position;
        nextSeq++;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** A new file is durable only when its directory is. */
    private static void forceDirectory(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, READ)) {
            opened.force(true);
        }
    }
}
