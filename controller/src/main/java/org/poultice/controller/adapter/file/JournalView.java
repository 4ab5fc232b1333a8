package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.poultice.controller.adapter.file.SegmentName.Kind;

/**
 * A journal as somebody sees it who only reads, also while a controller keeps it.
 *
 * @param files what was read, the oldest first
 * @param contents what a controller would find
 */
public record JournalView(List<String> files, JournalContents contents) {
    /** A controller that compacts at this moment moves files around; it does so once in days. */
    private static final int TRIES = 3;

    public JournalView {
        files = List.copyOf(files);
    }

    /**
     * Reads the journal in a directory, or one segment of it alone.
     *
     * @return what is there; no files and no damage when no journal was ever kept in that directory
     * @throws IOException when nothing can be read
     */
    public static JournalView of(Path path) throws IOException {
        return Files.isDirectory(path) ? ofDirectory(path) : ofFile(path);
    }

    private static JournalView ofDirectory(Path directory) throws IOException {
        JournalView view = read(directory);
        for (int i = 1; i < TRIES && view.contents.damaged(); i++) {
            view = read(directory);
        }
        return view;
    }

    private static JournalView read(Path directory) throws IOException {
        try (Disk disk = new ReadOnlyDisk(directory)) {
            Reading reading = Reading.of(disk);
            return new JournalView(
                    reading.names().stream().map(SegmentName::text).toList(), reading.contents());
        }
    }

    private static JournalView ofFile(Path file) throws IOException {
        byte[] bytes = DirectoryDisk.readFrom(file, Segment.LARGEST_BYTES + 1);
        String name = String.valueOf(file.getFileName());
        SegmentName known = SegmentName.of(name);
        SegmentName taken = known == null ? guess(bytes) : known;
        Segment segment = Segment.of(taken, bytes);
        if (known == null && taken.generation() == 0 && segment.lines().isEmpty()) {
            throw new IOException("it is no segment of a journal, nor a copy of one");
        }
        List<Flaw> flaws = segment.flaws().stream()
                .map(flaw -> new Flaw(name, flaw.line(), flaw.what()))
                .toList();
        JournalContents contents =
                new JournalContents(segment.lines(), segment.nextSeq(), segment.damages(), flaws, segment.tornBytes());
        return new JournalView(List.of(name), contents);
    }

    /** A copy may have any name; its header knows the right one. */
    private static SegmentName guess(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, CheckedLine.LONGEST), StandardCharsets.ISO_8859_1);
        SegmentHeader header = SegmentHeader.decode(start.lines().findFirst().orElse(""));
        return new SegmentName(header == null ? 0 : header.generation(), Kind.CURRENT);
    }

    /** Changes nothing and locks nothing. */
    private record ReadOnlyDisk(Path directory) implements Disk {

        @Override
        public List<String> names() throws IOException {
            return DirectoryDisk.namesIn(directory);
        }

        @Override
        public byte[] read(String name, int most) throws IOException {
            return DirectoryDisk.readFrom(directory.resolve(name), most);
        }

        @Override
        public void create(String name) {
            throw readOnly();
        }

        @Override
        public void append(String name, byte[] bytes) {
            throw readOnly();
        }

        @Override
        public void truncate(String name, long bytes) {
            throw readOnly();
        }

        @Override
        public void force(String name) {
            throw readOnly();
        }

        @Override
        public void rename(String from, String to) {
            throw readOnly();
        }

        @Override
        public void delete(String name) {
            throw readOnly();
        }

        @Override
        public void forceNames() {
            throw readOnly();
        }

        @Override
        public void close() {}

        private static UnsupportedOperationException readOnly() {
            return new UnsupportedOperationException("this journal is only read");
        }
    }
}
