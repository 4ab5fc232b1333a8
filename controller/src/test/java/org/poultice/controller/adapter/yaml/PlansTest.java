package org.poultice.controller.adapter.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Fact;
import org.poultice.protocol.plan.Temperature;

/** Care plans: those that the program carries, and how far one of a person's own may go. */
class PlansTest {
    private static final SeedLibrary LIBRARY = SeedLibrary.open();
    private static final String SMALLEST = "id: mine\ntitle: Mine\ncourse: contrast\nsee_somebody: [R1]\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @Test
    void theBackSpasmPlanIsColdThenHeatThreeTimesTwentyMinutes() {
        AdvisedPlan plan = LIBRARY.plan("back-spasm").carried();
        assertEquals(
                new CarePlan(
                        "back-spasm",
                        "Cold, then heat, for a back spasm",
                        CarePlan.Course.COLD_THEN_HEAT,
                        Duration.parse("PT72H"),
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(20),
                        3,
                        Temperature.celsius(5),
                        Temperature.celsius(40),
                        plan.advice().breaks().stream().map(Fact::id).toList()),
                plan.plan());
        assertEquals("T4", plan.plan().breakPrompts().getFirst());
        assertEquals("R3", plan.advice().seeSomebody().getFirst().id());
    }

    @Test
    void theContrastPlanDiffersInItsCourseAlone() {
        CarePlan plan = LIBRARY.plan("contrast").carried().plan();
        CarePlan other = LIBRARY.plan("back-spasm").carried().plan();
        assertEquals(CarePlan.Course.CONTRAST, plan.course());
        assertEquals(other.switchAfter(), plan.switchAfter());
        assertEquals(other.application(), plan.application());
        assertEquals(other.rest(), plan.rest());
        assertEquals(other.applications(), plan.applications());
    }

    @Test
    void everyCarriedPlanSaysAllRedFlags() {
        for (String id : SeedLibrary.PLANS) {
            List<String> said = LIBRARY.plan(id).carried().advice().seeSomebody().stream()
                    .map(Fact::id)
                    .toList();
            assertTrue(
                    said.containsAll(List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7", "P1", "K1")), said.toString());
            assertEquals(id, LIBRARY.plan(id).carried().plan().id());
        }
    }

    @Test
    void whatAPlanLeavesOutComesFromTheFactsAndTheLimits() {
        Loaded<AdvisedPlan> loaded = read(SMALLEST);
        CarePlan plan = loaded.carried().plan();
        assertEquals(Duration.parse("PT72H"), plan.switchAfter());
        assertEquals(Duration.ofMinutes(20), plan.application());
        assertEquals(Duration.ofMinutes(20), plan.rest());
        assertEquals(3, plan.applications());
        assertEquals(Temperature.celsius(40), plan.heatTarget());
        assertEquals(Temperature.celsius(5), plan.coldTarget());
        assertTrue(loaded.effective().contains(new Effective("rest", "20 min", "default (fact T4)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application: 20m",
                "application: 1m",
                "rest: 20m",
                "rest: 24h",
                "switch_after: 48h",
                "switch_after: 72h",
                "switch_after: T1.earliest",
                "applications: 1",
                "applications: 8",
                "heat_target: 36",
                "heat_target: 42 °C",
                "cold_target: 4 °C",
                "cold_target: 15",
                "application: T6",
                "rest: T7.rest"
            })
    void theEndsOfTheLimitsAreAllowed(String line) {
        assertEquals(List.of(), read(SMALLEST + line + "\n").problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            application: 20m1s      | 20 min 1 s is more than is allowed. Allowed is 1 min to 20 min (facts T3 and T6, rule I1)
            application: 59s        | 59 s is less than is allowed
            application: T1.latest  | 72 h is more than is allowed
            application: T1         | 'T1' does not say which number of the fact. Write one of T1.earliest, T1.latest
            application: T3.time    | 'T3.time' does not say which number of the fact. Write one of T3.duration
            application: T5         | 'T5' does not say which number of the fact. It has none
            application: T99        | there is no fact T99. The facts stand in seeds/facts.yaml
            application: M3.least   | M3.least is not a duration
            rest: 19m59s            | 19 min 59 s is less than is allowed. Allowed is 20 min to 24 h (fact T4, rule I2)
            rest: 25h               | 25 h is more than is allowed
            switch_after: 47h59m    | is less than is allowed. Allowed is 48 h to 72 h (fact T1, rule I3)
            switch_after: 73h       | 73 h is more than is allowed
            applications: 0         | 0 is less than is allowed
            applications: 9         | 9 is more than is allowed. Allowed is 1 to 8 (rule I5)
            heat_target: 42.1       | 42.1 °C is more than is allowed. Allowed is 36 °C to 42 °C
            heat_target: 35.9       | 35.9 °C is less than is allowed
            cold_target: 3.9        | 3.9 °C is less than is allowed. Allowed is 4 °C to 15 °C
            cold_target: 15.1       | 15.1 °C is more than is allowed
            duty: 100               | duty: is not a known key
            prompts: {breaks: [Z1]} | prompts.breaks[1]: there is no fact 'Z1'
            """)
    void aNumberOutsideTheLimitsIsAnErrorWithItsLineAndKey(String line, String part) {
        List<Problem> problems = read(SMALLEST + line + "\n").problems();
        assertEquals(1, problems.size(), problems.toString());
        String problem = problems.getFirst().toString();
        assertTrue(
                problem.startsWith("plan.yaml:5: " + line.substring(0, line.indexOf(':'))) && problem.contains(part),
                problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            id: mine             | id: My Plan          | plan.yaml:1: id: 'My Plan' is not allowed here
            title: Mine          | sub: Mine            | plan.yaml:1: title: is missing
            course: contrast     | course: heat         | plan.yaml:3: course: 'heat' is not known here
            see_somebody: [R1]   | see_somebody: []     | plan.yaml:4: see_somebody: names no fact
            see_somebody: [R1]   | see_somebody: R1     | plan.yaml:4: see_somebody: is 'R1'. Expected is a list
            """)
    void aPlanNeedsItsNameItsCourseAndItsAdvice(String right, String wrong, String expected) {
        List<String> problems = read(SMALLEST.replace(right, wrong)).problems().stream()
                .map(Problem::toString)
                .toList();
        assertTrue(problems.stream().anyMatch(each -> each.startsWith(expected)), problems.toString());
    }

    @Test
    void aPlanOfAPersonsOwnIsReadFromItsFile() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.yaml"), SMALLEST + "applications: 2\n");
        assertEquals(2, LIBRARY.plan(file).carried().plan().applications());
        assertTrue(
                SeedLibrary.isFile("mine.yaml") && SeedLibrary.isFile("./mine") && !SeedLibrary.isFile("back-spasm"));
    }

    private static Loaded<AdvisedPlan> read(String text) {
        return PlanReader.read(YamlDocument.of("plan.yaml", text), LIBRARY.facts());
    }
}
