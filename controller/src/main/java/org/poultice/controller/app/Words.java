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
import org.poultice.protocol.plan.Temperature;

/** Sentences for people: what it is, with its numbers, and what to do next. For the log, the reports and the screens alike. */
public final class Words {

    private static final String HOW_TO_RESET =
            "Hold the button for " + span(Rules.RESET_PRESS) + " once its cause is gone.";

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
        return switch (finding.reason()) {
            case BOTH_OUTPUTS_ON -> "the pad heats and cools at the same time. Unplug it; it is broken.";
            case ENERGISED_WHILE_OFF -> "the pad has power although it was switched off. Unplug it now.";
            case WRONG_OUTPUT_ON -> "the pad switched on the wrong output. Unplug it; check its wiring.";
            case PAD_TOO_HOT, PAD_HOT -> "the pad's surface is at " + measured(finding, "above") + ". Take it off.";
            case SKIN_TOO_HOT, SKIN_HOT -> "the skin is at " + measured(finding, "above") + ". Take the pad off.";
            case PAD_TOO_COLD, PAD_COLD -> "the pad's surface is at " + measured(finding, "below") + ". Take it off.";
            case SKIN_TOO_COLD, SKIN_COLD -> "the skin is at " + measured(finding, "below") + ". Take the pad off.";
            case SKIN_DOSE_FULL, SKIN_DOSE -> "the skin has had " + dose(finding) + " in this session. Look at it.";
            case PAD_DOSE_FULL -> "the pad has given " + dose(finding) + " within a day. Let the skin rest from heat.";
            case COLD_TIME_FULL, COLD_TIME -> coldTime(finding);
            case PAD_FAULT ->
                "the pad reports its fault " + finding.actual()
                        + " and has switched itself off. Its manual says what that is.";
            case READING_IMPLAUSIBLE -> "the pad's sensors give readings that cannot be. Check them and their wires.";
            case READING_STALE -> "the pad's last reading is " + age(finding) + ". Check its plug.";
            case PAD_LOST -> "the pad was lost while it was on. Check its plug.";
            case EVENTS_LOST -> "more happened than could be followed. If this comes again, report it.";
            case JOURNAL_FAILED -> "the journal cannot be written. Free space on the disk or mend it.";
            case JOURNAL_DAMAGED ->
                "the journal is damaged or not complete, so the worst is assumed. "
                        + (finding.actual() > 0 ? "Nothing starts for a day." : "A full break is due.");
            case TRIPPED -> "a trip is latched. " + HOW_TO_RESET;
            case PAD_MISSING -> "there is no pad. Plug it in.";
            case PAD_CANNOT -> "this pad cannot give what is due. Use one that can.";
            case BUTTON_STUCK ->
                "the button has been down for " + millis(finding.actual())
                        + ". Free it: while it is stuck, it can neither start nor stop anything.";
            case BREAK_NOT_KEPT ->
                "the skin has rested " + wholeSeconds(finding.actual()) + " of " + millis(finding.limit()) + ".";
            case DAY_FULL ->
                finding.actual() + " applications began within a day, and at most " + finding.limit() + " may.";
            case CREAM_ON_SKIN -> cream(finding);
            case SKIN_STILL_COLD -> "the skin is at " + measured(finding, "below") + ". Let it warm up.";
            case SESSION_RUNNING -> "a session is running. A short press or a stop ends it.";
            case PRESS_TOO_LONG -> "the button was held for " + millis(finding.actual()) + ". A short press starts.";
            case PAIN_FOR_A_WEEK -> "the pain has lasted for more than a week. See a doctor.";
        };
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

    private static String measured(Finding finding, String side) {
        return new Temperature((int) finding.actual()) + ", " + side + " " + new Temperature((int) finding.limit());
    }

    /** A dose of heat in the minutes that it counts, of as many as it is held against. */
    private static String dose(Finding finding) {
        return String.format(
                Locale.ROOT, "%.1f of %.0f CEM43 minutes of heat", finding.actual() / 60e3, finding.limit() / 60e3);
    }

    private static String coldTime(Finding finding) {
        return "the skin was below 15 °C for " + millis(finding.actual())
                + " within 4 h, and at most 2 h may be. Look at it.";
    }

    private static String cream(Finding finding) {
        return "cream was put on the skin " + millis(finding.actual()) + " ago. No heat for " + millis(finding.limit())
                + ": heat on some creams burns.";
    }

    private static String age(Finding finding) {
        return finding.reason().unit() == Reason.Unit.MILLIS
                        && finding.actual() < Duration.ofDays(1).toMillis()
                ? millis(finding.actual()) + " old"
                : "missing";
    }

    private static String millis(long millis) {
        return span(Duration.ofMillis(millis));
    }

    /** A rest is never told as longer than it was. */
    private static String wholeSeconds(long millis) {
        return millis(millis / 1000 * 1000);
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
