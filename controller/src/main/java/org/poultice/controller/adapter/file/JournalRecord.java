package org.poultice.controller.adapter.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Dose;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Reason;
import org.poultice.protocol.plan.Modality;

/**
 * What happened, as words in a line: {@code ApplicationStarted session=3 index=0 modality=COLD}. The words are those of the engine's own
 * types; they are part of the journal's format and do not change.
 */
final class JournalRecord {

    private JournalRecord() {}

    static String encode(Occurrence.Journaled what) {
        return switch (what) {
            case Occurrence.EpisodeBegan began -> "EpisodeBegan";
            case Occurrence.Reset reset -> "Reset";
            case Occurrence.StillHere here -> "StillHere" + (here.had().equals(Dose.NONE) ? "" : encode(here.had()));
            case Occurrence.CreamReported reported -> "CreamReported";
            case Occurrence.SessionStarted started ->
                "SessionStarted session=" + started.session() + " applications=" + started.applications();
            case Occurrence.ApplicationStarted started ->
                "ApplicationStarted session=" + started.session() + " index=" + started.index() + " modality="
                        + started.modality() + encode(started.before());
            case Occurrence.ApplicationEnded ended ->
                "ApplicationEnded session=" + ended.session() + " index=" + ended.index() + " why=" + ended.why()
                        + " leaseLeftNanos=" + ended.leaseLeft().toNanos() + encode(ended.had());
            case Occurrence.SessionEnded ended -> "SessionEnded session=" + ended.session() + " why=" + ended.why();
            case Occurrence.Tripped tripped -> "Tripped" + encode(tripped.cause());
        };
    }

    /** Nothing for one that is not known, as in journals from before there were doses. */
    private static String encode(@Nullable Dose dose) {
        return dose == null ? "" : " doseNanos=" + dose.skinNanos() + "/" + dose.padNanos() + "/" + dose.coldNanos();
    }

    private static String encode(Finding cause) {
        return " reason=" + cause.reason() + " actual=" + cause.actual() + " limit=" + cause.limit();
    }

    /** The reverse of {@link #encode}, or null when these are not its words. */
    static Occurrence.@Nullable Journaled decode(String text) {
        String[] words = text.split(" ", -1);
        try {
            Fields fields = new Fields(words);
            return switch (words[0]) {
                case "EpisodeBegan" -> new Occurrence.EpisodeBegan();
                case "Reset" -> new Occurrence.Reset();
                case "StillHere" -> new Occurrence.StillHere(fields.doseOrNone());
                case "CreamReported" -> new Occurrence.CreamReported();
                case "SessionStarted" ->
                    new Occurrence.SessionStarted(
                            fields.number("session"), Math.toIntExact(fields.number("applications")));
                case "ApplicationStarted" ->
                    new Occurrence.ApplicationStarted(
                            fields.number("session"),
                            Math.toIntExact(fields.number("index")),
                            Modality.valueOf(fields.word("modality")),
                            fields.dose());
                case "ApplicationEnded" ->
                    new Occurrence.ApplicationEnded(
                            fields.number("session"),
                            Math.toIntExact(fields.number("index")),
                            Ending.valueOf(fields.word("why")),
                            Duration.ofNanos(fields.number("leaseLeftNanos")),
                            fields.dose());
                case "SessionEnded" ->
                    new Occurrence.SessionEnded(fields.number("session"), Ending.valueOf(fields.word("why")));
                case "Tripped" ->
                    new Occurrence.Tripped(new Finding(
                            Reason.valueOf(fields.word("reason")),
                            fields.number("actual"),
                            fields.number("limit"),
                            null));
                default -> null;
            };
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return null; // the caller counts it as damage
        }
    }

    /** The {@code key=value} words of a record. */
    private static final class Fields {
        private final Map<String, String> values = new HashMap<>();

        Fields(String[] words) {
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                if (equals > 0) {
                    values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
                }
            }
        }

        String word(String key) {
            String value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException("no " + key);
            }
            return value;
        }

        /** The dose, or null when the record has none. */
        @Nullable
        Dose dose() {
            if (!values.containsKey("doseNanos")) {
                return null;
            }
            String[] parts = word("doseNanos").split("/", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("no dose");
            }
            return new Dose(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        Dose doseOrNone() {
            Dose dose = dose();
            return dose == null ? Dose.NONE : dose;
        }

        long number(String key) {
            return Long.parseLong(word(key));
        }
    }
}
