package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VasomotionTest {
    private static final int DERMIS = 5;
    private static final int FAT = 15;
    private static final int MUSCLE = 60;
    private static final double LONG = 1e6;

    private final Grid grid = new Grid(TissueBuild.lowerBack(0.01, Scheme.CRANK_NICOLSON));
    private final double[] celsius = new double[grid.cells + 2];
    private final Vasomotion vessels = new Vasomotion(grid, at(35));

    /** From a baseline of 35 °C, long after; the formulas of docs/tissue.md, worked out by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # °C | dermis   | fat      | muscle
              35 | 1.000000 | 1.000000 | 1.000000
              30 | 0.606531 | 0.150000 | 0.150000
              34 | 0.904837 | 0.670320 | 0.670320
               5 | 0.150000 | 0.150000 | 0.150000
              45 | 5.721210 | 1.999520 | 8.872065
              48 | 5.741499 | 1.999520 | 8.872065
            """)
    void theFactorComesToItsTarget(double now, double dermis, double fat, double muscle) {
        vessels.advance(LONG, at(now));
        assertEquals(dermis, vessels.factors()[DERMIS], 1e-5);
        assertEquals(fat, vessels.factors()[FAT], 1e-5);
        assertEquals(muscle, vessels.factors()[MUSCLE], 1e-5);
        assertEquals(1, vessels.factors()[1], "the epidermis has no vessels");
    }

    /** After one time constant, 1 − 1/e = 0.632121 of the way. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # way      | first | then | seconds | from
              constrict | 35    | 5    | 180     | 1
              recover   | 5     | 35   | 3600    | 0.15
              dilate    | 35    | 45   | 300     | 1
              decay     | 45    | 35   | 600     | 5.721210
            """)
    void theLagDependsOnTheWay(String way, double first, double then, double seconds, double from) {
        vessels.advance(LONG, at(first));
        assertEquals(from, vessels.factors()[DERMIS], 1e-5, way);
        for (int second = 0; second < seconds; second++) {
            vessels.advance(1, at(then));
        }
        double target = then == 35 ? 1 : then == 5 ? 0.15 : 5.721210;
        assertEquals(target + (from - target) / Math.E, vessels.factors()[DERMIS], 1e-5, way);
    }

    private double[] at(double everywhere) {
        Arrays.fill(celsius, everywhere);
        return celsius;
    }
}
