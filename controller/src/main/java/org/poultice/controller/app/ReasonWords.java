package org.poultice.controller.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Reason;
import org.poultice.protocol.plan.Temperature;

/** The sentence for each reason: what it is, with its numbers, and what to do. It goes on from a colon. */
final class ReasonWords {
    private static final double MILLIS_PER_MINUTE = 60e3;

    private static final Map<Reason, Function<Finding, String>> SENTENCES = new EnumMap<>(Reason.class);

    static {
        outputs();
        temperatures();
        doses();
        sensors();
        pads();
        device();
        refusals();
        for (Reason reason : Reason.values()) {
            if (!SENTENCES.containsKey(reason)) {
                throw new IllegalStateException("no sentence for " + reason);
            }
        }
    }

    private ReasonWords() {}

    static String of(Finding finding) {
        Function<Finding, String> sentence = SENTENCES.get(finding.reason());
        if (sentence == null) {
            throw new IllegalStateException("no sentence for " + finding.reason());
        }
        return sentence.apply(finding);
    }

    private static void outputs() {
        say(Reason.BOTH_OUTPUTS_ON, "the pad heats and cools at the same time. Unplug it; it is broken.");
        say(Reason.ENERGISED_WHILE_OFF, "the pad has power although it was switched off. Unplug it now.");
        say(Reason.WRONG_OUTPUT_ON, "the pad switched on the wrong output. Unplug it; check its wiring.");
        say(
                Reason.HEATING_WHILE_OFF,
                f -> "the pad is off and at " + measured(f, "above") + ": it still heats. Unplug it now.");
        say(
                Reason.COOLING_WHILE_OFF,
                f -> "the pad is off and at " + measured(f, "below") + ": it still cools. Unplug it now.");
    }

    private static void temperatures() {
        Function<Finding, String> hotPad = f -> "the pad's surface is at " + measured(f, "above") + ". Take it off.";
        Function<Finding, String> hotSkin = f -> "the skin is at " + measured(f, "above") + ". Take the pad off.";
        Function<Finding, String> coldPad = f -> "the pad's surface is at " + measured(f, "below") + ". Take it off.";
        Function<Finding, String> coldSkin = f -> "the skin is at " + measured(f, "below") + ". Take the pad off.";
        say(Reason.PAD_TOO_HOT, hotPad);
        say(Reason.PAD_HOT, hotPad);
        say(Reason.SKIN_TOO_HOT, hotSkin);
        say(Reason.SKIN_HOT, hotSkin);
        say(Reason.PAD_TOO_COLD, coldPad);
        say(Reason.PAD_COLD, coldPad);
        say(Reason.SKIN_TOO_COLD, coldSkin);
        say(Reason.SKIN_COLD, coldSkin);
    }

    private static void doses() {
        Function<Finding, String> ofSkin = f -> "the skin has had " + dose(f) + " in a session. Look at it.";
        Function<Finding, String> ofCold = f -> "the skin was below 15 °C for " + Words.millis(f.actual())
                + " within 4 h, and at most 2 h may be. Look at it.";
        say(Reason.SKIN_DOSE_FULL, ofSkin);
        say(Reason.SKIN_DOSE, ofSkin);
        say(Reason.PAD_DOSE_FULL, f -> "the pad has given " + dose(f) + " in a day. Let the skin rest from heat.");
        say(Reason.COLD_TIME_FULL, ofCold);
        say(Reason.COLD_TIME, ofCold);
    }

    private static void sensors() {
        say(
                Reason.SENSORS_DISAGREE,
                f -> "the pad's two sensors differ by " + measured(f, "above") + ". Have them checked.");
        say(
                Reason.SENSOR_FROZEN,
                f -> "one of the sensors has given the same reading " + f.actual() + " times. Have it checked.");
        say(
                Reason.SENSOR_NOISY,
                f -> "the readings of a sensor scatter by " + measured(f, "above") + ". Check its wires.");
        say(
                Reason.TOO_FAST,
                f -> "a reading changes each second by " + measured(f, "above") + ". Check where the sensors sit.");
        say(Reason.READING_IMPLAUSIBLE, "the pad's sensors give readings that cannot be. Check them and their wires.");
        say(Reason.READING_STALE, f -> "the pad's last reading is " + age(f) + ". Check its plug.");
    }

