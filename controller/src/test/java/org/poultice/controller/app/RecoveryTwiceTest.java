package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.Dose;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;
import org.poultice.protocol.plan.Modality;

/**
 * A controller that is started again and again never thinks better of itself than it did the first time: whatever is in the journal, in
 * whatever order, and wherever the power fails while the conclusions are written down.
 */
class RecoveryTwiceTest {
    private static final int SEEDS = 5_000;
    private static final List<Reason> TRIPS =
            List.of(Reason.values()).subList(0, List.of(Reason.values()).indexOf(Reason.TRIPPED));

    @Test
    void startedAgainInTheSameBootItAllowsNothingMore() {
        Seeds.each(SEEDS, seed -> {
            Case first = new Case(Seeds.random(seed));

            first.assertAllowsNoMoreThanAtFirst(first.concluded(), false, first.boot, first.now, Duration.ZERO);
            first.assertAllowsNoMoreThanAtFirst(
                    first.concluded(), false, first.boot, first.now.plus(first.gap), first.gap);
        });
    }

    @Test
    void startedAgainInAnotherBootTheGapGivesNothing() {
        Seeds.each(SEEDS, seed -> {
            Case first = new Case(Seeds.random(seed));
            MonoTime again = new MonoTime(first.gap.toNanos());

            first.assertAllowsNoMoreThanAtFirst(first.concluded(), false, "another", again, Duration.ZERO);
        });
    }

    @Test
    void aPowerCutBetweenTwoConclusionsGivesNothingEither() {
        Seeds.each(SEEDS, seed -> {
            Case first = new Case(Seeds.random(seed));
            int written = first.random.nextInt(first.recovered.append().size() + 1);
            boolean unanswered =
                    first.damaged && written < first.recovered.append().size();
            List<JournalEntry> cut = first.concluded().subList(0, first.journal.size() + written);

            first.assertAllowsNoMoreThanAtFirst(cut, unanswered, first.boot, first.now, Duration.ZERO);
        });
    }

    @Test
    void theSecondTimeThereIsNothingLeftToConclude() {
        Seeds.each(SEEDS, seed -> {
            Case first = new Case(Seeds.random(seed));

            Recovered second =
                    Recovery.recover(new Startup.Past(first.concluded(), false, first.boot), first.now, Care.RULES);
            assertEquals(List.of(), second.append());
        });
    }

    @Test
    void nothingEverRunsAfterAStart() {
        Seeds.each(SEEDS, seed -> {
            Phase phase = new Case(Seeds.random(seed)).recovered.first().phase();

            assertEquals(true, phase instanceof Phase.Idle || phase instanceof Phase.Tripped);
        });
    }

    /** A journal without sense, and what it came to. */
    private static final class Case {
        final Random random;
        final List<JournalEntry> journal = new ArrayList<>();
        final boolean damaged;
        final String boot;
        final MonoTime now;
        final Duration gap;
        final Recovered recovered;

        Case(Random random) {
            this.random = random;
            long nanos = 0;
            int boots = 1 + random.nextInt(4);
            for (int b = 0; b < boots; b++) {
                nanos = Duration.ofSeconds(random.nextInt(5_000)).toNanos();
                for (int records = random.nextInt(12); records > 0; records--) {
                    nanos += Duration.ofMillis(random.nextInt(3_600_000)).toNanos();
                    journal.add(Pages.entry("boot" + b, new MonoTime(nanos), record(random)));
                }
            }
            damaged = random.nextInt(4) == 0;
            boot = random.nextBoolean() ? "boot" + (boots - 1) : "boot" + boots;
            now = new MonoTime(
                    nanos + Duration.ofMillis(random.nextInt(7_200_000)).toNanos());
            gap = Duration.ofSeconds(random.nextInt(200_000));
            recovered = Recovery.recover(new Startup.Past(journal, damaged, boot), now, Care.RULES);
        }

        void assertAllowsNoMoreThanAtFirst(
                List<JournalEntry> entries, boolean unanswered, String inBoot, MonoTime again, Duration credited) {
            State second = Recovery.recover(new Startup.Past(entries, unanswered, inBoot), again, Care.RULES)
                    .first();
            Pessimism atFirst = Pessimism.of(recovered.first(), now, Care.RULES);
            Pessimism.of(second, again, Care.RULES).assertNotLessThan(atFirst, credited);
        }

        /** The journal with what was concluded. */
        List<JournalEntry> concluded() {
            List<JournalEntry> all = new ArrayList<>(journal);
            recovered.append().forEach(what -> all.add(Pages.entry(boot, now, what)));
            return all;
        }

        private static Occurrence.Journaled record(Random random) {
            Ending why = Seeds.any(random, List.of(Ending.values()));
            long session = random.nextLong(1, 6);
            return switch (random.nextInt(9)) {
                case 0 -> new Occurrence.EpisodeBegan();
                case 1 -> new Occurrence.SessionStarted(session, 3);
                case 2, 3 ->
                    new Occurrence.ApplicationStarted(
                            session, random.nextInt(3), Seeds.any(random, List.of(Modality.values())), dose(random));
                case 4, 5 ->
                    new Occurrence.ApplicationEnded(
                            session, random.nextInt(3), why, Duration.ofMillis(random.nextInt(3_001)), dose(random));
                case 6 -> new Occurrence.SessionEnded(session, why);
                case 7 -> new Occurrence.Tripped(new Finding(Seeds.any(random, TRIPS), random.nextInt(), 0, null));
                default -> random.nextBoolean() ? new Occurrence.Reset() : here(random);
            };
        }

        private static Occurrence.StillHere here(Random random) {
            Dose had = dose(random);
            return had == null ? new Occurrence.StillHere() : new Occurrence.StillHere(had);
        }

        /** Null, as in journals from before there were doses, one time of four. */
        private static @Nullable Dose dose(Random random) {
            long second = 1_000_000_000;
            return random.nextInt(4) == 0
                    ? null
                    : new Dose(0, second * random.nextInt(600), second * random.nextInt(1_200));
        }
    }
}
