package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/**
 * From a journal to the first state. Journals are in the words of {@link Pages}; "now" is a boot and its minute; times are minutes and seconds on
 * the clock of that boot, so those of earlier boots can be negative.
 */
class RecoveryTest {
    /** With a disk that keeps its word. */
    private static final Rules HONEST = Care.RULES.withUnsettled(Duration.ZERO);

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
        assertEquals(times + " | " + rest, summary(recover(journal, now, HONEST), now), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                       | journal                                                | now  | resting since, onset | phase, in a day, sessions
        a gap gives no rest, no age  | A0=episode A0=session1 A0=on A20=off A20=end           | B1   | 1:00, -19:00         | Idle, 1, 1
        two gaps give nothing either | A0=episode A0=session1 A0=on A20=off A20=end B2=here   | C1   | 1:00, -19:00         | Idle, 1, 1
        the gap is before a record   | A0=episode A0=session1 A0=on A20=off A20=end B2=here   | B9   | 2:00, -18:00         | Idle, 1, 1
        a boot with a smaller clock  | A900=episode A900=session1 A900=on A920=off A920=end   | B1   | 1:00, -19:00         | Idle, 1, 1
        a day over three boots       | A0=session1 A0=on A20=off A40=on A60=off A60=end B0=session2 B0=on B20=off B20=end | C1 | 1:00, none | Idle, 3, 2
        """)
    void aGapBetweenTwoBootsIsNoTimeAtAll(String what, String journal, String now, String times, String rest) {
        assertComesTo(what, journal, now, times + " | " + rest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                       | journal                                                    | now  | resting since, onset | phase, in a day, sessions
        long enough to begin one     | A0=episode A0=session1 A0=on A20=off A20=end A35=here      | B1   | 1:00, -34:00         | Idle, 2, 1
        just long enough             | A0=episode A0=session1 A0=on A20=off A20=end A22=here      | B1   | 1:00, -21:00         | Idle, 2, 1
        not long enough              | A0=episode A0=session1 A0=on A20=off A20=end A21=here      | B1   | 1:00, -20:00         | Idle, 1, 1
        after the break began        | A0=episode A0=session1 A0=on A20=off                       | B1   | 1:00, -19:00         | Idle, 1, 1
        on a device just unpacked    | A0=here                                                    | B1   | 1:00, none           | Idle, 1, 0
        in each of two boots         | A0=here B0=here B15=here                                   | C1   | 1:00, none           | Idle, 2, 0
        not in a boot without time   | A0=here B0=here                                            | C1   | 1:00, none           | Idle, 1, 0
        not in the boot that goes on | A0=episode A0=session1 A0=on A20=off A20=end A35=here      | A50  | 20:00, 0:00          | Idle, 1, 1
        unless nobody wrote in it    | A0=episode A0=session1 A0=on A20=off A20=end A35=here      | A51  | 51:00, 0:00          | Idle, 2, 1
        nor before a later record    | A0=episode A0=session1 A0=on A20=off A20=end A60=here      | A70  | 60:00, 0:00          | Idle, 1, 1
        """)
    void whatADiskConfirmedBeforeASilenceMayBeLost(String what, String journal, String now, String times, String rest) {
        assertComesTo(what, journal, now, times + " | " + rest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                       | journal                                                      | now    | resting since, onset | phase, in a day, sessions
        80 min less 32 s             | A0=episode A0=session1 A0=on A20=off A20@20=end              | B1@100 | -78:28, -98:28       | Idle, 1, 1
        by any trusted record        | A0=episode A0@0=session1 A0=on A20=off A20=end               | B1@100 | -78:27, -98:27       | Idle, 1, 1
        within the margin            | A0=episode A0=session1 A0=on A20=off A20@20=end              | B1@20  | 1:00, -19:00         | Idle, 1, 1
        a later record of this boot  | A0=episode A0=session1 A0=on A20=off A20@20=end B0=here B2@100=here | B9 | -77:28, -97:28    | Idle, 1, 1
        over a boot that knew none   | A0=episode A0=session1 A0=on A20=off A20@20=end B3=here      | C1@100 | -78:28, -98:28       | Idle, 1, 1
        one after the other          | A0@0=episode B0@300=here                                     | C1@600 | never, -597:52       | Idle, 0, 0
        """)
    void trustedClocksOnBothSidesProveAGap(String what, String journal, String now, String times, String rest) {
        assertEquals(times + " | " + rest, summary(recover(journal, now, HONEST), now), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                       | journal                                                      | now    | resting since, onset | phase, in a day, sessions
        the injury is older          | A0=episode A0=session1 A0=on A20=off A20@20=end              | B1@100 | 1:00, -98:28         | Idle, 1, 1
        unseen from the boot on      | A0=episode A0=session1 A0=on A20=off A20=end A35@35=here     | B1@100 | 1:00, -98:28         | Idle, 2, 1
        the day passes               | A0@0=session1 A0=on A20=off A20=end A21=here                 | B1@1440 | 1:00, none          | Idle, 1, 1
        by enough                    | A0@0=session1 A0=on A20=off A20=end A21=here                 | B1@1443 | 1:00, none          | Idle, 0, 1
        """)
    void onADiskThatForgetsAProvenGapIsNoBreak(String what, String journal, String now, String times, String rest) {
        assertComesTo(what, journal, now, times + " | " + rest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                       | journal                                                            | now
        not trusted before           | A0=episode A0=session1 A0=on A20=off A20=end                       | B1@100
        not trusted after            | A0=episode A0=session1 A0=on A20=off A20@20=end                    | B1
        before is after              | A0=episode A0=session1 A0=on A20=off A20@200=end                   | B1@100
        it stepped before            | A0@0=episode A0=session1 A0=on A20=off A20@21=end                  | B1@100
        it stepped after             | A0=episode A0=session1 A0=on A20=off A20@20=end B1@100=here        | B1@101
        it was turned back before    | A0@20=episode A0=session1 A0=on A20=off A20@20=end                 | B1@100
        """)
    void clocksThatAreNotToBeTrustedProveNothing(String what, String journal, String now) {
        assertEquals("1:00, -19:00 | Idle, 1, 1", summary(recover(journal, now, HONEST), now), what);
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
        Recovered recovered = recover(journal, false, now);

        assertEquals(times + " | " + rest, summary(recovered, now), what);
        assertEquals(appended, appended(recovered));
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
        Recovered recovered = recover(journal, false, now);

        assertEquals(phase, phase(recovered.first().phase()), what);
        assertEquals(appended, appended(recovered));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                     | journal                                             | now | resting since, onset | phase, in a day, sessions | appended
        nothing is left            | ''                                                  | A5  | 5:03, 5:00 | Tripped JOURNAL_DAMAGED 5:00, 8, 0 | application 0/0 INTERRUPTED 3 s, episode, trip JOURNAL_DAMAGED
        rest and age are forgotten | A0=episode A0=session4 A0=on A20=off A20=end        | A90 | 90:03, 90:00 | Tripped JOURNAL_DAMAGED 90:00, 8, 4 | application 4/0 INTERRUPTED 3 s, episode, trip JOURNAL_DAMAGED
        in an application          | A0=episode A0=session4 A0=on A20=off A40=on         | A50 | 50:03, 50:00 | Tripped JOURNAL_DAMAGED 50:00, 8, 4 | application 4/1 INTERRUPTED 3 s, session 4 INTERRUPTED, episode, trip JOURNAL_DAMAGED
        a graver trip is kept      | A0=trip:PAD_TOO_HOT                                 | A5  | 5:03, 5:00 | Tripped PAD_TOO_HOT 5:00, 8, 0 | application 0/0 INTERRUPTED 3 s, episode, trip JOURNAL_DAMAGED
        """)
    void aDamagedJournalIsTheWorstCase(
            String what, String journal, String now, String times, String rest, String appended) {
        Recovered recovered = recover(journal, true, now);

        assertEquals(times + " | " + rest, summary(recovered, now), what);
        assertEquals(appended, appended(recovered));
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
        assertEquals(times + " | " + rest, summary(recover(journal, now, HONEST), now), what);
    }

    @Test
    void oneMoreDamageIsNotTakenForTheOldOneSaidAgain() {
        Recovered recovered = recover("A0=episode A30=damage", true, "A50");

        assertEquals("50:03, 50:00 | Tripped JOURNAL_DAMAGED 50:00, 8, 0", summary(recovered, "A50"));
        List<JournalEntry> both = new ArrayList<>(Pages.of("A0=episode A30=damage"));
        recovered.append().forEach(what -> both.add(Pages.entry("A", Pages.minute("50"), what)));
        State again = Recovery.recover(new Startup.Past(both, false, "A"), Pages.minute("55"), Care.RULES)
                .first();
        assertEquals(Pages.minute("50"), again.onset());
    }

    /** Each silence is on record as soon as it is over. */
    private static void assertComesTo(String what, String journal, String now, String expected) {
        Recovered recovered = recover(journal, false, now);
        boolean silent = !(" " + journal).contains(" " + now.charAt(0)) || what.contains("nobody wrote");

        assertEquals(expected, summary(recovered, now), what);
        assertEquals(silent ? "here" : "", appended(recovered).replace("session 1 INTERRUPTED", "here"));
    }

    /** @param now a boot and its minute, and behind an @ what a trusted wall clock shows */
    private static Recovered recover(String journal, boolean damaged, String now) {
        return Recovery.recover(
                past(journal, damaged, now), Pages.stamp(now.substring(1)).at(), Care.RULES);
    }

    private static Recovered recover(String journal, String now, Rules rules) {
        return Recovery.recover(
                past(journal, false, now), Pages.stamp(now.substring(1)).at(), rules);
    }

    private static Startup.Past past(String journal, boolean damaged, String now) {
        List<Timeline.Stamp> seen = now.contains("@") ? List.of(Pages.stamp(now.substring(1))) : List.of();
        return new Startup.Past(Pages.of(journal), damaged, now.substring(0, 1), seen);
    }

    private static String summary(Recovered recovered, String now) {
        State first = recovered.first();
        Exposure exposure = first.exposure();
        int day = exposure.within(Pages.stamp(now.substring(1)).at(), Care.RULES.day())
                .size();
        return time(exposure.restingSince()) + ", " + time(first.onset()) + " | " + phase(first.phase()) + ", " + day
                + ", " + first.sessions();
    }

    private static String phase(Phase phase) {
        return phase instanceof Phase.Tripped tripped
                ? "Tripped " + tripped.cause().reason() + " " + time(tripped.since())
                : phase.word();
    }

    private static String time(@Nullable MonoTime time) {
        if (time == null || time.equals(MonoTime.LONG_AGO)) {
            return time == null ? "none" : "never";
        }
        long seconds = Math.abs(Math.round(time.nanos() / 1e9));
        return (Math.round(time.nanos() / 1e9) < 0 ? "-" : "") + seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "")
                + seconds % 60;
    }

    private static String appended(Recovered recovered) {
        List<Occurrence.Journaled> append = recovered.append();
        return append.stream().map(RecoveryTest::word).collect(Collectors.joining(", "));
    }

    private static String word(Occurrence.Journaled what) {
        return switch (what) {
            case Occurrence.ApplicationEnded ended ->
                "application " + ended.session() + "/" + ended.index() + " " + ended.why() + " " + seconds(ended);
            case Occurrence.SessionEnded ended -> "session " + ended.session() + " " + ended.why();
            case Occurrence.Tripped tripped -> "trip " + tripped.cause().reason();
            case Occurrence.EpisodeBegan began -> "episode";
            case Occurrence.StillHere here -> "here";
            default -> throw new AssertionError("a recovery never says " + what);
        };
    }

    private static String seconds(Occurrence.ApplicationEnded ended) {
        Duration left = ended.leaseLeft();
        return left.toSeconds() + " s";
    }
}
