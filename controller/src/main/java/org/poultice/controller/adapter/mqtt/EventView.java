package org.poultice.controller.adapter.mqtt;

import java.time.Duration;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.Reason;
import org.poultice.protocol.message.EventKind;
import org.poultice.protocol.message.EventReport.Details;

/** The engine's occurrences as they stand in messages. */
final class EventView {
    private static final Details NONE = Details.NONE;

    private final Causes causes;

    EventView(Causes causes) {
        this.causes = causes;
    }

    static EventKind kind(Occurrence occurrence) {
        return switch (occurrence) {
            case Occurrence.EpisodeBegan began -> EventKind.EPISODE_BEGAN;
            case Occurrence.SessionStarted started -> EventKind.SESSION_STARTED;
            case Occurrence.ApplicationStarted started -> EventKind.APPLICATION_STARTED;
            case Occurrence.ApplicationEnded ended -> EventKind.APPLICATION_ENDED;
            case Occurrence.SessionEnded ended -> EventKind.SESSION_ENDED;
            case Occurrence.Tripped tripped -> EventKind.TRIPPED;
            case Occurrence.Reset reset -> EventKind.RESET;
            case Occurrence.StillHere still -> EventKind.STILL_HERE;
            case Occurrence.CreamReported reported -> EventKind.CREAM_REPORTED;
            case Occurrence.Armed armed -> EventKind.ARMED;
            case Occurrence.Disarmed disarmed -> EventKind.DISARMED;
            case Occurrence.Refused refused -> EventKind.REFUSED;
            case Occurrence.Warned warned -> EventKind.WARNED;
            case Occurrence.WarningOver over -> EventKind.WARNING_OVER;
            case Occurrence.PadCame came -> EventKind.PAD_CAME;
            case Occurrence.PadWent went -> EventKind.PAD_WENT;
            case Occurrence.Waiting waiting -> EventKind.WAITING;
            case Occurrence.ClockChanged changed -> EventKind.CLOCK_CHANGED;
            case Occurrence.GapUnproven gap -> EventKind.GAP_UNPROVEN;
        };
    }

    Details details(Occurrence occurrence, Moment now) {
        return switch (occurrence) {
            case Occurrence.SessionStarted started -> started(started);
            case Occurrence.ApplicationStarted started -> started(started);
            case Occurrence.ApplicationEnded ended -> ended(ended);
            case Occurrence.SessionEnded ended -> ended(ended);
            case Occurrence.Tripped tripped -> because(tripped.cause(), now);
            case Occurrence.Refused refused -> because(refused.why(), now);
            case Occurrence.Warned warned -> because(warned.what(), now);
            case Occurrence.Waiting waiting -> because(waiting.why(), now);
            case Occurrence.Armed armed -> lasting(now.millisUntil(armed.until()));
            case Occurrence.ClockChanged changed -> lasting(millis(changed.proven()));
            case Occurrence.GapUnproven gap -> lasting(millis(gap.claimed()));
            case Occurrence.WarningOver over -> over(over.what());
            case Occurrence.PadCame came -> pad(came.abilities());
            case Occurrence.EpisodeBegan began -> NONE;
            case Occurrence.Reset reset -> NONE;
            case Occurrence.StillHere still -> NONE;
            case Occurrence.CreamReported reported -> NONE;
            case Occurrence.Disarmed disarmed -> NONE;
            case Occurrence.PadWent went -> NONE;
        };
    }

    private static Details started(Occurrence.SessionStarted what) {
        return new Details(what.session(), null, (long) what.applications(), null, null, null, null, null, null);
    }

    private static Details started(Occurrence.ApplicationStarted what) {
        return new Details(what.session(), what.index() + 1L, null, what.modality(), null, null, null, null, null);
    }

    private static Details ended(Occurrence.ApplicationEnded what) {
        String ending = what.why().name();
        long leaseMs = millis(what.leaseLeft());
        return new Details(what.session(), what.index() + 1L, null, null, ending, leaseMs, null, null, null);
    }

    private static Details ended(Occurrence.SessionEnded what) {
        return new Details(what.session(), null, null, null, what.why().name(), null, null, null, null);
    }

    private static long millis(Duration duration) {
        return Math.max(0, duration.toMillis());
    }

    private Details because(Finding finding, Moment now) {
        return new Details(null, null, null, null, null, null, causes.of(finding, now), null, null);
    }

    private static Details lasting(long millis) {
        return new Details(null, null, null, null, null, millis, null, null, null);
    }

    private static Details over(Reason reason) {
        return new Details(null, null, null, null, null, null, null, reason.name(), null);
    }

    private static Details pad(PadAbilities abilities) {
        return new Details(null, null, null, null, null, null, null, null, StateView.zone(abilities));
    }
}
