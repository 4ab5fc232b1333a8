package org.poultice.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.plan.Temperature;

/** Nothing that the device can have to say is too long to be said: the longest texts in the widest characters, the largest numbers. */
final class WorstMessagesTest {
    private static final long LARGEST = Bounds.LARGEST;
    private static final String WIDE = "\u20ac\n".repeat(5_000);
    private static final String CODE = "A".repeat(40);
    private static final Head HEAD = new Head(Samples.NOW, ClockWord.UNTRUSTED, LARGEST, "b".repeat(64), LARGEST);
    private static final Cause CAUSE = new Cause(CODE, Unit.MILLI_C, -LARGEST, -LARGEST, LARGEST, WIDE);
    private static final Temperature COLDEST = new Temperature(-273_150);
    private static final PadReport PAD = new PadReport(false, COLDEST, COLDEST, LARGEST, OutputWord.BOTH, false);

    private static final Safeguards SAFEGUARDS = new Safeguards(false, DeadManWord.PAD_FIRMWARE);

    private static void assertFits(String json) {
        int bytes = json.getBytes(UTF_8).length;
        assertTrue(bytes <= Bounds.PAYLOAD_BYTES, () -> bytes + " bytes: " + json);
    }

    @Test
    void theWorstStateFits() {
        assertFits(new StateReport(
                        HEAD,
                        new Progress(
                                PhaseWord.BREAKING,
                                Modality.COLD,
                                new SessionReport(LARGEST, LARGEST, LARGEST),
                                LARGEST,
                                NextStep.APPLICATION,
                                Modality.COLD,
                                LARGEST,
                                CODE),
                        PAD,
                        CAUSE,
                        Collections.nCopies(Bounds.LIST_LENGTH, CODE),
                        CAUSE,
                        new EpisodeReport(LARGEST, LARGEST, false),
                        "p".repeat(32),
                        SAFEGUARDS,
                        new Counts(LARGEST, LARGEST, LARGEST, LARGEST))
                .toJson());
    }

    @Test
    void theWorstMetaFits() {
        PlanReport plan = new PlanReport(
                "p".repeat(32),
                WIDE,
                CarePlan.Course.COLD_THEN_HEAT,
                LARGEST,
                LARGEST,
                LARGEST,
                LARGEST,
                COLDEST,
                COLDEST);
        ZoneReport zone = new ZoneReport("z".repeat(32), false, false, false);
        assertFits(new MetaReport(
                        HEAD,
                        new Topics("s".repeat(32), "d".repeat(32)),
                        WIDE,
                        false,
                        SAFEGUARDS,
                        Collections.nCopies(MetaReport.MOST_ZONES, zone),
                        Collections.nCopies(MetaReport.MOST_PLANS, plan),
                        new LimitsReport(LARGEST, LARGEST, LARGEST, LARGEST, LARGEST))
                .toJson());
        assertThrows(
                IllegalArgumentException.class,
                () -> new MetaReport(
                        HEAD,
                        Samples.META.device(),
                        "",
                        false,
                        SAFEGUARDS,
                        Collections.nCopies(MetaReport.MOST_ZONES + 1, zone),
                        Collections.nCopies(1, plan),
                        Samples.META.limits()));
    }

    @Test
    void theWorstEventAnswerAndTelemetryFit() {
        ZoneReport zone = new ZoneReport("z".repeat(32), false, false, false);
        assertFits(new EventReport(
                        HEAD,
                        LARGEST,
                        EventKind.APPLICATION_STARTED,
                        new EventReport.Details(
                                LARGEST, LARGEST, LARGEST, Modality.COLD, CODE, LARGEST, CAUSE, CODE, zone))
                .toJson());
        assertFits(
                Answer.rejected(Samples.ID, CAUSE, Samples.NOW, LARGEST).again().toJson());
        assertFits(new Telemetry(
                        HEAD,
                        LARGEST,
                        PhaseWord.APPLYING,
                        LARGEST,
                        false,
                        PAD,
                        new DoseReport(LARGEST, LARGEST, LARGEST))
                .toJson());
    }

    @Test
    void aSentenceIsCutBetweenCharactersAndKeptOnOneLine() {
        String text = new Cause("A", null, 0, 0, null, "\n" + "\ud83d\ude00".repeat(200)).text();
        assertTrue(text.startsWith(" \ud83d\ude00"), text);
        assertTrue(text.endsWith("\ud83d\ude00"), text);
        assertTrue(text.length() <= Bounds.TEXT_CHARS, text);
    }
}
