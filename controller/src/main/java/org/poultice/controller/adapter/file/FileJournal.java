package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.nio.file.Path;
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

    private final JournalFile file;
    private final JournalContents contents;
    private final String boot;
    private final WallClock wallClock;
    private long nextSeq;

    FileJournal(JournalFile file, String boot, WallClock wallClock) throws IOException {
        this.file = file;
        this.boot = boot;
        this.wallClock = wallClock;
        this.contents = JournalContents.of(file.read());
        this.nextSeq = contents.nextSeq();
        file.keep(contents.intactBytes());
        if (contents.newlineMissing()) {
            file.append("\n");
        }
    }

    /**
     * Opens, or makes, the journal of a directory.
     *
     * @param boot identity of this boot: one word in ASCII
     * @throws IOException when the directory cannot be written, or another controller has the journal; the message says which, and what to do
     */
    public static FileJournal open(Path directory, String boot, WallClock wallClock) throws IOException {
        if (!boot.matches("[!-~]+")) {
            throw new IllegalArgumentException("not the identity of a boot: \"" + boot + "\"");
        }
        JournalFile file = JournalFile.open(directory, FILE_NAME);
        try {
            return new FileJournal(file, boot, wallClock);
        } catch (IOException | RuntimeException e) {
            file.close();
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
        file.append(new JournalLine(nextSeq, entry).encode());
        nextSeq++;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
