package org.poultice.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;

/**
 * The journal's disk is a small one of its own, which something else fills to the last byte ({@code ENOSPC}). It is mounted by an ordinary user in a name space
 * of its own; where the system does not allow that, {@link DiskFullTest} alone says what happens.
 */
class NoSpaceTest {
    private static final Duration MOMENT = Duration.ofMinutes(2);
    /** What a disk in memory gives out at once. */
    private static final int PAGE_BYTES = 4096;

    private static final int RECORD_BYTES = 140;
    /** In a name space of its own everybody may mount; {@code $0} is where, and what follows is run there. */
    private static final List<String> ALONE = List.of("unshare", "-rm", "/bin/sh", "-c");

    private static final String MOUNT = "mount -t tmpfs -o size=64k poultice \"$0\"";

    @TempDir
    private Path directory;

    @Test
    void nothingBeginsWithoutSpaceAndTherapyGoesOnOnceThereIsSomeAgain() throws Exception {
        assumeTrue(canMount(), "this system lets nobody mount a disk in a name space of its own");
        Path old = oldJournal();
        try (Bedside bed = new Bedside(Files.createDirectory(directory.resolve("bed")), "4m")) {
            Person person = new Person(bed);
            bed.startController(alone(MOUNT + " && cp -r '" + old + "' \"$0/journal\" && exec \"$@\"", bed.disk()));
            bed.awaitUp();
            assertTrue(person.sees(MOMENT, bed.told::padFound), bed.told.lines()::toString);
            Path disk = Path.of("/proc/" + bed.controllerPid() + "/root" + bed.disk());

            Path filler = fill(disk);
            bed.type('b');
            assertTrue(person.sees(MOMENT, bed.told::tripped), bed.told.lines()::toString);
            assertEquals("JOURNAL_FAILED", bed.told.reason(), bed.told.lines()::toString);
            bed.type('b');
            assertTrue(person.sees(MOMENT, () -> bed.told.reason().equals("TRIPPED")), bed.told.lines()::toString);
            assertEquals(0, bed.told.timesOn(), bed.told.lines()::toString);

            Files.delete(filler);
            assertTrue(person.getsTherapy(Duration.ofMinutes(30)), bed.told.lines()::toString);
            assertTrue(person.sees(MOMENT, () -> !bed.told.tripped()), bed.told.lines()::toString);

            Path copy = copy(disk.resolve("journal"));
            assertEquals(List.of(), Truth.of(bed).violations());
            new JournalOnDisk(copy).assertSound();
        }
    }

    private static String[] alone(String command, Path disk) {
        return Stream.concat(ALONE.stream(), Stream.of(command, disk.toString()))
                .toArray(String[]::new);
    }

    private boolean canMount() throws IOException, InterruptedException {
        Path somewhere = Files.createDirectory(directory.resolve("somewhere"));
        try {
            return new ProcessBuilder(alone(MOUNT, somewhere))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no unshare here
        }
    }

    /** A journal that leaves less room than a session needs in the last page that it has. */
    private Path oldJournal() throws IOException {
        JournalOnDisk old = new JournalOnDisk(directory.resolve("old"));
        try (FileJournal journal = old.open()) {
            for (int records = 0; PAGE_BYTES - old.end() % PAGE_BYTES > 2 * RECORD_BYTES; records++) {
                journal.append(new Occurrence.StillHere(), new MonoTime(records));
            }
        }
        return old.directory();
    }

    /** Takes all the space that is left, and returns what takes it. */
    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] page = new byte[PAGE_BYTES];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(page);
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("No space left"), e::toString);
        }
        return filler;
    }

    private Path copy(Path journal) throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy"));
        try (Stream<Path> files = Files.list(journal)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }
}
