package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where the answer to an event hangs on more than the phase: how long a press was, what the pad says, which application it is. */
class PhaseVariantsTest {
    private static final StepTable PRESSES = new StepTable("""
        given                                                 | event         | now      | next     | effects
        Idle, 0:05 ButtonDown                                 | ButtonUp      | 0:05.001 | Applying | journal EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD; drive COLD 100% to 0:08.001
        Idle, 0:05 ButtonDown                                 | ButtonUp      | 0:07.999 | Applying | journal EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD; drive COLD 100% to 0:10.999
        Idle, 0:05 ButtonDown                                 | ButtonUp      | 0:08     | Idle     | tell Refused PRESS_TOO_LONG 0:03/0:03
        Idle, 0:05 ButtonDown                                 | ButtonUp      | 0:14.999 | Idle     | tell Refused PRESS_TOO_LONG 0:09.999/0:03
        Idle, 0:05 ButtonDown                                 | ButtonUp      | 0:15     | Idle     | journal EpisodeBegan
        Idle, 0:05 ButtonDown                                 | ButtonUp      | 0:34.999 | Idle     | journal EpisodeBegan
        Idle, 0:05 ButtonDown                                 | ButtonUp      | 0:35     | Idle     | tell Refused PRESS_TOO_LONG 0:30/0:03
        Idle, 0:05 ButtonDown, 0:07 ButtonDown                | ButtonUp      | 0:08     | Idle     | tell Refused PRESS_TOO_LONG 0:03/0:03
        Idle, 0:00 PadLost, 0:05 ButtonDown                   | ButtonUp      | 0:06     | Idle     | journal EpisodeBegan; tell Refused PAD_MISSING
        Idle, 0:05 ButtonDown, 0:05 PadLost                   | ButtonUp      | 0:06     | Idle     | -
        Idle, 0:05 ButtonDown, 0:05 PadLost, 0:05 PadFound    | ButtonUp      | 0:06     | Idle     | -
        Idle, 0:00 Press, 1:00 StopRequested, 1:00 ButtonDown | ButtonUp      | 1:01     | Idle     | tell Refused BREAK_NOT_KEPT 0:00/20:00 to 21:02
        Idle, 0:00 Press, 1:00 ButtonDown                     | ButtonUp      | 1:01     | Idle     | -
        Idle, 0:00 Press, 1:00 ButtonDown                     | ButtonUp      | 1:12     | Idle     | -
        Idle, 0:00 Press, 20:00 Tick, 30:00 ButtonDown        | ButtonUp      | 40:01    | Idle     | -
        Armed, 0:05 ButtonDown                                | ButtonUp      | 0:06     | Applying | journal EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD; drive COLD 100% to 0:09
        Armed, 0:05 ButtonDown                                | ButtonUp      | 0:08     | Armed    | tell Refused PRESS_TOO_LONG 0:03/0:03
        Armed, 0:05 ButtonDown                                | ButtonUp      | 0:15     | Armed    | journal EpisodeBegan
        Armed, 0:05 ButtonDown                                | StopRequested | 0:06     | Idle     | off; tell Disarmed
        Armed, 0:05 PadLost, 0:05 ButtonDown                  | ButtonUp      | 0:06     | Armed    | journal EpisodeBegan; tell Refused PAD_MISSING
        Idle, 0:05 ButtonHeld                                 | ButtonUp      | 0:06     | Idle     | -
        Idle, 0:05 ButtonHeld                                 | ButtonUp      | 0:16     | Idle     | -
        Idle, 0:05 ButtonHeld, 0:06 ButtonUp, 0:07 ButtonDown | ButtonUp      | 0:08     | Applying | journal EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD; drive COLD 100% to 0:11
        Idle, 0:05 ButtonDown, 0:06 ButtonHeld                | ButtonUp      | 0:07     | Idle     | -
        Idle, 0:05 ButtonHeld, 0:06 ButtonDown                | ButtonUp      | 0:07     | Idle     | -
        Idle, 0:05 ButtonHeld, 0:06 PadLost, 0:07 PadFound    | ButtonDown    | 0:08     | Idle     | -
        Armed, 0:05 ButtonHeld                                | ButtonUp      | 0:06     | Armed    | -
        Tripped, 1:05 ButtonHeld                              | ButtonUp      | 1:10     | Tripped  | off
        Tripped, 1:05 ButtonHeld                              | Tick          | 1:10     | Tripped  | off
        Idle, 0:05 StartRequested, 1:04 ButtonDown, 1:05 Tick | ButtonUp      | 1:06     | Applying | journal EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD; drive COLD 100% to 1:09
        """);

