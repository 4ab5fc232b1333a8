package org.poultice.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Reason;
import org.poultice.simulator.prove.Proof;
import org.poultice.simulator.storm.FaultKind;

/** What the safety case names exists, and nothing in it stands without a test. */
class SafetyCaseTest {
    private static final Path ROOT = WorkingCopy.find().root();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern ID = Pattern.compile("\\b[A-Z][0-9]\\b");

    private final List<List<String>> hazards = table("hazard");
    private final List<List<String>> rules = table("rule");
    private final List<List<String>> reasons = table("reason");

    /** The rows of the table with a column of that name among its first two. */
    private static List<List<String>> table(String name) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text(ROOT.resolve("docs/safety.md")).lines().toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList();
            if (!line.startsWith("|")) {
                inside = false;
            } else if (cells.subList(0, Math.min(2, cells.size())).contains(name)) {
                inside = true;
            } else if (inside && !line.startsWith("|---")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static Set<String> ids(String cell) {
        return all(ID, cell, 0);
    }

    private static Set<String> code(String cell) {
        return all(CODE, cell, 1);
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private static String cell(List<String> row, int column) {
        return row.size() > column ? row.get(column) : "";
    }

    @Test
    void theTablesAreThere() {
        assertTrue(hazards.size() >= 9 && rules.size() >= 20, hazards.size() + " hazards, " + rules.size() + " rules");
    }

    @Test
    void everyHazardHasRulesThatAreThereAndEveryRuleIsAgainstAHazard() {
        Set<String> known = rules.stream().map(row -> row.get(0)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = new TreeSet<>();
        for (List<String> hazard : hazards) {
            Set<String> against = ids(cell(hazard, 2));
            assertTrue(!against.isEmpty(), hazard.get(0) + " has no rule against it");
            used.addAll(against);
        }

        assertEquals(known, used);
    }

    @Test
    void everyTripOfTheEngineIsArguedAboutAndEndsAHazard() {
        Set<String> known = hazards.stream().map(row -> row.get(0)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> argued = new TreeSet<>();
        for (List<String> reason : reasons) {
            argued.addAll(code(cell(reason, 0)));
            assertTrue(!ids(cell(reason, 1)).isEmpty() && known.containsAll(ids(cell(reason, 1))), reason.toString());
        }
        List<Reason> all = List.of(Reason.values());
        Set<String> trips = all.subList(0, all.indexOf(Reason.TRIPPED)).stream()
                .map(Reason::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(trips, argued);
    }

    @Test
    void everyRuleIsKeptInFilesThatAreThere() {
        for (List<String> rule : rules) {
            Set<String> files = code(cell(rule, 2));
            assertTrue(!files.isEmpty(), rule.get(0) + " is kept nowhere");
            for (String file : files) {
                String base = file.startsWith("simulator/") ? "" : "controller/src/main/java/org/poultice/controller/";
                assertTrue(Files.isRegularFile(ROOT.resolve(base + file)), rule.get(0) + ": there is no " + file);
            }
        }
    }

    @Test
    void everyRuleAndEveryTripHasATestAndAllThatIsNamedIsThere() {
        Set<String> tests = tests();
        Stream<List<String>> rows = Stream.concat(rules.stream(), reasons.stream());
        rows.forEach(row -> {
            Set<String> names = code(row.getLast());
            assertTrue(names.stream().anyMatch(tests::contains), row.get(0) + " has no test");
            for (String name : names) {
                assertTrue(exists(name, tests), row.get(0) + ": there is no " + name);
            }
        });
    }

    private static boolean exists(String name, Set<String> tests) {
        String what = name.substring(name.indexOf(':') + 1);
        if (name.startsWith("mutant:")) {
            return Proof.names().contains(what);
        }
        if (name.startsWith("storm:")) {
            return Arrays.stream(FaultKind.values())
                    .anyMatch(kind -> kind.name().equals(what));
        }
        if (name.startsWith("scenario:")) {
            return Files.isRegularFile(ROOT.resolve("simulator/scenarios/" + what + ".scenario"));
        }
        return tests.contains(name);
    }

    /** Each test method of the three modules, as {@code ClassTest.method}. */
    private static Set<String> tests() {
        Pattern method = Pattern.compile(
                "@(?:Test|ParameterizedTest|RepeatedTest)\\b(?:(?!\\bvoid\\b).)*?\\bvoid (\\w+)\\(", Pattern.DOTALL);
        Pattern strings = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
        Set<String> found = new TreeSet<>();
        for (String module : List.of("protocol", "controller", "simulator")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(file -> {
                    String name = file.getFileName().toString().replace(".java", "");
                    String source = strings.matcher(text(file)).replaceAll("\"\"");
                    all(method, source, 1).forEach(test -> found.add(name + "." + test));
                });
            } catch (IOException e) {
                throw new IllegalStateException(module + " cannot be read", e);
            }
        }
        return found;
    }
}
