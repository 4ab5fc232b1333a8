package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClosedFormsTest {
    private static final double SECOND_ORDER = 0.02;
    private static final double FIRST_ORDER = 0.10;
    private static final double STEADY = 0.01;
    private static final double NO_CHANGE_TO_SIX_DIGITS = 5e-7;

    static Stream<ClosedForms.Row> rows() {
        return ClosedForms.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSolutionIsMet(ClosedForms.Row row) {
        double bySecondOrder = ClosedForms.computed(row, Scheme.CRANK_NICOLSON);
        double byFirstOrder = ClosedForms.computed(row, Scheme.BACKWARD_EULER);
        assertEquals(row.celsius(), bySecondOrder, row.isSteady() ? STEADY : SECOND_ORDER);
        assertEquals(row.celsius(), byFirstOrder, row.isSteady() ? STEADY : FIRST_ORDER);
    }

    @Test
    void theFluxOfASteadyStateIsMet() {
        assertEquals(-1196.1815, ClosedForms.tissue("A4", Scheme.CRANK_NICOLSON).wattsPerM2(), 0.5);
        assertEquals(-183.8092, ClosedForms.tissue("A9", Scheme.CRANK_NICOLSON).wattsPerM2(), 1e-4);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void whatTheColdHasNotReachedStaysAsItIs(Scheme scheme) {
        Tissue tissue = ClosedForms.tissue("A1", scheme);
        for (int second = 1; second <= 10; second++) {
            tissue.advance(1);
            for (double depth = 0; depth <= 0.1; depth += 0.1e-3) {
                double celsius = tissue.celsius(depth);
                assertTrue(celsius > 5 - 1e-9 && celsius < 37 + 1e-9, celsius + " °C at " + depth + " m");
            }
        }
        double slack = scheme == Scheme.CRANK_NICOLSON ? NO_CHANGE_TO_SIX_DIGITS : 1e-6;
        assertEquals(37.0, tissue.celsius(0.020), slack);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void aContactWithoutResistanceIsATemperature(Scheme scheme) {
        Tissue held = ClosedForms.tissue("A1", scheme);
        Tissue touched = ClosedForms.tissue("A1", scheme);
        touched.surface(new Boundary.Contact(5, 1e-12));
        assertSame(held, touched);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void bloodThatHardlyFlowsIsNone(Scheme scheme) {
        Layer hardly = ClosedForms.homogeneous(0.1, 1e-12, 0);
        assertSame(
                ClosedForms.tissue("A1", scheme),
                ClosedForms.suddenly(ClosedForms.build(scheme, List.of(hardly)), 37, new Boundary.Temperature(5)));
    }

    private static void assertSame(Tissue one, Tissue other) {
        one.advance(300);
        other.advance(300);
        for (double depth : new double[] {0, 1e-3, 5e-3, 20e-3}) {
            assertEquals(one.celsius(depth), other.celsius(depth), NO_CHANGE_TO_SIX_DIGITS);
        }
    }

    /** Where it is not, the message is the table to put there. */
    @Test
    void theTableInTheDocumentationIsWhatIsComputed() throws IOException {
        String table = ClosedForms.rows().stream().map(ClosedFormsTest::line).collect(Collectors.joining("\n"));
        String written = Files.readString(documentation());
        assertTrue(written.contains(table), table);
    }

    private static Path documentation() {
        Path inModule = Path.of("..", "docs", "tissue.md");
        return Files.exists(inModule) ? inModule : Path.of("docs", "tissue.md");
    }

    private static String line(ClosedForms.Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.4f | %+.4f | %+.4f |",
                row.form(),
                Quantity.plain(row.millimetres()),
                row.isSteady() ? "steady" : Quantity.plain(row.seconds()),
                row.celsius(),
                ClosedForms.computed(row, Scheme.CRANK_NICOLSON) - row.celsius(),
                ClosedForms.computed(row, Scheme.BACKWARD_EULER) - row.celsius());
    }
}
