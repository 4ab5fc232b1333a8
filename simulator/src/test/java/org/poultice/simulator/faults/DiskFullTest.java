package org.poultice.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The disk under the journal of the real controller takes no more: the kernel refuses to let its file grow ({@code EFBIG}), from one byte to the next, so that the
 * record on the way is torn. Everything here runs without any rights.
 */
class DiskFullTest {
    private static final Duration MOMENT = Duration.ofMinutes(2);
    /** A pad's lease, and what it takes to be told of its end. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private Bedside bed;
    private Person person;

    @BeforeEach
    void begin() throws IOException {
        bed = new Bedside(directory, "4m");
        person = new Person(bed);
        bed.startController();
        awaitPadFound();
    }

    private void awaitPadFound() {
        bed.awaitUp();
        assertTrue(person.sees(MOMENT, bed.told::padFound), bed.told.lines()::toString);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    private void fill(int room) throws IOException {
        FileSizeLimit.set(bed.controllerPid(), bed.journal().end() + room);
    }

    /** The three records of a first press have about 140 bytes each. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70, 200, 350})
    void aPressBeginsNothingAndTripsAndTherapyGoesOnOnceThereIsSpaceAndTheTripIsReset(int room) throws Exception {
        fill(room);
        bed.type('b');
        assertTrue(person.sees(MOMENT, bed.told::tripped), bed.told.lines()::toString);
        assertEquals("JOURNAL_FAILED", bed.told.reason(), bed.told.lines()::toString);
        bed.type('b');
        assertTrue(person.sees(MOMENT, () -> bed.told.reason().equals("TRIPPED")), bed.told.lines()::toString);
        bed.type('B');
        assertTrue(person.sees(MOMENT, () -> bed.told.reason().equals("JOURNAL_FAILED")), bed.told.lines()::toString);
        assertEquals(0, bed.told.timesOn(), bed.told.lines()::toString);
        assertGoesOn();
    }

    @Test
    void aStopSwitchesOffAlthoughItCannotBeWrittenDown() throws Exception {
        assertTrue(person.getsTherapy(MOMENT), bed.told.lines()::toString);
        fill(0);
        bed.type('b');
        assertTrue(person.sees(LEASE, () -> !bed.told.power()), bed.told.lines()::toString);
        assertTrue(person.sees(MOMENT, bed.told::tripped), bed.told.lines()::toString);
        assertEquals("JOURNAL_FAILED", bed.told.reason(), bed.told.lines()::toString);
        assertGoesOn();
    }

    @Test
    void anApplicationEndsAtTheFirstRecordThatCannotBeWritten() throws Exception {
        assertTrue(person.getsTherapy(MOMENT), bed.told.lines()::toString);
        fill(90);
        assertTrue(person.sees(Duration.ofMinutes(22), bed.told::tripped), bed.told.lines()::toString);
        assertEquals("JOURNAL_FAILED", bed.told.reason(), bed.told.lines()::toString);
        assertTrue(person.sees(LEASE, () -> !bed.told.power()), bed.told.lines()::toString);
        assertGoesOn();
    }

    @Test
    void aControllerThatIsKilledAndComesBackToAFullDiskStillCountsWhatWasOn() throws Exception {
        assertTrue(person.getsTherapy(MOMENT), bed.told.lines()::toString);
        bed.kill();
        bed.startController("/usr/bin/env", "JAVA_TOOL_OPTIONS=-Djssc.boot.library.path=" + unpackedSerialLibrary());
        fill(0);
        awaitPadFound();
        assertTrue(person.sees(MOMENT, bed.told::tripped), bed.told.lines()::toString);
        assertEquals("JOURNAL_FAILED", bed.told.reason(), bed.told.lines()::toString);
        bed.type('b');
        assertTrue(person.sees(MOMENT, () -> bed.told.reason().equals("TRIPPED")), bed.told.lines()::toString);
        assertGoesOn();
    }

    /** The serial library writes its native part to a file when it is first used, which is not possible any more then. */
    private Path unpackedSerialLibrary() throws IOException {
        String platform = System.getProperty("os.arch").equals("aarch64") ? "linux_arm64" : "linux_64";
        try (InputStream packed = DiskFullTest.class.getResourceAsStream("/natives/" + platform + "/libjssc.so")) {
            Files.copy(Objects.requireNonNull(packed, platform), directory.resolve("libjssc.so"));
        }
        return directory;
    }

    /** There is space again; somebody resets the trip; therapy is given after a full break; and the journal is sound. */
    private void assertGoesOn() throws Exception {
        FileSizeLimit.lift(bed.controllerPid());
        assertTrue(person.getsTherapy(Duration.ofMinutes(30)), bed.told.lines()::toString);
        assertTrue(person.sees(MOMENT, () -> !bed.told.tripped()), bed.told.lines()::toString);
        Truth truth = Truth.of(bed);
        assertEquals(List.of(), truth.violations());
        bed.journal().assertSound();
    }
}
