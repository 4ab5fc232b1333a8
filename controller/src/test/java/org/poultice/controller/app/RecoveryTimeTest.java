package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a journal to the first state: what time without a record counts for. How to read the tables: {@link RecoveryTable}. */
class RecoveryTimeTest {

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
        RecoveryTable.assertComesTo(what, journal, now, times + " | " + rest);
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
        RecoveryTable.assertComesTo(what, journal, now, times + " | " + rest);
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
        assertEquals(
                times + " | " + rest,
                RecoveryTable.summary(RecoveryTable.recover(journal, now, RecoveryTable.HONEST), now),
                what);
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
        RecoveryTable.assertComesTo(what, journal, now, times + " | " + rest);
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
        assertEquals(
                "1:00, -19:00 | Idle, 1, 1",
                RecoveryTable.summary(RecoveryTable.recover(journal, now, RecoveryTable.HONEST), now),
                what);
    }
}
