package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every event does in every phase. The pad is there, reads 30 °C and 33 °C, and obeys. */
class PhaseAndEventTest {
    private static final StepTable TABLE = new StepTable("""
        given    | event          | now   | next     | effects
        Idle     | Tick           | 0:05  | Idle     | -
        Idle     | ButtonDown     | 0:05  | Idle     | -
        Idle     | ButtonUp       | 0:05  | Idle     | -
        Idle     | ButtonHeld     | 0:05  | Idle     | -
        Idle     | PadFound       | 0:05  | Idle     | off
        Idle     | PadLost        | 0:05  | Idle     | tell PadWent
        Idle     | PadSampled     | 0:05  | Idle     | -
        Idle     | PadFaulted     | 0:05  | Tripped  | off; journal Tripped PAD_FAULT 7/0
        Idle     | StopRequested  | 0:05  | Idle     | off
        Idle     | StartRequested | 0:05  | Armed    | tell Armed to 1:05
        Idle     | CreamReported  | 0:05  | Idle     | journal CreamReported
        Idle     | JournalFailed  | 0:05  | Tripped  | off; journal Tripped JOURNAL_FAILED
        Idle     | EventsLost     | 0:05  | Tripped  | off; journal Tripped EVENTS_LOST
        Idle     | ClockChanged   | 0:05  | Idle     | journal StillHere; tell ClockChanged TRUSTED 0:00
        Armed    | Tick           | 0:05  | Armed    | -
        Armed    | ButtonDown     | 0:05  | Armed    | -
        Armed    | ButtonUp       | 0:05  | Armed    | -
        Armed    | ButtonHeld     | 0:05  | Armed    | -
        Armed    | PadFound       | 0:05  | Armed    | off
        Armed    | PadLost        | 0:05  | Armed    | tell PadWent
        Armed    | PadSampled     | 0:05  | Armed    | -
        Armed    | PadFaulted     | 0:05  | Tripped  | off; journal Tripped PAD_FAULT 7/0
        Armed    | StopRequested  | 0:05  | Idle     | off; tell Disarmed
        Armed    | StartRequested | 0:05  | Armed    | tell Armed to 1:05
        Armed    | CreamReported  | 0:05  | Armed    | journal CreamReported
        Armed    | JournalFailed  | 0:05  | Tripped  | off; journal Tripped JOURNAL_FAILED
        Armed    | EventsLost     | 0:05  | Tripped  | off; journal Tripped EVENTS_LOST
        Armed    | ClockChanged   | 0:05  | Armed    | journal StillHere; tell ClockChanged TRUSTED 0:00
        Applying | Tick           | 5:00  | Applying | journal StillHere; drive COLD 100% to 5:03
        Applying | ButtonDown     | 5:00  | Idle     | off; journal ApplicationEnded 1.0 STOPPED +0:02, SessionEnded 1 STOPPED
        Applying | ButtonUp       | 5:00  | Applying | -
        Applying | ButtonHeld     | 5:00  | Idle     | off; journal ApplicationEnded 1.0 STOPPED +0:02, SessionEnded 1 STOPPED
        Applying | PadFound       | 5:00  | Tripped  | off; journal ApplicationEnded 1.0 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped PAD_LOST
        Applying | PadLost        | 5:00  | Tripped  | off; journal ApplicationEnded 1.0 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped PAD_LOST; tell PadWent
        Applying | PadSampled     | 5:00  | Applying | -
        Applying | PadFaulted     | 5:00  | Tripped  | off; journal ApplicationEnded 1.0 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped PAD_FAULT 7/0
        Applying | StopRequested  | 5:00  | Idle     | off; journal ApplicationEnded 1.0 STOPPED +0:02, SessionEnded 1 STOPPED
        Applying | StartRequested | 5:00  | Applying | tell Refused SESSION_RUNNING
        Applying | CreamReported  | 5:00  | Applying | journal CreamReported
        Applying | JournalFailed  | 5:00  | Tripped  | off; journal ApplicationEnded 1.0 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped JOURNAL_FAILED
        Applying | EventsLost     | 5:00  | Tripped  | off; journal ApplicationEnded 1.0 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped EVENTS_LOST
        Applying | ClockChanged   | 5:00  | Applying | journal StillHere; tell ClockChanged TRUSTED 0:00
        Breaking | Tick           | 25:00 | Breaking | -
        Breaking | ButtonDown     | 25:00 | Idle     | off; journal SessionEnded 1 STOPPED
        Breaking | ButtonUp       | 25:00 | Breaking | -
        Breaking | ButtonHeld     | 25:00 | Idle     | off; journal SessionEnded 1 STOPPED
        Breaking | PadFound       | 25:00 | Breaking | off
        Breaking | PadLost        | 25:00 | Breaking | tell PadWent
        Breaking | PadSampled     | 25:00 | Breaking | -
        Breaking | PadFaulted     | 25:00 | Tripped  | off; journal SessionEnded 1 TRIPPED, Tripped PAD_FAULT 7/0
        Breaking | StopRequested  | 25:00 | Idle     | off; journal SessionEnded 1 STOPPED
        Breaking | StartRequested | 25:00 | Breaking | tell Refused SESSION_RUNNING
        Breaking | CreamReported  | 25:00 | Breaking | journal CreamReported
        Breaking | JournalFailed  | 25:00 | Tripped  | off; journal SessionEnded 1 TRIPPED, Tripped JOURNAL_FAILED
        Breaking | EventsLost     | 25:00 | Tripped  | off; journal SessionEnded 1 TRIPPED, Tripped EVENTS_LOST
        Breaking | ClockChanged   | 25:00 | Breaking | journal StillHere; tell ClockChanged TRUSTED 0:00
        Tripped  | Tick           | 2:00  | Tripped  | off
        Tripped  | ButtonDown     | 2:00  | Tripped  | off
        Tripped  | ButtonUp       | 2:00  | Tripped  | off
        Tripped  | ButtonHeld     | 2:00  | Tripped  | off
        Tripped  | PadFound       | 2:00  | Tripped  | off
        Tripped  | PadLost        | 2:00  | Tripped  | off; tell PadWent
        Tripped  | PadSampled     | 2:00  | Tripped  | off
        Tripped  | PadFaulted     | 2:00  | Tripped  | off
        Tripped  | StopRequested  | 2:00  | Tripped  | off
        Tripped  | StartRequested | 2:00  | Tripped  | off; tell Refused TRIPPED
        Tripped  | CreamReported  | 2:00  | Tripped  | off; journal CreamReported
        Tripped  | JournalFailed  | 2:00  | Tripped  | off
        Tripped  | EventsLost     | 2:00  | Tripped  | off
        Tripped  | ClockChanged   | 2:00  | Tripped  | off; journal Tripped PAD_FAULT 7/0; tell ClockChanged TRUSTED 0:00
        """);

    @Test
    void everyPhaseAnswersEveryEventAsTheTableSays() {
        assertEquals(TABLE.written(), TABLE.played());
    }

    @Test
    void everyPairOfPhaseAndEventIsInTheTable() {
        Set<String> pairs = Arrays.stream(Phase.class.getPermittedSubclasses())
                .flatMap(phase -> Arrays.stream(Event.class.getPermittedSubclasses())
                        .map(event -> phase.getSimpleName() + " " + event.getSimpleName()))
                .collect(Collectors.toSet());
        assertEquals(70, pairs.size());
        assertEquals(pairs, TABLE.plainPairs());
    }
}
