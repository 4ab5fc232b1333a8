package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeatFlowTest {
    private static final double RELATIVE = 1e-9;
    private static final TissueBuild BUILD = TissueBuild.lowerBack(0.01, Scheme.CRANK_NICOLSON);

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void whatEachStepStoresIsWhatCameIn(Scheme scheme) {
        double worst = EnergyBalance.worst(scheme);
        assertTrue(worst <= RELATIVE, worst + " of what moves is unaccounted for");
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
