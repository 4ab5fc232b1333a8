package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.RulesFixture;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.plan.Modality;

/** What people read: whole sentences, in no words of the program, with the numbers and what to do next. */
class WordsTest {
    private static final MonoTime NOW = MonoTime.ofMillis(1_000_000);

    private static Finding finding(Reason reason, @Nullable MonoTime until) {
        return switch (reason.unit()) {
            case MILLI_C -> new Finding(reason, 44_750, 44_000, until);
            case MILLIS -> new Finding(reason, 301_500, 1_200_000, until);
            case COUNT -> new Finding(reason, 8, 8, until);
            case NONE -> new Finding(reason, 0, 0, until);
        };
    }

    /** Each kind of occurrence, and each of its variants that has other words. */
    private static List<Occurrence> occurrences() {
        List<Occurrence> all = new ArrayList<>(List.of(
                new Occurrence.EpisodeBegan(),
                new Occurrence.SessionStarted(7, 3),
                new Occurrence.SessionStarted(7, 1),
                new Occurrence.Reset(),
                new Occurrence.StillHere(),
                new Occurrence.CreamReported(),
                new Occurrence.Armed(NOW.plus(Duration.ofSeconds(60))),
                new Occurrence.Disarmed(),
                new Occurrence.PadCame(new PadAbilities(true, true, true)),
                new Occurrence.PadCame(new PadAbilities(true, false, true)),
                new Occurrence.PadCame(new PadAbilities(false, true, true)),
                new Occurrence.PadCame(new PadAbilities(false, false, true)),
                new Occurrence.PadWent(),
                new Occurrence.GapUnproven(Duration.ofMinutes(42), Duration.ofMinutes(20)),
                new Occurrence.GapUnproven(Duration.ofMinutes(42), Duration.ZERO),
                new Occurrence.GapUnproven(Duration.ZERO, Duration.ofMinutes(20)),
                new Occurrence.ClockChanged(ClockTrust.TRUSTED, Duration.ofMinutes(42)),
                new Occurrence.ClockChanged(ClockTrust.TRUSTED, Duration.ZERO),
                new Occurrence.ClockChanged(ClockTrust.UNTRUSTED, Duration.ZERO),
                new Occurrence.ClockChanged(ClockTrust.STEPPED, Duration.ZERO)));
        for (Modality modality : Modality.values()) {
            all.add(new Occurrence.ApplicationStarted(7, 0, modality));
        }
        for (Ending why : Ending.values()) {
            all.add(new Occurrence.ApplicationEnded(7, 1, why, Duration.ZERO));
            all.add(new Occurrence.SessionEnded(7, why));
        }
        for (Reason reason : Reason.values()) {
            for (MonoTime until : new MonoTime[] {null, NOW, NOW.plus(Duration.ofSeconds(90))}) {
                all.add(new Occurrence.Tripped(finding(reason, until)));
                all.add(new Occurrence.Refused(finding(reason, until)));
                all.add(new Occurrence.Warned(finding(reason, until)));
                all.add(new Occurrence.Waiting(finding(reason, until)));
            }
            all.add(new Occurrence.WarningOver(reason));
        }
        return all;
    }

    /** The names of constants, which nobody should have to read. */
    private static boolean hasNamesOfConstants(String text) {
        return text.contains("_") || text.toUpperCase(Locale.ROOT).contains("NULL") || text.contains("[");
    }

    @Test
    void noKindOfOccurrenceIsMissingHere() {
        Set<Class<?>> seen = new HashSet<>();
        occurrences().forEach(what -> seen.add(what.getClass()));
        Set<Class<?>> all = new HashSet<>(Set.of(Occurrence.Journaled.class.getPermittedSubclasses()));
        all.addAll(Set.of(Occurrence.class.getPermittedSubclasses()));
        all.remove(Occurrence.Journaled.class);

        assertEquals(all, seen);
    }

