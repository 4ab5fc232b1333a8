package org.poultice.controller.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of steps: {@code given | event | now | next | effects}.
 *
 * <p>Under "given" stands a phase, which comes about as {@link #begin} says, and after it what happened then, each with its time: {@code
 * Idle, 0:05 ButtonDown}. Beside the events these can happen: {@code Press} (down and up in no time), {@code Reads 6.0 20.0} (the pad and
 * the skin from then on), {@code Says heat cold} (the outputs that the pad says are on from then on, true or not), {@code Silence}
 * (neither samples nor ticks from then on). Everything else goes its way in between.
 */
final class StepTable {
    private static final List<String> HEAD = List.of("given", "event", "now", "next", "effects");

    private final List<List<String>> rows;

    StepTable(String table) {
        this.rows = table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Stream.of(line.split("\\|", HEAD.size()))
                        .map(String::strip)
                        .toList())
                .toList();
        if (!rows.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("a table of steps begins with " + HEAD + ", not " + rows.get(0));
        }
    }

    /** The pairs of phase and event that stand in the rows with nothing special given. */
    Set<String> plainPairs() {
        return rows.stream()
                .skip(1)
                .filter(row -> !row.get(0).contains(","))
                .map(row -> row.get(0) + " " + row.get(1))
                .collect(Collectors.toSet());
    }

    /** The table as it was written, with the widths set right. */
    String written() {
        return rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    /** The table as the engine plays it. */
    String played() {
        Stream<List<String>> played = rows.stream().skip(1).map(StepTable::play);
        return Stream.concat(Stream.of(HEAD), played).map(this::line).collect(Collectors.joining("\n"));
    }

    private static List<String> play(List<String> row) {
        List<String> given = List.of(row.get(0).split(", "));
        EngineFixture bed = begin(given.get(0));
        given.stream().skip(1).forEach(happening -> happens(happening, bed));
        boolean silence = row.get(0).endsWith("Silence");
        if (silence) {
            bed.silentTo(row.get(2));
        } else {
            bed.at(row.get(2));
        }
        if (given.size() == 1 && !given.get(0).equals(bed.phase())) {
            throw new IllegalStateException(row.get(0) + " at " + row.get(2) + " is " + bed.phase());
        }
        Step step = bed.step(event(row.get(1), bed));
        String next = step.next().phase().word();
        return List.of(row.get(0), row.get(1), row.get(2), next, Wording.effects(step.effects(), EngineFixture.ZERO));
    }

    private static EngineFixture begin(String phase) {
        EngineFixture bed = EngineFixture.withPad();
        switch (phase) {
            case "Idle" -> {}
            case "Armed" -> bed.step(new Event.StartRequested());
            case "Applying" -> bed.press();
            case "Breaking" -> {
                bed.press();
                bed.through("20:00");
            }
            case "Tripped" -> {
                bed.press();
                bed.at("1:00").step(new Event.PadFaulted(7));
            }
            default -> throw new IllegalArgumentException("no such phase: " + phase);
        }
        return bed;
    }

    private static void happens(String happening, EngineFixture bed) {
        List<String> words = List.of(happening.split(" "));
        bed.at(words.get(0));
        switch (words.get(1)) {
            case "Press" -> bed.press();
            case "Reads" -> {
                bed.reading(Double.parseDouble(words.get(2)), Double.parseDouble(words.get(3)));
                bed.sample();
            }
            case "Says" -> {
                bed.saying(new PadSample(30_000, 33_000, words.contains("heat"), words.contains("cold"), true));
                bed.sample();
            }
            case "Silence" -> bed.through(words.get(0));
            default -> bed.step(event(words.get(1), bed));
        }
    }

    private static Event event(String word, EngineFixture bed) {
        return switch (word) {
            case "Tick" -> new Event.Tick();
            case "ButtonDown" -> new Event.ButtonDown();
            case "ButtonHeld" -> new Event.ButtonHeld();
            case "ButtonUp" -> new Event.ButtonUp();
            case "PadFound" -> new Event.PadFound(EngineFixture.HEAT_AND_COLD);
            case "PadLost" -> new Event.PadLost();
            case "PadSampled" -> new Event.PadSampled(bed.padSample());
            case "PadFaulted" -> new Event.PadFaulted(7);
            case "StopRequested" -> new Event.StopRequested();
            case "StartRequested" -> new Event.StartRequested();
            case "CreamReported" -> new Event.CreamReported();
            case "JournalFailed" -> new Event.JournalFailed();
            case "EventsLost" -> new Event.EventsLost();
            case "ClockChanged" -> {
                Reckoning same = new Reckoning(Exposure.NONE, null);
                yield new Event.ClockChanged(ClockTrust.TRUSTED, Duration.ZERO, same, same);
            }
            default -> throw new IllegalArgumentException("no such event: " + word);
        };
    }

    private String line(List<String> row) {
        int last = row.size() - 1;
        return Stream.iterate(0, column -> column < last, column -> column + 1)
                .map(column -> row.get(column) + blanks(row, column) + " | ")
                .collect(Collectors.joining("", "", row.get(last)));
    }

    private String blanks(List<String> row, int column) {
        return " ".repeat(Math.max(0, widthOf(column) - row.get(column).length()));
    }

    private int widthOf(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
