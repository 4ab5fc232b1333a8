package org.poultice.simulator.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofReportTest {
    private final StringWriter text = new StringWriter();
    private final ProofReport report = new ProofReport(new PrintWriter(text));

    @Test
    void allIsWellWhenNothingIsViolatedAndEveryMutantIsCaught() {
        assertTrue(report.end(List.of(outcome(null), outcome(null)), List.of(outcome(Rule.I2))));
        assertEquals("states=20 violations=0 mutants=1/1 caught", lastLine());
    }

    @Test
    void aMutantThatSurvivesFailsTheProof() {
        assertFalse(report.end(List.of(outcome(null)), List.of(outcome(Rule.I2), outcome(null))));
        assertEquals("states=10 violations=0 mutants=1/2 caught", lastLine());
    }

    @Test
    void aViolationFailsTheProof() {
        assertFalse(report.end(List.of(outcome(null), outcome(Rule.I1)), List.of(outcome(Rule.I2))));
        assertEquals("states=20 violations=1 mutants=1/1 caught", lastLine());
    }

    @Test
    void aViolationIsToldStepByStep() {
        report.part(outcome(Rule.I3));
        assertTrue(text.toString().contains("  1  the process starts"), text.toString());
        assertEquals("violates I3: " + Rule.I3.text(), lastLine());
    }

    @Test
    void aMutantThatSurvivesIsNamedLoudly() {
        report.mutant(outcome(null));
        assertTrue(lastLine().startsWith("SURVIVED  a part"), text.toString());
    }

    @Test
    void theSpeedIsThatOfTwoCores() {
        report.parts(List.of(outcome(null)), 0.5, 2.0);
        assertEquals(
                "3000000 transitions in 0.5 s: 6.00 million a second;"
                        + " in 2.0 s of CPU time, all of the process: 3.00 million a second on two cores",
                lastLine());
    }

    private String lastLine() {
        return text.toString().strip().lines().reduce("", (before, line) -> line.strip());
    }

    private static Proof.Outcome outcome(@Nullable Rule violated) {
        return new Proof.Outcome(
                "a part", "", List.of(Rule.I2), 10, 3_000_000, 3, 2.0, violated, List.of("the process starts"));
    }
}
