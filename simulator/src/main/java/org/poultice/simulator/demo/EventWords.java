package org.poultice.simulator.demo;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.message.Cause;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.EventReport.Details;
import org.poultice.protocol.message.ZoneReport;

/** An event in plain words. A pure function of the message. */
final class EventWords {

    private EventWords() {}

    /** A sentence; empty for what nobody needs to hear. */
    static String of(EventReport event) {
        Details what = event.details();
        return switch (event.event()) {
            case EPISODE_BEGAN -> "A new episode begins: cold comes first.";
            case SESSION_STARTED -> "Session " + what.session() + " begins: " + count(what.of()) + ".";
            case APPLICATION_STARTED -> application(what) + " begins: " + modality(what) + ".";
            case APPLICATION_ENDED -> application(what) + " " + ending(what) + ". The pad is off.";
            case SESSION_ENDED -> "Session " + what.session() + " " + ending(what) + ".";
            case TRIPPED -> "TRIPPED, all off: " + because(what);
            case RESET -> "The trip has been reset at the device.";
            case STILL_HERE -> "";
            case ARMED -> "Armed from afar: a press at the device starts.";
            case DISARMED -> "No longer armed.";
            case REFUSED -> "Not started: " + because(what);
            case WARNED -> "Warning: " + because(what);
            case WARNING_OVER -> "No longer: " + words(what.over()) + ".";
            case PAD_CAME -> "The controller has found the pad: " + outputs(what.pad()) + ".";
            case PAD_WENT -> "The controller has lost the pad.";
            case WAITING -> "The next application waits: " + because(what);
            case CLOCK_CHANGED -> "The controller trusts its time of day more, or less, than before.";
            case CREAM_REPORTED -> "There is cream on the skin: no heat for some hours.";
            case GAP_UNPROVEN -> "Time without power that nothing proves counts as no time at all.";
        };
    }

    private static String application(Details what) {
        String of = what.of() == null ? "" : " of " + what.of();
        return "Application " + what.application() + of;
    }

    private static String modality(Details what) {
        return what.modality() == null ? "unknown" : words(what.modality().name());
    }

    private static String ending(Details what) {
        return switch (String.valueOf(what.ending())) {
            case "COMPLETED" -> "is complete";
            case "STOPPED" -> "was stopped";
            case "TRIPPED" -> "was ended by a trip";
            case "GAVE_UP" -> "ended, for the next application could not start in time";
            case "INTERRUPTED" -> "was interrupted: the controller was not running";
            default -> "ended: " + words(what.ending());
        };
    }

    private static String because(Details what) {
        Cause cause = what.cause();
        if (cause == null) {
            return "no reason is given.";
        }
        Long millis = cause.endsInMs();
        String until = millis == null ? "" : " Possible again in " + Sight.span(Duration.ofMillis(millis)) + ".";
        return cause.text() + until + " [" + cause.reason() + "]";
    }

    private static String outputs(@Nullable ZoneReport pad) {
        boolean heat = pad != null && pad.heat();
        boolean cold = pad != null && pad.cold();
        return heat && cold ? "heat and cold" : heat ? "heat only" : cold ? "cold only" : "no outputs";
    }

    private static String count(@Nullable Long applications) {
        return applications + (applications != null && applications == 1 ? " application" : " applications");
    }

    private static String words(@Nullable String code) {
        return String.valueOf(code).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
