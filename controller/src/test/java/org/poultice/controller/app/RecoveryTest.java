package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/** From a journal to the first state: what ran, what tripped, what is damaged. How to read the tables: {@link RecoveryTable}. */
class RecoveryTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                       | journal                                                | now  | resting since, onset | phase, in a day, sessions
        never used                   | ''                                                     | A5   | never, none          | Idle, 0, 0
        an episode and no session    | A7=episode                                             | A60  | never, 7:00          | Idle, 0, 0
        the last episode counts      | A7=episode A30=episode                                 | A60  | never, 30:00         | Idle, 0, 0
        a session that ended         | A0=episode A0=session1 A0=on A20=off A40=end           | A50  | 20:00, 0:00          | Idle, 1, 1
        stopped under a lease        | A0=episode A0=session1 A0=on A10=off+2s A10=end        | A10  | 10:02, 0:00          | Idle, 1, 1
        numbers go on                | A0=session41 A0=on A1=off A1=end A30=session42 A30=end | A50  | 1:00, none           | Idle, 1, 42
        proof of time adds nothing   | A0=episode A0=session1 A0=on A20=off A20=end A35=here  | A50  | 20:00, 0:00          | Idle, 1, 1
        a stamp from the future      | A0=episode A0=session1 A0=on A50=off A50=end           | A30  | 30:00, 0:00          | Idle, 1, 1
        older than a day             | A0=session1 A0=on A20=off A20=end A1500=here           | A1501| 20:00, none          | Idle, 0, 1
        just within a day            | A0=session1 A0=on A20=off A20=end                      | A1439| 20:00, none          | Idle, 1, 1
        """)
    void anUnbrokenBootIsTakenAsItIsWritten(String what, String journal, String now, String times, String rest) {
        assertEquals(
                times + " | " + rest,
                RecoveryTable.summary(RecoveryTable.recover(journal, now, RecoveryTable.HONEST), now),
                what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                       | journal                                     | now | resting since, onset | phase, in a day, sessions | appended
        killed in an application     | A0=episode A0=session1 A0=on                | A5  | 5:03, 0:00   | Idle, 1, 1 | application 1/0 INTERRUPTED 3 s, session 1 INTERRUPTED
        power cut in an application  | A0=episode A0=session1 A0=on A15=here       | B1  | 1:03, -14:00 | Idle, 1, 1 | application 1/0 INTERRUPTED 3 s, session 1 INTERRUPTED
        killed in the second one     | A0=session1 A0=on A20=off A40=on            | A41 | 41:03, none  | Idle, 2, 1 | application 1/1 INTERRUPTED 3 s, session 1 INTERRUPTED
        killed in a break            | A0=episode A0=session1 A0=on A20=off        | A30 | 20:00, 0:00  | Idle, 1, 1 | session 1 INTERRUPTED
        killed before the first one  | A0=episode A0=session1                      | A1  | never, 0:00  | Idle, 0, 1 | session 1 INTERRUPTED
        an end is not said again     | A0=session1 A0=on A5=off+3s A5=end          | A9  | 5:03, none   | Idle, 1, 1 | ''
        """)
    void whatWasRunningIsEndedAsInterrupted(
            String what, String journal, String now, String times, String rest, String appended) {
        Recovered recovered = RecoveryTable.recover(journal, false, now);

        assertEquals(times + " | " + rest, RecoveryTable.summary(recovered, now), what);
        assertEquals(appended, RecoveryTable.appended(recovered));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                        | journal                                                 | now | phase                         | appended
        a trip stays a trip           | A0=trip:PAD_LOST                                        | A9  | Tripped PAD_LOST 0:00         | ''
        in every boot after it        | A0=trip:PAD_LOST B3=here                                | C1  | Tripped PAD_LOST 1:00         | here
        until a person resets it      | A0=trip:PAD_LOST A1=reset                               | A9  | Idle                          | ''
        a trip after a reset          | A0=trip:PAD_LOST A1=reset A2=trip:PAD_FAULT             | A9  | Tripped PAD_FAULT 2:00        | ''
        a graver trip takes its place | A0=trip:PAD_LOST A1=trip:PAD_TOO_HOT                    | A9  | Tripped PAD_TOO_HOT 1:00      | ''
        written once more, later      | A0=trip:PAD_LOST A15=trip:PAD_LOST                      | A19 | Tripped PAD_LOST 0:00         | ''
        a lesser one does not         | A0=trip:PAD_TOO_HOT A1=trip:PAD_LOST                    | A9  | Tripped PAD_TOO_HOT 1:00      | ''
        cut before the trip's record  | A0=session1 A0=on A5=offByTrip A5=endByTrip             | A6  | Tripped JOURNAL_DAMAGED 6:00  | trip JOURNAL_DAMAGED
        cut before the session's end  | A0=session1 A0=on A5=offByTrip                          | B6  | Tripped JOURNAL_DAMAGED 6:00  | session 1 INTERRUPTED, trip JOURNAL_DAMAGED
        cut in a break                | A0=session1 A0=on A20=off A25=endByTrip                 | A30 | Tripped JOURNAL_DAMAGED 30:00 | trip JOURNAL_DAMAGED
        the trip's record is there    | A0=session1 A0=on A5=offByTrip A5=endByTrip A5=trip:PAD_LOST A7=reset | A9 | Idle             | ''
        reset although never written  | A0=session1 A0=on A5=offByTrip A5=endByTrip A7=reset    | A9  | Idle                          | ''
        """)
    void aTripStaysUntilAPersonResetsIt(String what, String journal, String now, String phase, String appended) {
        Recovered recovered = RecoveryTable.recover(journal, false, now);

        assertEquals(phase, RecoveryTable.phase(recovered.first().phase()), what);
        assertEquals(appended, RecoveryTable.appended(recovered));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                     | journal                                             | now | resting since, onset | phase, in a day, sessions | appended
        nothing is left            | ''                                                  | A5  | 5:03, 5:00 | Tripped JOURNAL_DAMAGED 5:00, 8, 0 | application 1/0 INTERRUPTED 3 s, episode, trip JOURNAL_DAMAGED
        rest and age are forgotten | A0=episode A0=session4 A0=on A20=off A20=end        | A90 | 90:03, 90:00 | Tripped JOURNAL_DAMAGED 90:00, 8, 4 | application 4/0 INTERRUPTED 3 s, episode, trip JOURNAL_DAMAGED
        in an application          | A0=episode A0=session4 A0=on A20=off A40=on         | A50 | 50:03, 50:00 | Tripped JOURNAL_DAMAGED 50:00, 8, 4 | application 4/1 INTERRUPTED 3 s, session 4 INTERRUPTED, episode, trip JOURNAL_DAMAGED
        a graver trip is kept      | A0=trip:PAD_TOO_HOT                                 | A5  | 5:03, 5:00 | Tripped PAD_TOO_HOT 5:00, 8, 0 | application 1/0 INTERRUPTED 3 s, episode, trip JOURNAL_DAMAGED
        """)
    void aDamagedJournalIsTheWorstCase(
            String what, String journal, String now, String times, String rest, String appended) {
        Recovered recovered = RecoveryTable.recover(journal, true, now);

        assertEquals(times + " | " + rest, RecoveryTable.summary(recovered, now), what);
        assertEquals(appended, RecoveryTable.appended(recovered));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                     | journal                              | now   | resting since, onset | phase, in a day, sessions
        it stays that              | A0=episode A30=damage                | A40   | 30:03, 30:00 | Tripped JOURNAL_DAMAGED 30:00, 8, 0
        after its reset too        | A0=episode A30=damage A31=reset      | A40   | 30:03, 30:00 | Idle, 8, 0
        for a day                  | A0=episode A30=damage A31=reset      | A1470 | 30:03, 30:00 | Idle, 0, 0
        an injury after it counts  | A30=damage A31=reset A35=episode     | A40   | 30:03, 35:00 | Idle, 8, 0
        said again it is no other  | A30=damage A42=damage                | A45   | 30:03, 30:00 | Tripped JOURNAL_DAMAGED 30:00, 8, 0
        """)
    void theRecordOfADamageSaysAllByItself(String what, String journal, String now, String times, String rest) {
        assertEquals(
                times + " | " + rest,
                RecoveryTable.summary(RecoveryTable.recover(journal, now, RecoveryTable.HONEST), now),
                what);
    }

    @Test
    void oneMoreDamageIsNotTakenForTheOldOneSaidAgain() {
        Recovered recovered = RecoveryTable.recover("A0=episode A30=damage", true, "A50");

        assertEquals("50:03, 50:00 | Tripped JOURNAL_DAMAGED 50:00, 8, 0", RecoveryTable.summary(recovered, "A50"));
        List<JournalEntry> both = new ArrayList<>(Pages.of("A0=episode A30=damage"));
        recovered.append().forEach(what -> both.add(Pages.entry("A", Pages.minute("50"), what)));
        State again = Recovery.recover(new Startup.Past(both, false, "A"), Pages.minute("55"), Care.RULES)
                .first();
        assertEquals(Pages.minute("50"), again.onset());
    }
}
