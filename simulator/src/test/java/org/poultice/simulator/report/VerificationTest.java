package org.poultice.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.simulator.plot.Point;
import org.poultice.simulator.tissue.Scheme;

class VerificationTest {
    private static final double NO_CHANGE_TO_SIX_DIGITS = 5e-7;

    static Stream<Verification.Row> rows() {
        return Verification.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSolutionIsMet(Verification.Row row) {
        for (Scheme scheme : Scheme.values()) {
            assertEquals(0, row.error(scheme), row.allowed(scheme), scheme.word());
        }
    }

    @Test
    void steadyStatesAreHeldToLessThanTransients() {
        assertEquals(0.01, row(ClosedForm.A4).allowed(Scheme.BACKWARD_EULER));
        assertEquals(0.02, row(ClosedForm.A1).allowed(Scheme.CRANK_NICOLSON));
        assertEquals(0.10, row(ClosedForm.A1).allowed(Scheme.BACKWARD_EULER));
    }

    private static Verification.Row row(ClosedForm form) {
        return rows().filter(each -> each.form() == form).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void theFluxOfASteadyStateIsMet(Scheme scheme) {
        assertEquals(0, Verification.errorOfFlux(ClosedForm.A4, scheme), 0.5);
        assertEquals(0, Verification.errorOfFlux(ClosedForm.A9, scheme), 1e-4);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void whatTheColdHasNotReachedStaysAsItIs(Scheme scheme) {
        double slack = scheme == Scheme.CRANK_NICOLSON ? NO_CHANGE_TO_SIX_DIGITS : 1e-6;
        assertEquals(37.0, Verification.beforeTheColdComes(scheme), slack);
        assertEquals(0, Verification.overshoot(scheme), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void aContactWithoutResistanceIsATemperature(Scheme scheme) {
        assertEquals(0, Verification.contactWithoutResistance(scheme), NO_CHANGE_TO_SIX_DIGITS);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void bloodThatHardlyFlowsIsNone(Scheme scheme) {
        assertEquals(0, Verification.bloodThatHardlyFlows(scheme), NO_CHANGE_TO_SIX_DIGITS);
    }

    @Test
    void errorsFallAsTheSchemesPromise() {
        assertOrder(2, Convergence.overSteps(Scheme.CRANK_NICOLSON));
        assertOrder(1, Convergence.overSteps(Scheme.BACKWARD_EULER));
        assertOrder(2, Convergence.overCells());
    }

    private static void assertOrder(int expected, java.util.List<Point> errors) {
        double last = Convergence.orders(errors).getLast();
        assertTrue(Math.abs(last - expected) < 0.1, "order " + last);
    }
}
