package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.controller.engine.Dose;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Reason;
import org.poultice.protocol.plan.Modality;

/** The words of each record. They are a format: journals that were written last year are read with them. */
class JournalRecordTest {
    private static final Map<String, Occurrence.Journaled> GOLDEN = new LinkedHashMap<>();

    private static final Dose DOSE = new Dose(31_000_000, 312_500_000, 754_000_000_000L);

    static {
        GOLDEN.put("EpisodeBegan", new Occurrence.EpisodeBegan());
        GOLDEN.put("SessionStarted session=117 applications=3", new Occurrence.SessionStarted(117, 3));
        GOLDEN.put(
                "ApplicationStarted session=117 index=0 modality=COLD doseNanos=0/0/0",
                new Occurrence.ApplicationStarted(117, 0, Modality.COLD));
        GOLDEN.put(
                "ApplicationStarted session=117 index=2 modality=HEAT doseNanos=31000000/312500000/754000000000",
                new Occurrence.ApplicationStarted(117, 2, Modality.HEAT, DOSE));
        GOLDEN.put(
                "ApplicationEnded session=117 index=0 why=STOPPED leaseLeftNanos=2750000000 doseNanos=31000000/312500000/754000000000",
                new Occurrence.ApplicationEnded(117, 0, Ending.STOPPED, Duration.ofMillis(2_750), DOSE));
        GOLDEN.put("SessionEnded session=117 why=COMPLETED", new Occurrence.SessionEnded(117, Ending.COMPLETED));
        GOLDEN.put(
                "Tripped reason=PAD_TOO_HOT actual=44750 limit=44000",
                new Occurrence.Tripped(new Finding(Reason.PAD_TOO_HOT, 44_750, 44_000, null)));
        GOLDEN.put("Reset", new Occurrence.Reset());
        GOLDEN.put("StillHere", new Occurrence.StillHere());
        GOLDEN.put("StillHere doseNanos=31000000/312500000/754000000000", new Occurrence.StillHere(DOSE));
        GOLDEN.put("CreamReported", new Occurrence.CreamReported());
    }

    @Test
    void everyRecordHasItsWordsAndIsReadBackFromThem() {
        GOLDEN.forEach((words, what) -> {
            assertEquals(words, JournalRecord.encode(what));
            assertEquals(what, JournalRecord.decode(words));
        });
    }

    @Test
    void recordsFromBeforeThereWereDosesAreReadAndTheirDosesAreNotKnown() {
        assertEquals(
                new Occurrence.ApplicationStarted(117, 0, Modality.COLD, null),
                JournalRecord.decode("ApplicationStarted session=117 index=0 modality=COLD"));
        assertEquals(
                new Occurrence.ApplicationEnded(117, 0, Ending.STOPPED, Duration.ZERO, null),
                JournalRecord.decode("ApplicationEnded session=117 index=0 why=STOPPED leaseLeftNanos=0"));
    }

    @Test
    void noKindOfRecordIsMissingAbove() {
        Set<Class<?>> seen = new HashSet<>();
        GOLDEN.values().forEach(what -> seen.add(what.getClass()));

        assertEquals(Set.of(Occurrence.Journaled.class.getPermittedSubclasses()), seen);
    }

    @ParameterizedTest
    @EnumSource
    void everyEndingIsReadBack(Ending why) {
        Occurrence.Journaled what = new Occurrence.SessionEnded(1, why);

        assertEquals(what, JournalRecord.decode(JournalRecord.encode(what)));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsReadBack(Reason reason) {
        Occurrence.Journaled what = new Occurrence.Tripped(new Finding(reason, Long.MIN_VALUE, Long.MAX_VALUE, null));

        assertEquals(what, JournalRecord.decode(JournalRecord.encode(what)));
    }

    @Test
    void aTripHasNoMomentAtWhichItEndsByItself() {
        Finding cause = new Finding(Reason.PAD_LOST, 0, 0, MonoTime.ofMillis(1));
        Occurrence.Journaled read = JournalRecord.decode(JournalRecord.encode(new Occurrence.Tripped(cause)));

        assertNotNull(read);
        assertEquals(new Occurrence.Tripped(new Finding(Reason.PAD_LOST, 0, 0, null)), read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Rest",
                "reset",
                "Armed until=3",
                "SessionStarted",
                "SessionStarted session=1",
                "SessionStarted session= applications=3",
                "SessionStarted session=one applications=3",
                "SessionStarted session=1 applications=4294967299",
                "SessionStarted session=99999999999999999999 applications=3",
                "ApplicationStarted session=1 index=0 modality=cold",
                "ApplicationStarted session=1 index=4294967296 modality=COLD",
                "ApplicationEnded session=1 index=0 why=TIRED leaseLeftNanos=0",
                "ApplicationEnded session=1 index=0 why=STOPPED leaseLeftNanos=",
                "ApplicationEnded session=1 index=0 why=STOPPED leaseLeftNanos=0 doseNanos=1/2",
                "ApplicationEnded session=1 index=0 why=STOPPED leaseLeftNanos=0 doseNanos=1/2/-3",
                "StillHere doseNanos=",
                "SessionEnded session=1 why",
                "Tripped reason=PAD_TOO_WARM actual=1 limit=1",
                "Tripped reason=PAD_TOO_HOT actual=1.5 limit=1",
            })
    void wordsThatAreNoRecordAreNone(String words) {
        assertNull(JournalRecord.decode(words));
    }
}
