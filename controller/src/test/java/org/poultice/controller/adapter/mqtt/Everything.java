package org.poultice.controller.adapter.mqtt;

import java.time.Duration;
import java.util.stream.Stream;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.protocol.plan.Modality;

/** One of each kind that can be reported. */
final class Everything {

    private Everything() {}

    static Stream<Phase> phases() {
        return Stream.of(
                new Phase.Idle(),
                new Phase.Armed(States.in(60)),
                States.applying(States.SECOND_OF_THREE),
                States.applying(States.LAST_OF_THREE),
                new Phase.Breaking(States.SECOND_OF_THREE, States.in(3_600), null),
                new Phase.Breaking(States.SECOND_OF_THREE, States.in(3_600), Reason.SKIN_STILL_COLD),
                new Phase.Breaking(States.LAST_OF_THREE, States.in(3_600), null),
                new Phase.Tripped(States.HOT, States.NOW));
    }

    static Stream<Occurrence> occurrences() {
        Finding finding = States.BREAK_NOT_KEPT;
        return Stream.of(
                new Occurrence.EpisodeBegan(),
                new Occurrence.SessionStarted(4, 3),
                new Occurrence.ApplicationStarted(4, 1, Modality.COLD),
                new Occurrence.ApplicationEnded(4, 1, Occurrence.Ending.STOPPED, Duration.ofSeconds(3)),
                new Occurrence.SessionEnded(4, Occurrence.Ending.GAVE_UP),
                new Occurrence.Tripped(States.HOT),
                new Occurrence.Reset(),
                new Occurrence.StillHere(),
                new Occurrence.Armed(States.in(60)),
                new Occurrence.Disarmed(),
                new Occurrence.Refused(finding),
                new Occurrence.Warned(States.HOT),
                new Occurrence.WarningOver(Reason.PAD_HOT),
                new Occurrence.PadCame(States.ABILITIES),
                new Occurrence.PadWent(),
                new Occurrence.Waiting(finding));
    }
}
