package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.protocol.message.EventKind;
import org.poultice.protocol.message.EventReport.Details;
import org.poultice.protocol.message.ZoneReport;
import org.poultice.protocol.plan.Modality;

class EventWordsTest {

    static Stream<Arguments> sentences() {
        Details begun = new Details(4L, null, 3L, null, null, null, null, null, null);
        Details single = new Details(4L, null, 1L, null, null, null, null, null, null);
        Details application = new Details(4L, 2L, null, Modality.HEAT, null, null, null, null, null);
        Details complete = new Details(4L, 2L, null, null, "COMPLETED", 0L, null, null, null);
        Details over = new Details(null, null, null, null, null, null, null, "SKIN_COLD", null);
        Details pad =
                new Details(null, null, null, null, null, null, null, null, new ZoneReport("pad", true, false, true));
        return Stream.of(
                Arguments.of(EventKind.EPISODE_BEGAN, Details.NONE, "A new episode begins: cold comes first."),
                Arguments.of(EventKind.SESSION_STARTED, begun, "Session 4 begins: 3 applications."),
                Arguments.of(EventKind.SESSION_STARTED, single, "Session 4 begins: 1 application."),
                Arguments.of(EventKind.APPLICATION_STARTED, application, "Application 2 begins: heat."),
                Arguments.of(EventKind.APPLICATION_ENDED, complete, "Application 2 is complete. The pad is off."),
                Arguments.of(EventKind.SESSION_ENDED, Reports.ended("COMPLETED"), "Session 1 is complete."),
                Arguments.of(EventKind.SESSION_ENDED, Reports.ended("STOPPED"), "Session 1 was stopped."),
                Arguments.of(EventKind.SESSION_ENDED, Reports.ended("TRIPPED"), "Session 1 was ended by a trip."),
                Arguments.of(
                        EventKind.SESSION_ENDED,
                        Reports.ended("GAVE_UP"),
                        "Session 1 ended, for the next application could not start in time."),
                Arguments.of(
                        EventKind.SESSION_ENDED,
                        Reports.ended("INTERRUPTED"),
                        "Session 1 was interrupted: the controller was not running."),
                Arguments.of(EventKind.SESSION_ENDED, Reports.ended("SOME_NEW"), "Session 1 ended: some new."),
                Arguments.of(
                        EventKind.TRIPPED,
                        Reports.because("PAD_LOST", null),
                        "TRIPPED, all off: this is why. [PAD_LOST]"),
                Arguments.of(
                        EventKind.REFUSED,
                        Reports.because("BREAK_NOT_KEPT", 1_100_000L),
                        "Not started: this is why. Possible again in 18:20. [BREAK_NOT_KEPT]"),
                Arguments.of(EventKind.WARNING_OVER, over, "No longer: skin cold."),
                Arguments.of(EventKind.PAD_CAME, pad, "The controller has found the pad: heat only."),
                Arguments.of(EventKind.STILL_HERE, Details.NONE, ""));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void eventsAreToldInPlainWords(EventKind kind, Details details, String sentence) {
        assertEquals(sentence, EventWords.of(Reports.event(kind, details).report()));
    }

    @ParameterizedTest
    @EnumSource(value = EventKind.class, mode = Mode.EXCLUDE, names = "STILL_HERE")
    void everyEventHasWordsEvenWithoutDetails(EventKind kind) {
        assertFalse(EventWords.of(Reports.event(kind).report()).isEmpty());
    }
}