    private static final StepTable STUCK = new StepTable("""
        given                                           | event          | now      | next  | effects
        Idle, 0:05 ButtonHeld                           | Tick           | 0:34.999 | Idle  | -
        Idle, 0:05 ButtonHeld                           | Tick           | 0:35     | Idle  | tell Warned BUTTON_STUCK 0:30/0:30
        Idle, 0:05 ButtonDown                           | Tick           | 0:35     | Idle  | tell Warned BUTTON_STUCK 0:30/0:30
        Idle, 0:05 ButtonDown, 0:20 ButtonHeld          | Tick           | 0:35     | Idle  | tell Warned BUTTON_STUCK 0:30/0:30
        Idle, 0:05 ButtonDown, 0:35 Tick                | Tick           | 0:36     | Idle  | -
        Idle, 0:05 ButtonHeld, 0:35 Tick, 0:40 PadLost  | Tick           | 0:40     | Idle  | tell WarningOver BUTTON_STUCK
        Idle, 0:05 ButtonHeld, 0:35 Tick, 1:00 ButtonUp | Tick           | 1:00     | Idle  | tell WarningOver BUTTON_STUCK
        Idle, 0:05 ButtonHeld                           | StartRequested | 0:34.999 | Armed | tell Armed to 1:34.999
        Idle, 0:05 ButtonHeld                           | StartRequested | 0:35     | Idle  | tell Refused BUTTON_STUCK 0:30/0:30
        Idle, 0:05 ButtonHeld, 2:00 ButtonUp            | StartRequested | 2:00     | Armed | tell Armed to 3:00
        Applying, 5:00 ButtonHeld, 5:30 Tick            | StartRequested | 30:00    | Idle  | tell Refused BUTTON_STUCK 25:00/0:30
        Tripped, 1:10 ButtonDown, 1:13 Tick             | Tick           | 1:40     | Idle  | tell Warned BUTTON_STUCK 0:30/0:30
        """);

    private static final StepTable RESETS = new StepTable("""
        given                                                                     | event          | now      | next    | effects
        Tripped, 1:10 ButtonDown                                                  | ButtonUp       | 1:12.999 | Tripped | off; tell Refused TRIPPED
        Tripped, 1:10 ButtonDown                                                  | ButtonUp       | 1:13     | Idle    | off; journal Reset
        Tripped, 1:10 ButtonDown                                                  | Tick           | 1:12.999 | Tripped | off
        Tripped, 1:10 ButtonDown                                                  | Tick           | 1:13     | Idle    | off; journal Reset
        Idle, 1:00 PadFaulted, 1:10 ButtonDown, 1:13 Tick                         | ButtonUp       | 1:14     | Idle    | -
        Idle, 1:00 PadFaulted, 1:10 ButtonDown, 1:13 Tick                         | ButtonUp       | 1:22     | Idle    | -
        Tripped, 1:05 PadLost, 1:10 ButtonDown                                    | Tick           | 1:13     | Tripped | off; tell Refused PAD_MISSING
        Tripped, 1:05 PadLost, 1:10 ButtonDown                                    | ButtonUp       | 1:13     | Tripped | off; tell Refused PAD_MISSING
        Tripped, 1:05 PadLost, 1:10 ButtonDown, 1:13 Tick, 1:13 PadFound          | Tick           | 1:14     | Tripped | off
        Tripped, 1:05 PadLost, 1:10 ButtonDown, 1:13 Tick                         | ButtonUp       | 1:14     | Tripped | off
        Tripped, 1:10 ButtonDown, 1:11 PadLost, 1:11 PadFound                     | ButtonUp       | 1:13     | Tripped | off
        Tripped, 1:10 ButtonDown, 1:11 Says heat cold                             | Tick           | 1:13     | Tripped | off
        Idle, 0:59 ButtonDown, 1:00 PadFaulted                                    | Tick           | 1:10     | Tripped | off
        Idle, 0:59 ButtonDown, 1:00 PadFaulted                                    | ButtonUp       | 1:00.500 | Tripped | off; tell Refused TRIPPED
        Idle, 0:59 ButtonDown, 1:00 PadFaulted                                    | ButtonUp       | 1:10     | Tripped | off; tell Refused TRIPPED
        Tripped                                                                   | PadFaulted     | 1:10     | Tripped | off
        Tripped, 1:10 Reads 47.0 33.0, 1:11 ButtonDown                            | Tick           | 1:14     | Tripped | off
        Tripped, 1:10 Reads 47.0 33.0, 1:20 ButtonDown                            | Tick           | 1:23     | Tripped | off; tell Refused PAD_TOO_HOT 47.000/44.000
        Tripped, 1:10 Reads 47.0 33.0, 1:20 ButtonDown                            | ButtonUp       | 1:21     | Tripped | off; tell Refused TRIPPED
        Tripped, 1:10 Reads 47.0 33.0                                             | StartRequested | 1:20     | Tripped | off; tell Refused TRIPPED
        Tripped, 1:10 Says heat cold, 1:20 ButtonDown                             | Tick           | 1:23     | Tripped | off; tell Refused BOTH_OUTPUTS_ON
        Tripped, 1:10 Says heat cold, 1:20 ButtonDown, 1:24 Says nothing          | Tick           | 1:25     | Tripped | off
        Tripped, 1:10 ButtonDown, 1:11 EventsLost                                 | Tick           | 1:14     | Tripped | off
        Tripped, 1:10 ButtonDown, 1:11 EventsLost                                 | ButtonUp       | 1:14     | Tripped | off
        Tripped, 1:10 ButtonDown, 1:11 EventsLost, 1:12 ButtonUp, 1:13 ButtonDown | Tick           | 1:16     | Idle    | off; journal Reset
        """);

