package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatFlowTest {
    private static final double RELATIVE = 1e-9;
    private static final TissueBuild BUILD = TissueBuild.lowerBack(0.01, Scheme.CRANK_NICOLSON);
    private static final List<Boundary> ENDS = List.of(
            new Boundary.Contact(5, 0.0186),
            new Boundary.Temperature(42),
            new Boundary.Flux(500),
            new Boundary.Insulated(),
            new Boundary.Contact(37, 0));

    private final Grid grid = new Grid(BUILD);
    private final HeatFlow flow = new HeatFlow(grid, BUILD.blood(), 35);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1})
    void whatEachStepStoresIsWhatCameIn(double theta) {
        Vasomotion vessels = new Vasomotion(grid, flow.celsius());
        for (int step = 0; step < 500; step++) {
            if (step % 50 == 0) {
                flow.surface(ENDS.get(step / 50 % ENDS.size()));
                flow.deep(ENDS.get(step / 30 % ENDS.size()));
            }
            vessels.advance(1, flow.celsius());
            assertBalanced(theta, vessels.factors());
        }
    }

    private void assertBalanced(double theta, double[] factor) {
        double[] before = flow.celsius().clone();
        double[] flowBefore = {flow.wattsPerM2(0), flow.wattsPerM2(grid.cells)};
        double absorbed = flow.absorbedJPerM2();
        flow.step(1, theta, factor);
        double in = theta * flow.wattsPerM2(0) + (1 - theta) * flowBefore[0];
        double out = theta * flow.wattsPerM2(grid.cells) + (1 - theta) * flowBefore[1];
        double balance = in - out;
        double scale = Math.abs(in) + Math.abs(out);
        for (int i = 1; i <= grid.cells; i++) {
            double celsius = theta * flow.celsius()[i] + (1 - theta) * before[i];
            double blood = grid.perfusion[i] * factor[i] * (BUILD.blood().celsius() - celsius);
            double stored = grid.capacity[i] * (flow.celsius()[i] - before[i]);
            balance += blood + grid.metabolic[i] - stored;
            scale += Math.abs(blood) + grid.metabolic[i] + Math.abs(stored);
        }
        assertEquals(0, balance / scale, RELATIVE);
        assertEquals(in, flow.absorbedJPerM2() - absorbed, RELATIVE * scale);
    }

    @Test
    void aSteadyStateDoesNotChange() {
        Tissue tissue = Tissue.steady(BUILD, LowerBack.ROOM, LowerBack.CORE);
        double skin = tissue.skinCelsius();
        tissue.advance(3600);
        assertEquals(skin, tissue.skinCelsius(), 1e-9);
        assertEquals(tissue.wattsPerM2() * 3600, tissue.absorbedJPerM2(), 1e-3);
    }

    @Test
    void aStepAllocatesNothing() {
        Tissue tissue = Tissue.steady(BUILD, LowerBack.ROOM, LowerBack.CORE);
        Boundary pack = new Boundary.Contact(5, 0.0186);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int minute = 0; minute < 100; minute++) {
            tissue.surface(minute % 2 == 0 ? pack : LowerBack.ROOM);
            tissue.surfaceDrifts(minute);
            tissue.advance(60);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(tissue.skinCelsius() > 0);
        assertEquals(0, allocated, "bytes");
    }

    @Test
    void eTheMinusUIsWrongByNoMoreThanIsStated() {
        double worst = 0;
        for (double u = 0; u < 60; u += 1e-3) {
            worst = Math.max(worst, Math.abs(Decay.of(u) - Math.exp(-u)));
            assertEquals(1 / (1 + Math.exp(u)), Decay.logistic(-u), 2 * Decay.MOST_ERROR);
            assertEquals(1 / (1 + Math.exp(-u)), Decay.logistic(u), 2 * Decay.MOST_ERROR);
        }
        assertTrue(worst < Decay.MOST_ERROR, worst + " is stated as less");
        assertEquals(1.0, Decay.of(0));
    }
}
