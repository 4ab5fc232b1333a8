package org.poultice.simulator.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.simulator.judge.Violation;

/** Storms are pure, so they may share the cores. */
@Execution(ExecutionMode.CONCURRENT)
class StormTest {
    private static final int DAYS = 2;
    private static final int SEEDS = 5;
    private static final int SEEDS_FOR_WRONG_ONES = 200;

    /** A storm of two days with as many faults as this is a rough one. */
    private static final int ROUGH = 60;

    private static final long NOT_FOUND = Long.MAX_VALUE;

    @Test
    void theProductStandsAFewStormsAndTreatsSomebodyMeanwhile() throws IOException {
        StormRunner runner = new StormRunner(DAYS, null, Hardware.DOCUMENTED);
        long applications = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            StormRunner.Result result = runner.run(seed);
            assertNull(result.outcome().violation(), "seed " + seed);
            applications += result.outcome().applications();
        }
        assertTrue(applications > SEEDS, applications + " applications");
    }

    @Test
    void aSeedAlwaysGivesTheSameStorm(@TempDir Path once, @TempDir Path again) throws IOException {
        new StormRunner(DAYS, once, Hardware.DOCUMENTED).run(4);
        new StormRunner(DAYS, again, Hardware.DOCUMENTED).run(4);
        for (String name : List.of("seed-4.csv", "seed-4.events.csv")) {
            assertEquals(Files.readString(once.resolve(name)), Files.readString(again.resolve(name)));
        }
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() throws IOException, InterruptedException {
        assertEquals(outcomes(1), outcomes(3));
    }

    private static List<Outcome> outcomes(int threads) throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        new StormRunner(1, null, Hardware.DOCUMENTED).run(1, SEEDS, threads, result -> outcomes.add(result.outcome()));
        return outcomes;
    }

    @ParameterizedTest
    @MethodSource("org.poultice.simulator.storm.Wrong#all")
    void aControllerThatIsWrongIsFound(Wrong wrong) throws IOException {
        StormRunner runner = wrong.runner();
        assertTrue(firstToFind(wrong, runner) != NOT_FOUND, "not found");
    }

    /** The first seed of a rough storm that finds something wrong in the way that it is. */
    private static long firstToFind(Wrong wrong, StormRunner runner) throws IOException {
        for (long seed = wrong.from(); seed < wrong.from() + SEEDS_FOR_WRONG_ONES; seed++) {
            boolean rough = runner.weather(seed).faultCount() >= ROUGH;
            Violation violation = rough ? runner.run(seed).outcome().violation() : null;
            if (violation != null && wrong.rules().contains(violation.rule())) {
                return seed;
            }
        }
        return NOT_FOUND;
    }

    @Test
    void aViolationIsShrunkToTheFewFaultsThatItNeeds() throws IOException {
        Wrong wrong = Wrong.all()
                .filter(each -> each.name().equals("a restart forgets a trip"))
                .findFirst()
                .orElseThrow();
        StormRunner runner = wrong.runner();
        long seed = firstToFind(wrong, runner);
        Weather whole = runner.weather(seed);
        Violation violation = runner.run(whole, StormTrace.NONE).violation();
        assertNotNull(violation);
        Weather shortest = Shrinker.shrink(each -> runner.run(each, StormTrace.NONE), whole, violation);
        assertTrue(shortest.faults().size() < whole.faults().size() / 2, shortest.faults() + " of seed " + seed);
        Violation stillThere = runner.run(shortest, StormTrace.NONE).violation();
        assertEquals(violation.rule(), stillThere == null ? "none" : stillThere.rule());
    }
}