    @Test
    void everyOccurrenceIsASentence() {
        for (Occurrence what : occurrences()) {
            String text = Words.of(what, NOW);

            assertTrue(text.matches("\\p{Lu}.*\\."), text);
            assertFalse(text.contains("..") || text.contains("  ") || text.contains(" ."), text);
            assertFalse(hasNamesOfConstants(text), text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsASentenceThatGoesOnFromAColon(Reason reason) {
        String text = Words.of(finding(reason, null), NOW);

        assertTrue(text.matches("[\\p{Ll}\\d].*\\."), text);
        assertFalse(hasNamesOfConstants(text), text);
    }

    @ParameterizedTest
    @EnumSource
    void noTwoReasonsReadTheSame(Reason reason) {
        Set<Reason> samePlace = new HashSet<>(List.of(Reason.values()));
        String text = Words.of(finding(reason, null), NOW);
        samePlace.removeIf(other -> !Words.of(finding(other, null), NOW).equals(text));

        // A warning and a trip for the same surface, or the same dose, tell the same; what comes before the colon tells
        // them apart.
        samePlace.removeIf(other ->
                other.name().replaceAll("TOO_|_FULL", "").equals(reason.name().replaceAll("TOO_|_FULL", "")));
        assertEquals(Set.of(), samePlace, text);
    }

    @ParameterizedTest
    @EnumSource
    void everyTripSaysHowItIsReset(Reason reason) {
        String text = Words.of(new Occurrence.Tripped(finding(reason, null)), NOW);

        assertTrue(text.contains("Hold the button for 3 s"), text);
    }

    @Test
    void whatEndsByItselfSaysWhen() {
        Finding later = new Finding(Reason.BREAK_NOT_KEPT, 0, 1_200_000, NOW.plus(Duration.ofMinutes(20)));
        Finding over = new Finding(Reason.BREAK_NOT_KEPT, 1_200_000, 1_200_000, NOW);

        assertEquals("the skin has rested 0 s of 20 min. Possible again in 20 min.", Words.of(later, NOW));
        assertEquals("the skin has rested 20 min of 20 min. Possible now.", Words.of(over, NOW));
    }

    @Test
    void aRestIsNeverToldAsLongerThanItWas() {
        Finding almost = new Finding(Reason.BREAK_NOT_KEPT, 1_199_999, 1_200_000, NOW.plus(Duration.ofMillis(1)));

        assertEquals("the skin has rested 19 min 59 s of 20 min. Possible again in 1 s.", Words.of(almost, NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # time          | words
        PT-5S           | 0 s
        PT0S            | 0 s
        PT0.000000001S  | 1 s
        PT0.999S        | 1 s
        PT1S            | 1 s
        PT1.000000001S  | 2 s
        PT59S           | 59 s
        PT59.2S         | 1 min
        PT60S           | 1 min
        PT61S           | 1 min 1 s
        PT19M59S        | 19 min 59 s
        PT20M           | 20 min
        PT59M59S        | 59 min 59 s
        PT59M59.5S      | 1 h
        PT1H            | 1 h
        PT1H1S          | 1 h 1 min
        PT1H59M1S       | 2 h
        PT23H40M        | 23 h 40 min
        PT72H           | 72 h
        PT168H0.1S      | 168 h 1 min
        """)
    void timesAreNeverToldAsShorterThanTheyAre(Duration time, String words) {
        assertEquals(words, Words.span(time));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # reason         | actual  | limit   | sentence
        PAD_TOO_HOT      | 44750   | 44000   | the pad's surface is at 44.8 °C, above 44.0 °C. Take it off.
        SKIN_TOO_COLD    | 4900    | 5500    | the skin is at 4.9 °C, below 5.5 °C. Take the pad off.
        PAD_TOO_COLD     | -1200   | 500     | the pad's surface is at -1.2 °C, below 0.5 °C. Take it off.
        READING_STALE    | 2100    | 2000    | the pad's last reading is 3 s old. Check its plug.
        READING_STALE    | 2305843009213 | 2000 | the pad's last reading is missing. Check its plug.
        DAY_FULL         | 8       | 8       | 8 applications began within a day, and at most 8 may.
        BUTTON_STUCK     | 90000   | 30000   | the button has been down for 1 min 30 s. Free it: while it is stuck, it can neither start nor stop anything.
        PRESS_TOO_LONG   | 4200    | 3000    | the button was held for 5 s. A short press starts.
        """)
    void theNumbersOfAReasonAreTold(Reason reason, long actual, long limit, String sentence) {
        assertEquals(sentence, Words.of(new Finding(reason, actual, limit, null), NOW));
    }

    @Test
    void aSessionIsToldLikeThis() {
        assertEquals("Session 7 begins: 3 applications.", Words.of(new Occurrence.SessionStarted(7, 3), NOW));
        assertEquals(
                "Application 1 begins: cold, through a towel.",
                Words.of(new Occurrence.ApplicationStarted(7, 0, Modality.COLD), NOW));
        assertEquals(
                "Application 1 is complete. The pad is off.",
                Words.of(new Occurrence.ApplicationEnded(7, 0, Ending.COMPLETED, Duration.ZERO), NOW));
        assertEquals("Session 7 was stopped.", Words.of(new Occurrence.SessionEnded(7, Ending.STOPPED), NOW));
        assertEquals(
                "Armed from afar: press the button within 1 min to start.",
                Words.of(new Occurrence.Armed(NOW.plus(Duration.ofSeconds(60))), NOW));
        assertEquals("The warning is over: pad hot.", Words.of(new Occurrence.WarningOver(Reason.PAD_HOT), NOW));
    }

    @Test
    void whatADeviceLacksIsToldInPlainWords() {
        Rules usual = RulesFixture.rules(RulesFixture.BACK_SPASM);
        Rules timeOnly = usual.withTimeOnly(true);

        assertEquals(List.of(), Words.cautions(usual, DeadManWord.PAD_FIRMWARE));
        assertEquals(List.of(), Words.cautions(usual, DeadManWord.CHARGE_PUMP));
        assertEquals(
                List.of(
                        "No dead-man: if this computer stops, nothing switches the pad off. Never use it unattended, never fall asleep on"
                                + " it, and pull its plug when in doubt."),
                Words.cautions(usual, DeadManWord.NONE));
        assertEquals(
                List.of(
                        "Time-only: nothing measures how hot or cold the pad or the skin is. An application lasts 10 min, half of what the"
                                + " care plan gives. Use a pad that limits its own temperature, and look at the skin."),
                Words.cautions(timeOnly, DeadManWord.CHARGE_PUMP));
        assertEquals(2, Words.cautions(timeOnly, DeadManWord.NONE).size());
    }
}
