package org.poultice.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no scenario is said with its line, its words and what is allowed there. */
class ScenarioParserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # the third line                    | what of it is not understood | what is allowed, in part
            0:00:05 pres                        | pres                         | press [SPAN], stick SPAN, stop
            0:00:05 press soon                  | press soon                   | press [SPAN]
            0:00:05 hold pad warm               | hold pad warm                | hold pad|skin CELSIUS
            0:00:05 wire back open              | wire back open               | wire pad|skin
            0:00:05 powercut                    | powercut                     | powercut SPAN
            0:60:05 press                       | 0:60:05 press                | a time such as 0:20:05
            0:00:00 press                       | 0:00:00                      | times go forward
            0:00:05 expect                      | expect                       | KEY=VALUE
            0:00:05 expect phases=Idle          | phases=Idle                  | phase, modality
            0:00:05 expect phase=Sleeping       | phase=Sleeping               | Idle, Armed
            0:00:05 expect phase=Idle phase=Idle | phase=Idle                  | each key once
            0:00:05 expect refused=TOO_LATE     | refused=TOO_LATE             | the reason
            0:00:05 expect said=Nothing         | said=Nothing                 | the name of an occurrence
            0:00:05 expect until=soon           | until=soon                   | as a time of the scenario
            plan back-spasm                     | plan                         | before the first time
            colour blue                         | colour blue                  | scenario TITLE, plan ID
            0:00:05 fault broker-gone           | fault broker-gone            | given broker
            0:00:05 expect availability=online  | availability=online          | given broker
            0:00:05 expect answer=perhaps       | answer=perhaps               | accepted, rejected
            0:00:05 expect code=NEVER_HEARD     | code=NEVER_HEARD             | such as EXPIRED
            """)
    void wrongLinesAreExplained(String third, String value, String allowed) {
        List<ScenarioProblem> problems = ScenarioParser.parse(
                        "x.scenario", "scenario One\n0:00:01 expect phase=Idle\n" + third + "\n")
                .problems();
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.line() == 3
                                && problem.value().equals(value)
                                && problem.allowed().contains(allowed)),
                problems::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            pad warm        | pad takes heat, cold
            pad             | pad takes heat, cold
            given yesterday | given takes age=SPAN
            given age=old   | given takes age=SPAN
            plan            | plan takes the id
            """)
    void wrongHeadersAreExplained(String second, String allowed) {
        List<ScenarioProblem> problems = ScenarioParser.parse(
                        "x.scenario", "scenario One\n" + second + "\n0:00:01 expect phase=Idle\n")
                .problems();
        assertTrue(
                problems.stream()
                        .anyMatch(problem ->
                                problem.line() == 2 && problem.allowed().contains(allowed)),
                problems::toString);
    }

    @Test
    void allMistakesAreSaidAtOnce() {
        List<ScenarioProblem> problems = ScenarioParser.parse("x.scenario", "0:00:01 jump\n0:00:02 hop\n")
                .problems();
        assertEquals(
                List.of("jump", "hop", "", ""),
                problems.stream().map(ScenarioProblem::value).toList());
    }

    @Test
    void aScenarioThatCannotFailIsNone() {
        List<ScenarioProblem> problems = ScenarioParser.parse("x.scenario", "scenario One\n0:00:01 press\n")
                .problems();
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().allowed().contains("cannot fail"));
    }
}
