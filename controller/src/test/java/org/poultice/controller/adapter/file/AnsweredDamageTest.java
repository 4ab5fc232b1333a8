package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.app.Recovery;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.app.Startup;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.RulesFixture;
import org.poultice.controller.engine.State;
import org.poultice.protocol.plan.Modality;

/** What a recovery concludes from a damaged file is in the file afterwards, and the damage is over when a person has reset its trip. */
class AnsweredDamageTest {
    static final Rules RULES = RulesFixture.rules(RulesFixture.BACK_SPASM);

    @TempDir
    Path directory;

    @BeforeEach
    void damageTheEndOfAnApplication() throws IOException {
        try (FileJournal journal = open()) {
            journal.append(new Occurrence.EpisodeBegan(), minute(0));
            journal.append(new Occurrence.SessionStarted(1, 3), minute(0));
            journal.append(new Occurrence.ApplicationStarted(1, 0, Modality.COLD), minute(0));
            journal.append(new Occurrence.ApplicationEnded(1, 0, Ending.STOPPED, Duration.ZERO), minute(5));
            journal.append(new Occurrence.SessionEnded(1, Ending.STOPPED), minute(5));
        }
        Path file = directory.resolve("poultice-000001.journal");
        byte[] bytes = Files.readAllBytes(file);
        bytes[3 * bytes.length / 4] ^= 1;
        Files.write(file, bytes);
    }

    private static MonoTime minute(int minute) {
        return new MonoTime(Duration.ofMinutes(minute).toNanos());
    }

    private FileJournal open() throws IOException {
        return FileJournal.open(directory, Samples.BOOT, Samples.CLOCK);
    }

    private static Recovered recover(FileJournal journal, int minute) {
        JournalContents contents = journal.contents();
        Startup.Past past = new Startup.Past(contents.entries(), contents.damaged(), Samples.BOOT);
        return Recovery.recover(past, minute(minute), RULES);
    }

    private State restart(int minute, int conclusions) throws IOException {
        try (FileJournal journal = open()) {
            Recovered recovered = recover(journal, minute);
            for (Occurrence.Journaled what : recovered.append().subList(0, conclusions)) {
                journal.append(what, minute(minute));
            }
            return recovered.first();
        }
    }

    @Test
    void theDamageTripsAndIsAnsweredForWhenAllIsWrittenDown() throws IOException {
        try (FileJournal journal = open()) {
            assertTrue(journal.contents().damaged());
        }
        assertInstanceOf(Phase.Tripped.class, restart(60, 3).phase());

        try (FileJournal journal = open()) {
            assertFalse(journal.contents().damaged());
            assertInstanceOf(Phase.Tripped.class, recover(journal, 61).first().phase());
        }
    }

    @Test
    void aPowerCutBetweenTheConclusionsLeavesTheDamageUnanswered() throws IOException {
        restart(60, 2);

        try (FileJournal journal = open()) {
            assertTrue(journal.contents().damaged());
        }
    }

    @Test
    void afterAResetTheRestStillCountsFromTheDamage() throws IOException {
        State first = restart(60, 3);
        try (FileJournal journal = open()) {
            journal.append(new Occurrence.Reset(), minute(61));
        }

        State second = restart(62, 0);
        assertInstanceOf(Phase.Idle.class, second.phase());
        assertEquals(first.exposure(), second.exposure());
        assertEquals(first.onset(), second.onset());
    }
}
