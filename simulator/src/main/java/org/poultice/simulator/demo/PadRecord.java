package org.poultice.simulator.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.TimeRules;

/**
 * What a simulated pad has written down of its power, read back: a CSV file {@code t_s,heat,cold}.
 *
 * @param rows in the order of time
 */
public record PadRecord(List<Row> rows) {
    private static final String HEADER = "t_s,heat,cold";
    private static final Pattern ROW = Pattern.compile("(\\d+\\.\\d{3}),([01]|0\\.\\d{1,2}),([01]|0\\.\\d{1,2})");

    public PadRecord {
        rows = List.copyOf(rows);
    }

    /**
     * The power from a moment on.
     *
     * @param nanos from the start of the pad
     */
    public record Row(long nanos, boolean heat, boolean cold) {

        public boolean isOn() {
            return heat || cold;
        }
    }

    /**
     * Reads a file.
     *
     * @throws DemoFailure when it cannot be read, or is no such record
     */
    public static PadRecord read(Path file) throws DemoFailure {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new DemoFailure("the pad's record " + file + " cannot be read", e);
        }
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new DemoFailure(file + " does not begin with " + HEADER);
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher match = ROW.matcher(line);
            if (!match.matches()) {
                throw new DemoFailure(file + ":" + (rows.size() + 2) + ": \"" + line + "\" is no row of a record");
            }
            long nanos = new BigDecimal(match.group(1)).movePointRight(9).longValueExact();
            rows.add(new Row(nanos, !match.group(2).equals("0"), !match.group(3).equals("0")));
        }
        return new PadRecord(rows);
    }

    /** Has it judged, with the injury at the start of the pad. */
    public PadJudge judge(TimeRules rules) {
        PadJudge judge = new PadJudge(rules);
        judge.onset(0);
        for (Row row : rows) {
            judge.power(row.nanos(), row.heat(), row.cold());
        }
        return judge;
    }

    /** What was on for how long, and the shortest break, in a sentence. */
    String summary(PadJudge judge) {
        List<PadJudge.Exposure> exposures = judge.exposures();
        if (exposures.isEmpty()) {
            return "The pad's own record: never on.";
        }
        long longestOn = 0;
        long shortestBreak = Long.MAX_VALUE;
        for (int i = 0; i < exposures.size(); i++) {
            PadJudge.Exposure one = exposures.get(i);
            longestOn = Math.max(longestOn, one.endNanos() - one.startNanos());
            long following = i + 1 < exposures.size()
                    ? exposures.get(i + 1).startNanos()
                    : rows.getLast().nanos();
            shortestBreak = Math.min(shortestBreak, following - one.endNanos());
        }
        return String.format(
                Locale.ROOT,
                "The pad's own record: on %s, for at most %.1f s; off after each for at least %.1f s.",
                exposures.size() == 1 ? "once" : exposures.size() + " times",
                longestOn / 1e9,
                shortestBreak / 1e9);
    }
}