    private static void pads() {
        say(
                Reason.PAD_FAULT,
                f -> "the pad reports its fault " + f.actual()
                        + " and has switched itself off. Its manual says what that is.");
        say(
                Reason.NOT_HEATING,
                f -> "the pad is at " + measured(f, "on its way to") + ", and does not heat. Have it checked.");
        say(
                Reason.UNDERPOWERED,
                f -> "the pad stays at " + measured(f, "on its way to")
                        + ". It is too weak for this room. Do not cover it; warm the room.");
        say(
                Reason.NOT_COOLING,
                f -> "the pad warms up although it is to cool: it is at " + measured(f, "after")
                        + ". Check its pump and its ice.");
        say(
                Reason.PAD_DETACHED,
                f -> "the pad has not been on a body for " + Words.millis(f.actual())
                        + ". Lay it on before the next start.");
        say(Reason.PAD_LOST, "the pad was lost while it was on. Check its plug.");
        say(Reason.PAD_MISSING, "there is no pad. Plug it in.");
        say(Reason.PAD_CANNOT, "this pad cannot give what is due. Use one that can.");
    }

    private static void device() {
        say(Reason.EVENTS_LOST, "more happened than could be followed. If this comes again, report it.");
        say(Reason.JOURNAL_FAILED, "the journal cannot be written. Free space on the disk or mend it.");
        say(
                Reason.JOURNAL_DAMAGED,
                f -> "the journal is damaged or not complete, so the worst is assumed. "
                        + (f.actual() > 0 ? "Nothing starts for a day." : "A full break is due."));
        say(Reason.TRIPPED, "a trip is latched. " + Words.HOW_TO_RESET);
        say(
                Reason.BUTTON_STUCK,
                f -> "the button has been down for " + Words.millis(f.actual())
                        + ". Free it: while it is stuck, it can neither start nor stop anything.");
    }

    private static void refusals() {
        say(
                Reason.BREAK_NOT_KEPT,
                f -> "the skin has rested " + wholeSeconds(f.actual()) + " of " + Words.millis(f.limit()) + ".");
        say(Reason.DAY_FULL, f -> f.actual() + " applications began within a day, and at most " + f.limit() + " may.");
        say(
                Reason.CREAM_ON_SKIN,
                f -> "there is cream on the skin since " + Words.millis(f.actual()) + " ago. No heat for "
                        + Words.millis(f.limit()) + ": heat on some creams burns.");
        say(Reason.SKIN_STILL_COLD, f -> "the skin is at " + measured(f, "below") + ". Let it warm up.");
        say(Reason.SESSION_RUNNING, "a session is running. A short press or a stop ends it.");
        say(
                Reason.PRESS_TOO_LONG,
                f -> "the button was held for " + Words.millis(f.actual()) + ". A short press starts.");
        say(Reason.PAIN_FOR_A_WEEK, "the pain has lasted for more than a week. See a doctor.");
    }

    private static void say(Reason reason, String sentence) {
        say(reason, f -> sentence);
    }

    private static void say(Reason reason, Function<Finding, String> sentence) {
        SENTENCES.put(reason, sentence);
    }

    private static String measured(Finding finding, String side) {
        return new Temperature((int) finding.actual()) + ", " + side + " " + new Temperature((int) finding.limit());
    }

    /** A dose of heat as the time at 43 °C that counts as much. */
    private static String dose(Finding finding) {
        return String.format(
                Locale.ROOT,
                "heat that counts as %.1f min at 43 °C, of at most %.0f min",
                finding.actual() / MILLIS_PER_MINUTE,
                finding.limit() / MILLIS_PER_MINUTE);
    }

    private static String age(Finding finding) {
        return finding.reason().unit() == Reason.Unit.MILLIS
                        && finding.actual() < Duration.ofDays(1).toMillis()
                ? Words.millis(finding.actual()) + " old"
                : "missing";
    }

    /** A rest is never told as longer than it was. */
    private static String wholeSeconds(long millis) {
        return Words.millis(millis / 1000 * 1000);
    }
}
