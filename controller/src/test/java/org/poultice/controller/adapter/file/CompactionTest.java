package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.poultice.controller.app.Recovery;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.app.Startup;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/** What is dropped is never missed: a recovery comes to the same with a compacted journal, now and after whatever comes later. */
class CompactionTest {
    private static final int SEEDS = 3_000;

    private final long seed = Samples.seed();

    private static List<JournalEntry> compacted(List<JournalEntry> entries) {
        return Compaction.of(Histories.numbered(entries)).stream()
                .map(JournalLine::entry)
                .toList();
    }

    /** What a recovery comes to, without the applications that no longer count and without a rest that is over. */
    private static Recovered recover(List<JournalEntry> entries, String boot, long nanos) {
        MonoTime now = new MonoTime(nanos);
        Recovered recovered = Recovery.recover(new Startup.Past(entries, false, boot), now, AnsweredDamageTest.RULES);
        State state = recovered.first();
        boolean rested = !now.isBefore(state.exposure().restedAt(AnsweredDamageTest.RULES));
        Exposure ofTheDay = new Exposure(
                rested ? MonoTime.LONG_AGO : state.exposure().restingSince(),
                state.exposure().within(now, AnsweredDamageTest.RULES.day()));
        State counted = new State(
                state.phase(),
                ofTheDay,
                state.onset(),
                state.pad(),
                state.button(),
                state.warnings(),
                state.sessions(),
                state.seq(),
                state.provenAt());
        return new Recovered(counted, recovered.append(), recovered.newBoot(), recovered.lastSeen());
    }

    @Test
    void aRecoveryComesToTheSame() {
        for (long s = seed; s < seed + SEEDS; s++) {
            Random random = new Random(s);
            Histories history = new Histories(random);
            List<JournalEntry> whole = List.copyOf(history.next(random.nextInt(300)));
            List<JournalEntry> fewer = compacted(whole);

            long later = history.now()
                    + random.nextInt(2) * random.nextLong(Duration.ofDays(2).toNanos());
            String again = "repeat with -Dpoultice.seed=" + s;
            assertEquals(recover(whole, history.bootId(), later), recover(fewer, history.bootId(), later), again);
            assertEquals(recover(whole, "another", 5), recover(fewer, "another", 5), again);
        }
    }

    @Test
    void andSoItDoesAfterWhateverComesLaterAndAfterSeveralCompactions() {
        for (long s = seed; s < seed + SEEDS; s++) {
            Random random = new Random(s);
            Histories history = new Histories(random);
            List<JournalEntry> fewer = List.of();
            int known = 0;
            for (int i = 0; i < 5; i++) {
                List<JournalEntry> whole = history.next(1 + random.nextInt(60));
                List<JournalEntry> both = new ArrayList<>(fewer);
                both.addAll(whole.subList(known, whole.size()));
                known = whole.size();

                String again = "repeat with -Dpoultice.seed=" + s;
                assertEquals(
                        recover(whole, history.bootId(), history.now()),
                        recover(both, history.bootId(), history.now()),
                        again);
                assertEquals(recover(whole, "another", 5), recover(both, "another", 5), again);
                fewer = compacted(both);
            }
        }
    }

    @Test
    void whatIsKeptIsKeptAsItIsAndInItsOrder() {
        List<JournalLine> lines = Histories.numbered(new Histories(new Random(seed)).next(2_000));
        List<JournalLine> kept = Compaction.of(lines);

        assertEquals(lines.stream().filter(kept::contains).toList(), kept, "repeat with -Dpoultice.seed=" + seed);
        assertEquals(kept, Compaction.of(kept), "once more drops nothing; repeat with -Dpoultice.seed=" + seed);
    }

    @Test
    void aQuietYearIsTheRecordsOfOneDay() {
        Histories history = new Histories(new Random(1));
        history.quiet(365 * 96);
        List<JournalEntry> year = history.next(0);

        assertEquals(365 * 96, year.size());
        assertTrue(compacted(year).size() <= 26 * 4 + 6, () -> compacted(year).toString());
    }

    @Test
    void manyBootsCostAgeAndNothingElse() {
        Histories history = new Histories(new Random(7));
        history.next(40);
        for (int boot = 0; boot < 300; boot++) {
            history.boot();
            history.quiet(5);
        }
        List<JournalEntry> whole = history.next(0);
        List<JournalEntry> fewer = compacted(whole);
        Recovered all = recover(whole, history.bootId(), history.now());
        Recovered some = recover(fewer, history.bootId(), history.now());

        assertTrue(fewer.size() < 4 * (Compaction.OLDER_BOOTS + 40), "kept " + fewer.size());
        assertEquals(all.first().phase().word(), some.first().phase().word());
        assertEquals(all.first().sessions(), some.first().sessions());
        assertEquals(all.append(), some.append());
        assertTrue(!some.first()
                .exposure()
                .restingSince()
                .isBefore(all.first().exposure().restingSince()));
        assertTrue(
                some.first()
                                .age(new MonoTime(history.now()))
                                .compareTo(all.first().age(new MonoTime(history.now())))
                        <= 0,
                "an episode became older");
    }
}
