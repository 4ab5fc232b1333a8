package org.poultice.controller.boot;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.poultice.controller.adapter.file.JournalContents;
import org.poultice.controller.adapter.file.JournalLine;
import org.poultice.controller.app.Words;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/** The records of a journal in a table for people, at most {@link #WIDTH} characters wide, and below it what is wrong with them. */
final class JournalPrinter {
    static final int WIDTH = 100;

    private static final String ROW = "%6s  %-19s%1s %11s  ";
    private static final String UNTRUSTED = "?";

    private final PrintWriter out;
    private final String presentBoot;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final List<JournalLine> quiet = new ArrayList<>();

    /** @param zone for the wall clock's times, as the person who reads them has them */
    JournalPrinter(PrintWriter out, ZoneId zone, String presentBoot) {
        this.out = out;
        this.presentBoot = presentBoot;
        this.zone = zone;
        this.time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    void print(JournalContents contents) {
        wrapped(
                out,
                "",
                "Times are those of " + zone + ". With a " + UNTRUSTED
                        + " behind it, nothing said that the clock was right; the time since the boot always is.");
        if (!contents.lines().isEmpty()) {
            out.println();
            out.println(ROW.formatted("record", "time", "", "since boot") + "what happened");
        }
        String boot = "";
        long expected = 1;
        for (JournalLine line : contents.lines()) {
            if (line.seq() > expected) {
                endQuiet();
                leftOut(expected, line.seq());
            }
            if (!line.entry().boot().equals(boot)) {
                endQuiet();
                boot = line.entry().boot();
                out.println("boot " + boot + (boot.equals(presentBoot) ? ", which still lasts" : ""));
            }
            if (line.entry().what() instanceof Occurrence.StillHere) {
                quiet.add(line);
            } else {
                endQuiet();
                row(line);
            }
            expected = line.seq() + 1;
        }
        endQuiet();
        out.println();
        soundness(contents);
    }

    /** Of a quiet time the first and the last record are enough to see. */
    private void endQuiet() {
        for (int i = 0; i < quiet.size(); i++) {
            if (i == 0 || i == quiet.size() - 1 || quiet.size() == 3) {
                row(quiet.get(i));
            } else if (i == 1) {
                out.println("%6s  the same %d times more".formatted("...", quiet.size() - 2));
            }
        }
        quiet.clear();
    }

    private void leftOut(long from, long to) {
        out.println("%6s  %s"
                .formatted(
                        "...",
                        to - from == 1
                                ? "record " + from + " is not here"
                                : "records " + from + " to " + (to - 1) + " are not here"));
    }

    private void row(JournalLine line) {
        JournalEntry entry = line.entry();
        String head = ROW.formatted(
                line.seq(), time.format(entry.wall()), entry.trusted() ? "" : UNTRUSTED, sinceBoot(entry));
        wrapped(out, head, Words.of(entry.what(), entry.at()));
    }

    private static String sinceBoot(JournalEntry entry) {
        Duration up = Duration.ofNanos(entry.at().nanos());
        return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }

    private void soundness(JournalContents contents) {
        if (contents.tornBytes() > 0) {
            wrapped(
                    out,
                    "Torn: ",
                    contents.tornBytes() + " bytes at the end are no whole record. It was never confirmed, or it is"
                            + " being written just now. That is no damage.");
        }
        if (contents.flaws().isEmpty()) {
            wrapped(
                    out,
                    "Sound: ",
                    (contents.lines().size() == 1
                                    ? "1 record"
                                    : contents.lines().size() + " records")
                            + ", none damaged, none missing. Those that are not here were needed"
                            + " no more when the journal was compacted.");
            return;
        }
        contents.flaws().forEach(flaw -> wrapped(out, "DAMAGED: ", flaw.toString()));
        if (!contents.damaged()) {
            wrapped(out, "", "A trip has answered for this damage: the worst was assumed when it was found.");
        }
    }

    /** Text in lines of at most {@link #WIDTH} characters, those after the first under the beginning of the text. */
    static void wrapped(PrintWriter out, String head, String text) {
        StringBuilder line = new StringBuilder(head);
        int used = head.length();
        for (String word : text.split(" ")) {
            boolean first = line.length() == head.length();
            if (!first && used + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(" ".repeat(head.length()));
                used = line.length();
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            used = line.length();
        }
        out.println(line);
    }
}
