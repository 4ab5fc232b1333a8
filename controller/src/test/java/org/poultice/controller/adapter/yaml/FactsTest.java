package org.poultice.controller.adapter.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Advice;
import org.poultice.protocol.plan.Fact;

/** The facts are all there, each of them is used, and none of their numbers stands anywhere else. */
class FactsTest {
    /** Every id of the table that the seeds were written from. */
    private static final Set<String> TABLE = Set.of(
            "T1", "T2", "T3", "T4", "T5", "T6", "T7", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "H1",
            "C1", "S1", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "P1", "K1");

    private static final Pattern ORIGIN = Pattern.compile(".*\\((?:fact )([A-Z][0-9]+).*\\)");
    private static final SeedLibrary LIBRARY = SeedLibrary.open();

    @Test
    void everyFactOfTheTableIsThereAndNoOther() {
        assertEquals(new TreeSet<>(TABLE), new TreeSet<>(LIBRARY.facts().ids()));
    }

    @Test
    void everyFactIsUsedByACarePlan() {
        assertEquals(Set.of(), unused(LIBRARY.facts()));
    }

    @Test
    void aFactThatNothingUsesIsFound() {
        String text = "source: s\nfacts:\n  T3: {section: a, says: b}\n  X9: {section: a, says: b}\n";
        FactTable more = FactReader.read(YamlDocument.of("f", text)).carried();
        assertEquals(Set.of("X9"), unused(more));
    }

    /** A fact is used when a plan takes a number from it, or when a person who follows the plan is told of it. */
    private static Set<String> unused(FactTable facts) {
        Set<String> left = new TreeSet<>(facts.ids());
        for (String id : SeedLibrary.PLANS) {
            Loaded<AdvisedPlan> plan = LIBRARY.plan(id);
            Advice advice = plan.carried().advice();
            Stream.of(advice.cold(), advice.heat(), advice.breaks(), advice.seeSomebody())
                    .flatMap(List::stream)
                    .map(Fact::id)
                    .forEach(left::remove);
            plan.effective().stream()
                    .map(each -> ORIGIN.matcher(each.origin()))
                    .filter(matcher -> matcher.matches())
                    .forEach(matcher -> left.remove(matcher.group(1)));
        }
        return left;
    }

    @Test
    void theNumbersAreThoseOfTheTable() {
        FactTable facts = LIBRARY.facts();
        assertEquals(Duration.parse("PT48H"), facts.earliestSwitch());
        assertEquals(Duration.parse("PT72H"), facts.latestSwitch());
        assertEquals(Duration.ofMinutes(20), facts.longestApplication());
        assertEquals(Duration.ofMinutes(20), facts.shortestRest());
        assertEquals(Duration.ofDays(7), facts.painLimit());
        assertEquals(Duration.parse("PT72H"), facts.duration("T2", "after"));
        assertEquals(new Amount.Count(30), facts.number("M7", "most"));
        assertThrows(IllegalStateException.class, () -> facts.duration("T3", "nothing"));
    }

    @Test
    void theSentencesCarryTheNumbersWithTheirUnits() {
        assertEquals("One application lasts 20 minutes.", text("T3"));
        assertTrue(text("T1").startsWith("From the onset until 48 hours or 72 hours after it"), text("T1"));
        assertTrue(text("R1").contains("longer than 7 days"), text("R1"));
        assertEquals("Pelvic tilt, held for 5 seconds, 5 to 10 times.", text("M5"));
        for (String id : TABLE) {
            assertFalse(text(id).contains("{"), text(id));
        }
    }

    private static String text(String id) {
        Fact fact = LIBRARY.facts().fact(id);
        return fact == null ? "" : fact.text();
    }

    @Test
    void noNumberOfTheFactsStandsInASentenceOrInAPlan() {
        YamlMap facts = YamlDocument.carried("seeds/facts.yaml").root().section("facts");
        for (String id : facts.keys()) {
            String says = facts.section(id).text("says").required();
            assertFalse(says.matches(".*[0-9].*"), id + ": " + says);
        }
        for (String id : SeedLibrary.PLANS) {
            for (Effective each : LIBRARY.plan(id).effective()) {
                boolean time = each.value().matches("[0-9]+ (h|min|s|ms).*");
                assertTrue(!time || each.origin().contains("(fact"), "write the fact's name: " + each);
            }
        }
    }

    @Test
    void noNumberOfTheFactsStandsInTheCode() throws IOException {
        Pattern again = Pattern.compile("of(Minutes\\(20\\)|Seconds\\(1_?200\\)|Hours\\((48|72)\\)|Days\\([23]\\))");
        assertTrue(again.matcher("Duration.ofMinutes(20)").find());
        List<String> found = new ArrayList<>();
        for (String module : List.of("protocol", "controller")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    again.matcher(Files.readString(file))
                            .results()
                            .forEach(hit -> found.add(file + ": " + hit.group()));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            T9: {section: a, says: b}                                       | nothing
            t9: {section: a, says: b}                                       | t9: is not the id of a fact
            T9: {section: a}                                                | T9.says: is missing
            T9: {section: a, says: 'for {time}'}                            | {time} is no number of this fact
            T9: {section: a, says: b, numbers: {time: soon}}                | T9.numbers.time: 'soon' is not what belongs here
            T9: {section: a, says: b, numbers: {time: T8.time}}             | T9.numbers.time: T8.time is no number
            T9: {section: a, says: b, numbers: {time: T9.time}}             | T9.numbers.time: T9.time is no number
            T9: {section: a, says: b, url: c}                               | T9.url: is not a known key
            """)
    void aTableThatIsWrongIsRefused(String fact, String part) {
        Loaded<FactTable> loaded = FactReader.read(YamlDocument.of("f", "source: s\nfacts:\n  " + fact + "\n"));
        if (part.equals("nothing")) {
            assertEquals(List.of(), loaded.problems());
        } else {
            assertEquals(1, loaded.problems().size(), loaded.problems().toString());
            String problem = loaded.problems().getFirst().toString();
            assertTrue(problem.startsWith("f:3: facts.") && problem.contains(part), problem);
        }
    }
}
