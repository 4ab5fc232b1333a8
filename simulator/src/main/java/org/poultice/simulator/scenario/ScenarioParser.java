package org.poultice.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.mishap.NotUnderstood;

/** Reads a scenario strictly: everything in it is understood, or all that is not is said at once. */
final class ScenarioParser {
    private static final String HEADERS =
            "allowed is: scenario TITLE, plan ID, pad heat|cold|heat,cold, given age=SPAN|time-only|broker|clock,"
                    + " or a time such as 0:20:05 and what happens then";

    private static final String NEEDS_A_BROKER = "it needs a line before the first time: given broker";

    private static final String GIVEN = "given takes age=SPAN, such as age=71h59m, or time-only, broker or clock";

    private final String file;
    private final List<ScenarioProblem> problems = new ArrayList<>();
    private final List<Scenario.Step> steps = new ArrayList<>();
    private String title = "";
    private String plan = "back-spasm";
    private String outputs = "heat,cold";
    private @Nullable Duration age;
    private boolean timeOnly;
    private boolean broker;
    private boolean clock;
    private Duration lastTime = Duration.ZERO;

    private ScenarioParser(String file) {
        this.file = file;
    }

    /** The scenario, or every reason why this text is none. */
    static Parsed parse(String file, String text) {
        ScenarioParser parser = new ScenarioParser(file);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            List<String> words = words(lines[i]);
            if (!words.isEmpty()) {
                parser.take(new Line(i + 1, words));
            }
        }
        return parser.conclude();
    }

    private static List<String> words(String line) {
        int comment = line.indexOf('#');
        String text = (comment < 0 ? line : line.substring(0, comment)).strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private void take(Line line) {
        Duration at = Times.time(line.first());
        if (at != null) {
            timed(line, at);
            return;
        }
        List<String> rest = line.rest(1);
        switch (line.first()) {
            case "scenario" -> title = String.join(" ", rest);
            case "plan" -> plan = single(line, rest, plan, "plan takes the id of one care plan, such as back-spasm");
            case "pad" -> {
                outputs = single(line, rest, outputs, "pad takes heat, cold, or heat,cold");
                if (!outputs.matches("heat|cold|heat,cold")) {
                    wrong(line.number(), outputs, "pad takes heat, cold, or heat,cold");
                }
            }
            case "given" -> given(line, rest);
            default -> wrong(line.number(), String.join(" ", line.words()), HEADERS);
        }
        if (!steps.isEmpty()) {
            wrong(line.number(), line.first(), "it stands before the first time");
        }
    }

    private void given(Line line, List<String> rest) {
        String word = single(line, rest, "", GIVEN);
        Duration given = word.startsWith("age=") ? Times.span(word.substring("age=".length())) : null;
        if (given != null) {
            age = given;
            return;
        }
        switch (word) {
            case "time-only" -> timeOnly = true;
            case "broker" -> broker = true;
            case "clock" -> clock = true;
            default -> wrong(line.number(), word, GIVEN);
        }
    }

    private String single(Line line, List<String> rest, String otherwise, String allowed) {
        if (rest.size() == 1) {
            return rest.getFirst();
        }
        wrong(line.number(), String.join(" ", line.words()), allowed);
        return otherwise;
    }

    private void timed(Line line, Duration at) {
        if (at.compareTo(lastTime) < 0) {
            wrong(
                    line.number(),
                    line.first(),
                    "times go forward; the one before it is " + Times.text(lastTime.toNanos()));
        }
        lastTime = at;
        List<String> rest = line.rest(1);
        if (!rest.isEmpty() && rest.getFirst().equals("expect")) {
            expect(line, at);
            return;
        }
        try {
            Action action = ActionWords.parse(rest);
            if (action == null) {
                wrong(line.number(), String.join(" ", rest), ActionWords.ALLOWED);
            } else if (!broker && action instanceof Action.Fault fault && fault.isOfABroker()) {
                wrong(line.number(), String.join(" ", rest), NEEDS_A_BROKER);
            } else {
                steps.add(new Scenario.Do(line.number(), at, action));
            }
        } catch (NotUnderstood notUnderstood) {
            wrong(line.number(), notUnderstood.words(), notUnderstood.allowed());
        }
    }

    private void expect(Line line, Duration at) {
        Map<ExpectKey, String> values = new EnumMap<>(ExpectKey.class);
        for (String word : line.rest(2)) {
            int equals = word.indexOf('=');
            ExpectKey key = equals > 0 ? key(word.substring(0, equals)) : null;
            String value = equals > 0 ? word.substring(equals + 1) : "";
            if (key == null || values.containsKey(key)) {
                wrong(line.number(), word, "expect takes KEY=VALUE, each key once: " + keys());
            } else if (!ExpectedValues.mayBe(key, value)) {
                wrong(line.number(), word, key.name().toLowerCase(Locale.ROOT) + " is " + key.allowed());
            } else if (key.needsABroker() && !broker) {
                wrong(line.number(), word, NEEDS_A_BROKER);
            } else {
                values.put(key, value);
            }
        }
        if (line.rest(2).isEmpty()) {
            wrong(line.number(), "expect", "expect takes KEY=VALUE, each key once: " + keys());
        }
        steps.add(new Scenario.Expect(line.number(), at, values));
    }

    private static @Nullable ExpectKey key(String word) {
        for (ExpectKey key : ExpectKey.values()) {
            if (key.name().toLowerCase(Locale.ROOT).equals(word)) {
                return key;
            }
        }
        return null;
    }

    private static String keys() {
        return Arrays.stream(ExpectKey.values())
                .map(key -> key.name().toLowerCase(Locale.ROOT))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private void wrong(int line, String value, String allowed) {
        problems.add(new ScenarioProblem(file, line, value, allowed));
    }

    private Parsed conclude() {
        if (title.isEmpty()) {
            wrong(1, "", "the file begins with: scenario TITLE");
        }
        if (steps.stream().noneMatch(Scenario.Expect.class::isInstance)) {
            wrong(1, "", "nothing is expected, so it cannot fail; add a line such as: 0:00:01 expect phase=Idle");
        }
        Scenario.Given given = new Scenario.Given(age, timeOnly, broker, clock);
        Scenario scenario =
                new Scenario(file, title, plan, outputs.contains("heat"), outputs.contains("cold"), given, steps);
        return new Parsed(scenario, problems);
    }

    /**
     * What came of reading.
     *
     * @param scenario to be used only without problems
     */
    record Parsed(Scenario scenario, List<ScenarioProblem> problems) {
        Parsed {
            problems = List.copyOf(problems);
        }
    }
}
