package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.Dose;
import org.poultice.controller.engine.Doses;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.port.JournalEntry;
import org.poultice.protocol.plan.Modality;

/**
 * What of doses is found again at a start. Journals are short words, like those of {@link Pages}: boot, minute, what, and behind a plus the seconds of dose
 * that the application has come to. {@code heat} and {@code cold} begin one, {@code off} ends it; an {@code old} one says nothing of a dose.
 */
class DoseAccountTest {

    @ParameterizedTest
    @CsvSource({
        // journal, now; seconds at 43 °C of the pad in a day
        "'', A5, 0",
        "A0=heat A20=off+300 A42=here+304, A60, 304",
        "A0=heat A20=off+300 A32=here+304 A45=heat+305 A65=off+20 A90=here+20, A91, 325",
        // what is written every minute, and what lingers for one, at half a minute each; and three seconds of a lease
        "A0=heat A1=here+2 A2=here+9, A3, 70.5",
        "A0=heat A1=here+2 A2=here+9, A17, 70.5",
        "A0=heat, A1, 61.5",
        // and four minutes that a disk may have lost; after a silence of more than 15 minutes there may have been a
        // boot that is lost altogether
        "A0=heat A1=here+2 A2=here+9, B3, 190.5",
        "A0=heat A1=here+2 A2=here+9, A18, 190.5",
        "A0=heat, B1, 181.5",
        // what lingers after an application that nobody saw
        "A0=heat A20=off+300, A21, 330",
        "A0=heat A20=off+300 A30=here+310, A31, 330",
        "A0=heat A20=off+300 A30=here+345, A31, 345",
        "A0=heat A20=off+300 A45=here+310, A46, 310",
        // nobody wrote of a dose: 20 minutes at the most, at half a minute each, and what lingers
        "A0=oldHeat A12=here, A13, 631.5",
        "A0=oldHeat A20=oldOff A42=here, A60, 630",
        "A0=oldHeat A10=oldOff A42=here, A60, 330",
        "A0=heat A20=oldOff A42=here, A60, 630",
        // an application whose end is missing, too
        "A0=heat A1=here+2 A50=heat+3 A70=off+20 A99=here+20, A99, 203.5",
        // it may have begun in what a disk has lost
        "A0=heat A20=off+300 A31=here+310 A44=here+310, B45, 461.5",
    })
    void theHeatOfThePadIs(String journal, String now, double seconds) {
        assertEquals(seconds, doses(journal, now, Care.RULES).padInDay().nanos() / 1e9, 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "A0=cold A20=off+600 A42=here+700, A60, 700",
        "A0=cold A1=here+2 A2=here+9, A3, 372", // 9, a minute, three seconds, and five minutes after it
        "A0=cold A20=off+600, A21, 900",
        "A0=cold A20=off+600 A30=here+700, A31, 900",
        "A0=oldCold A20=oldOff A42=here, A60, 1500",
    })
    void theColdOfTheSkinIs(String journal, String now, double seconds) {
        assertEquals(seconds, doses(journal, now, Care.RULES).coldInHours().nanos() / 1e9, 1e-6);
    }

    @Test
    void aDiskThatKeepsItsWordLosesNothing() {
        Rules honest = Care.RULES.withUnsettled(Duration.ZERO);

        assertEquals(70.5, doses("A0=heat A2=here+9", "B3", honest).padInDay().nanos() / 1e9, 1e-6);
        assertEquals(
                310,
                doses("A0=heat A20=off+300 A31=here+310 A44=here+310", "B45", honest)
                                .padInDay()
                                .nanos()
                        / 1e9,
                1e-6);
    }

    @Test
    void whereNothingMeasuresNoHeatIsAssumed() {
        Rules timeOnly = Care.RULES.withTimeOnly(true);

        assertEquals(0, doses("A0=heat A2=here", "A3", timeOnly).padInDay().nanos());
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        Doses doses = doses("A0=cold A20=off+600 A42=here+700 A200=here+700", "A262", Care.RULES);

        assertEquals(100, doses.coldInHours().nanosWithin(Pages.minute("262")) / 1e9, 1e-6); // it was written at 42
        assertEquals(0, doses.coldInHours().nanosWithin(Pages.minute("282")));
    }

    @Test
    void whatIsConcludedIsWrittenSoThatTheNextStartComesToTheSame() {
        List<JournalEntry> journal = journal("A0=session A0=heat A2=here+9");
        Recovered first = recover(journal, "A3", Care.RULES);
        first.append().forEach(what -> journal.add(Pages.entry("A", Pages.minute("3"), what)));

        Recovered second = recover(journal, "A3", Care.RULES);

        assertEquals(
                new Occurrence.ApplicationEnded(
                        1, 0, Ending.INTERRUPTED, Care.RULES.lease(), new Dose(0, 70_500_000_000L, 0)),
                first.append().getFirst());
        assertEquals(
                first.first().exposure().doses().padInDay().nanos(),
                second.first().exposure().doses().padInDay().nanos());
    }

    @Test
    void aCreamThatWasReportedBeforeAPowerCutIsStillOnTheSkinAndTheGapCountsAsNoTime() {
        List<JournalEntry> journal = journal("A0=cream A30=here");
        MonoTime now = Pages.minute("1");

        MonoTime gone = recover(journal, "B1", Care.RULES).first().exposure().creamGoneAt();

        assertEquals(
                211, Math.round(gone.since(now).toSeconds() / 60.0), "4 h 1 min, less the half hour that is proven");
    }

    private static Doses doses(String journal, String now, Rules rules) {
        return recover(journal(journal), now, rules).first().exposure().doses();
    }

    private static Recovered recover(List<JournalEntry> journal, String now, Rules rules) {
        Startup.Past past = new Startup.Past(journal, false, now.substring(0, 1));
        return Recovery.recover(past, Pages.minute(now.substring(1)), rules);
    }

    private static List<JournalEntry> journal(String words) {
        List<JournalEntry> entries = new ArrayList<>();
        String modality = "";
        for (String word : words.strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            String[] parts = word.split("[=+]");
            modality = parts[1].matches("(?i).*(heat|cold)") ? parts[1] : modality;
            long nanos = parts.length < 3 ? 0 : 1_000_000_000L * Long.parseLong(parts[2]);
            boolean heat = modality.toLowerCase(Locale.ROOT).endsWith("heat");
            Dose had = heat ? new Dose(0, nanos, 0) : new Dose(0, 0, nanos);
            entries.add(Pages.entry(word.substring(0, 1), Pages.minute(parts[0].substring(1)), what(parts[1], had)));
        }
        return entries;
    }

    private static Occurrence.Journaled what(String word, Dose had) {
        return switch (word) {
            case "session" -> new Occurrence.SessionStarted(1, 3);
            case "heat" -> new Occurrence.ApplicationStarted(1, 0, Modality.HEAT, had);
            case "cold" -> new Occurrence.ApplicationStarted(1, 0, Modality.COLD, had);
            case "oldHeat" -> new Occurrence.ApplicationStarted(1, 0, Modality.HEAT, null);
            case "oldCold" -> new Occurrence.ApplicationStarted(1, 0, Modality.COLD, null);
            case "off" -> new Occurrence.ApplicationEnded(1, 0, Ending.COMPLETED, Duration.ZERO, had);
            case "oldOff" -> new Occurrence.ApplicationEnded(1, 0, Ending.COMPLETED, Duration.ZERO, null);
            case "here" -> new Occurrence.StillHere(had);
            case "cream" -> new Occurrence.CreamReported();
            default -> throw new IllegalArgumentException(word);
        };
    }
}
