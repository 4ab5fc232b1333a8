package org.poultice.controller.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.plan.Modality;

/** Sentences for people: what it is, with its numbers, and what to do next. For the log, the reports and the screens alike. */
public final class Words {

    static final String HOW_TO_RESET = "Hold the button for " + span(Rules.RESET_PRESS) + " once its cause is gone.";

    private Words() {}

    /** What happened. */
    public static String of(Occurrence what, MonoTime now) {
        return switch (what) {
            case Occurrence.EpisodeBegan began -> "A new episode begins now: cold first.";
            case Occurrence.SessionStarted started ->
                "Session " + started.session() + " begins: " + count(started.applications(), "application") + ".";
            case Occurrence.ApplicationStarted started ->
                "Application " + (started.index() + 1) + " begins: " + of(started.modality()) + ".";
            case Occurrence.ApplicationEnded ended ->
                "Application " + (ended.index() + 1) + " " + of(ended.why()) + ". The pad is off.";
            case Occurrence.SessionEnded ended -> "Session " + ended.session() + " " + of(ended.why()) + ".";
            case Occurrence.Tripped tripped -> "TRIPPED, all off: " + of(tripped.cause(), now) + " " + HOW_TO_RESET;
            case Occurrence.Reset reset -> "The trip has been reset at the device.";
            case Occurrence.StillHere here -> "Still here.";
            case Occurrence.CreamReported reported ->
                "There is cream on the skin: no heat for " + span(Exposure.CREAM_LASTS) + ". Cold may go on.";
            case Occurrence.Armed armed ->
                "Armed from afar: press the button within " + span(armed.until().since(now)) + " to start.";
            case Occurrence.Disarmed disarmed -> "No longer armed.";
            case Occurrence.Refused refused -> "Refused: " + of(refused.why(), now);
            case Occurrence.Warned warned -> "Warning: " + of(warned.what(), now);
            case Occurrence.WarningOver over -> "The warning is over: " + name(over.what()) + ".";
            case Occurrence.PadCame came -> "The pad is there: " + outputs(came) + ".";
            case Occurrence.PadWent went -> "The pad is gone. It drops its outputs by itself; check its plug.";
            case Occurrence.ClockChanged changed -> clock(changed);
            case Occurrence.GapUnproven gap -> gap(gap);
            case Occurrence.Waiting waiting -> "The next application waits: " + of(waiting.why(), now);
        };
    }

    private static String clock(Occurrence.ClockChanged changed) {
        return switch (changed.trust()) {
            case TRUSTED ->
                "The time of day is known and steady"
                        + (changed.proven().isZero()
                                ? "."
                                : ": " + span(changed.proven()) + " without power are proven now, and count.");
            case UNTRUSTED -> "The time of day is no longer certain: the next time without power may count as none.";
            case STEPPED -> "The time of day has jumped. Until it is steady, time without power counts as none.";
        };
    }

    /** What a gap has cost. */
    private static String gap(Occurrence.GapUnproven gap) {
        String off = gap.claimed().isZero()
                ? "The power was off, nobody knows for how long, so that counts as no time at all"
                : "The power was off for " + span(gap.claimed())
                        + ". That could not be verified, so it counts as no time at all";
        return off
                + (gap.restLeft().isZero() ? "." : ", and the break starts again: " + span(gap.restLeft()) + " to go.");
    }

    /** Why, with the numbers, and what to do. */
    public static String of(Finding finding, MonoTime now) {
        String text = reason(finding);
        MonoTime until = finding.until();
        if (until == null) {
            return text;
        }
        return text + (now.isBefore(until) ? " Possible again in " + span(until.since(now)) + "." : " Possible now.");
    }

    /** The same without the time, for those who are told it apart. */
    public static String reason(Finding finding) {
        return ReasonWords.of(finding);
    }

    /** What people have to know about a device before they use it, because it lacks what others have; nothing about one that lacks nothing. */
    public static List<String> cautions(Rules rules, DeadManWord deadMan) {
        List<String> cautions = new ArrayList<>();
        if (deadMan == DeadManWord.NONE) {
            cautions.add(
                    "No dead-man: if this computer stops, nothing switches the pad off. Never use it unattended, never fall asleep on it, and"
                            + " pull its plug when in doubt.");
        }
        if (rules.timeOnly()) {
            cautions.add("Time-only: nothing measures how hot or cold the pad or the skin is. An application lasts "
                    + span(rules.plan().application())
                    + ", half of what the care plan gives. Use a pad that limits its own temperature,"
                    + " and look at the skin.");
        }
        return cautions;
    }

    public static String of(Modality modality) {
        return modality == Modality.COLD ? "cold, through a towel" : "heat";
    }

    private static String of(Ending why) {
        return switch (why) {
            case COMPLETED -> "is complete";
            case STOPPED -> "was stopped";
            case TRIPPED -> "was ended by a trip";
            case GAVE_UP -> "ended, for the next application could not start in time";
            case INTERRUPTED -> "was interrupted: the controller was not running";
        };
    }

    private static String outputs(Occurrence.PadCame came) {
        boolean heat = came.abilities().heat();
        boolean cold = came.abilities().cold();
        return heat && cold ? "heat and cold" : heat ? "heat only" : cold ? "cold only" : "no outputs";
    }

    static String millis(long millis) {
        return span(Duration.ofMillis(millis));
    }

    /** A time for people, never shorter than it is: up to whole seconds, from an hour on up to whole minutes. {@code 19 min 59 s}. */
    public static String span(Duration duration) {
        long seconds = Math.max(0, duration.plusNanos(999_999_999).toSeconds());
        long minutes = seconds < 3600 ? seconds / 60 : (seconds + 59) / 60;
        if (minutes == 0) {
            return seconds + " s";
        }
        return minutes < 60 ? two(minutes, "min", seconds % 60, "s") : two(minutes / 60, "h", minutes % 60, "min");
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    static String name(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
