package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.JournalEntry;
import org.poultice.controller.port.WallClock;
import org.tinylog.Logger;

/**
 * The journal in a directory: lines in segments, each line forced to the disk before {@link #append} returns. What was torn by a power cut is cut
 * off when the journal is opened. Segments that have grown are compacted, at the opening and in quiet moments. One process at a time.
 */
public final class FileJournal implements Journal {
    private final Shelf shelf;
    private final JournalContents contents;
    private final String boot;
    private final WallClock wallClock;
    private boolean applicationOpen;
    private boolean housekeepingFails;

    private FileJournal(Disk disk, String boot, WallClock wallClock) throws IOException {
        if (!boot.matches("[!-~]{1,64}")) {
            throw new IllegalArgumentException("not the identity of a boot: \"" + boot + "\"");
        }
        Reading reading = Reading.of(disk);
        this.shelf = new Shelf(disk, reading);
        this.contents = reading.contents();
        this.boot = boot;
        this.wallClock = wallClock;
        contents.entries().forEach(entry -> follow(entry.what()));
        if (reading.isNew()) {
            shelf.begin();
        }
        prepare();
    }

    /**
     * Opens, or makes, the journal of a directory.
     *
     * @param boot identity of this boot: one word in ASCII, of at most 64 characters
     * @throws IOException when the directory cannot be written, or another controller has the journal; the message says which, and what to do
     */
    public static FileJournal open(Path directory, String boot, WallClock wallClock) throws IOException {
        Disk disk = DirectoryDisk.open(directory);
        try {
            return on(disk, boot, wallClock);
        } catch (FileSystemException e) {
            disk.close();
            throw DirectoryDisk.notHere(directory, e);
        } catch (IOException | RuntimeException e) {
            disk.close();
            throw e;
        }
    }

    /**
     * The same on any disk, which is closed with the journal.
     *
     * @throws IOException when the disk does not give its names, or does not take the first segment of a new journal
     */
    public static FileJournal on(Disk disk, String boot, WallClock wallClock) throws IOException {
        return new FileJournal(disk, boot, wallClock);
    }

    /** What was in it when it was opened. */
    public JournalContents contents() {
        return contents;
    }

    @Override
    public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
        JournalEntry entry = new JournalEntry(boot, at, wallClock.now(), wallClock.trusted(), what);
        shelf.append(entry);
        follow(what);
        if (isQuiet(what)) {
            keepHouse();
        }
    }

    private void follow(Occurrence.Journaled what) {
        if (what instanceof Occurrence.ApplicationStarted) {
            applicationOpen = true;
        } else if (what instanceof Occurrence.ApplicationEnded) {
            applicationOpen = false;
        }
    }

    /** Whether nobody waits for what comes next. */
    private boolean isQuiet(Occurrence.Journaled what) {
        boolean pause = what instanceof Occurrence.StillHere
                || what instanceof Occurrence.Reset
                || what instanceof Occurrence.Tripped
                || (what instanceof Occurrence.SessionEnded ended && ended.why() != Ending.TRIPPED);
        return pause && !applicationOpen;
    }

    /** What was read is made durable, since it will be acted upon. When that fails, the first append will try it again, and fail. */
    private void prepare() {
        try {
            shelf.settle();
        } catch (IOException e) {
            housekeepingFails = true;
            Logger.error("The journal cannot be written at present: {}", e.toString());
        }
        if (!applicationOpen) {
            keepHouse();
        }
    }

    /** Compacts and tidies when it is time to. Nothing depends on it, so that a failure is told once and it is tried again later. */
    private void keepHouse() {
        try {
            boolean done = shelf.keepHouse();
            if (done && housekeepingFails) {
                housekeepingFails = false;
                Logger.info("The journal could be compacted again");
            }
        } catch (IOException e) {
            if (!housekeepingFails) {
                Logger.warn("The journal cannot be compacted at present, and goes on growing: {}", e.toString());
            }
            housekeepingFails = true;
        }
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