    private static final StepTable TIMES = new StepTable("""
        given                                | event          | now         | next     | effects
        Idle                                 | Tick           | 11:59.999   | Idle     | -
        Idle                                 | Tick           | 12:00       | Idle     | journal StillHere
        Idle, 0:00 Says heat                 | Tick           | 0:00.999    | Idle     | off
        Idle, 0:00 Press, 1:00 StopRequested | StartRequested | 1:01        | Idle     | tell Refused BREAK_NOT_KEPT 0:00/20:00 to 21:02
        Armed, 0:00 Says cold                | Tick           | 0:00.999    | Armed    | off
        Armed                                | Tick           | 0:59.999    | Armed    | -
        Armed                                | Tick           | 1:00        | Idle     | tell Disarmed
        Armed                                | StartRequested | 0:30        | Armed    | tell Armed to 1:30
        Armed, 0:05 PadLost                  | StartRequested | 0:30        | Armed    | tell Refused PAD_MISSING
        Applying                             | Tick           | 0:01        | Applying | drive COLD 100% to 0:04
        Applying                             | Tick           | 12:00       | Applying | journal StillHere; drive COLD 100% to 12:03
        Applying, 5:00 Reads 6.0 20.0        | Tick           | 5:01        | Applying | drive COLD 0% to 5:04
        Applying                             | Tick           | 19:57       | Applying | drive COLD 100% to 20:00
        Applying                             | Tick           | 19:57.001   | Applying | drive COLD 100% to 20:00
        Applying                             | Tick           | 19:59.999   | Applying | drive COLD 100% to 20:00
        Applying                             | Tick           | 20:00       | Breaking | off; journal ApplicationEnded 1.0 COMPLETED
        Applying, 19:59 Silence              | Tick           | 20:00.500   | Breaking | off; journal ApplicationEnded 1.0 COMPLETED
        Applying                             | StopRequested  | 19:59       | Idle     | off; journal ApplicationEnded 1.0 STOPPED +0:01, SessionEnded 1 STOPPED
        Applying, 19:59 Silence              | StopRequested  | 20:00.500   | Idle     | off; journal ApplicationEnded 1.0 STOPPED, SessionEnded 1 STOPPED
        Applying, 0:01 Silence               | PadFaulted     | 0:01        | Tripped  | off; journal ApplicationEnded 1.0 TRIPPED +0:03, SessionEnded 1 TRIPPED, Tripped PAD_FAULT 7/0
        Breaking                             | Tick           | 39:59.999   | Breaking | -
        Breaking                             | Tick           | 40:00       | Applying | journal ApplicationStarted 1.1 COLD; drive COLD 100% to 40:03
        Breaking                             | StopRequested  | 39:59.999   | Idle     | off; journal SessionEnded 1 STOPPED
        Breaking, 30:00 PadLost              | Tick           | 39:59       | Breaking | -
        Breaking, 30:00 PadLost              | Tick           | 40:00       | Breaking | tell Waiting PAD_MISSING
        Breaking, 30:00 PadLost              | Tick           | 59:59.999   | Breaking | -
        Breaking, 30:00 PadLost              | Tick           | 1:00:00     | Idle     | off; journal SessionEnded 1 GAVE_UP
        Breaking, 30:00 Says cold            | Tick           | 30:00.999   | Breaking | off
        Breaking, 1:40:00 Tick               | Tick           | 1:59:59.999 | Breaking | -
        Breaking, 1:40:00 Tick               | Tick           | 2:00:00     | Idle     | off; journal SessionEnded 1 COMPLETED
        Breaking, 1:40:00 Tick               | StopRequested  | 1:50:00     | Idle     | off; journal SessionEnded 1 STOPPED
        """);

    @Test
    void aPressDoesWhatItsLengthAndThePhaseSay() {
        assertEquals(PRESSES.written(), PRESSES.played());
    }

    @Test
    void aButtonThatStaysDownIsWarnedOfAndNothingIsArmedUntilItIsUp() {
        assertEquals(STUCK.written(), STUCK.played());
    }

    @Test
    void aTripIsResetByAPressOfThreeSecondsThatBeganAfterItOnceItsCauseIsGone() {
        assertEquals(RESETS.written(), RESETS.played());
    }

    @Test
    void timeDoesWhatThePhaseSays() {
        assertEquals(TIMES.written(), TIMES.played());
    }
}
