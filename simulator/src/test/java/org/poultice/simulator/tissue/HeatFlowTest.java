package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Worked out by hand: what hardly holds a tissue, through which heat flows easily, still decides its temperature. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # conducts | perfusion | makes      | under                 | °C
              1e5      | 0         | 0          | 20 °C through 1e6     | 20
              1e6      | 0         | 0          | 20 °C through 1e6     | 20
              0.25     | 1e-14     | 3.79785e-5 | nothing               | 1037
              1e6      | 1e-12     | 3.79785e-3 | nothing               | 1037
            """)
    void whatHardlyHoldsItIsComputedRightly(
            double conductivity, double perfusion, double wattsPerM3, String under, double celsius) {
        Layer layer = new Layer("x", 0.01, 0.25e-3, conductivity, 1000, 3000, perfusion, wattsPerM3, Vessels.PASSIVE);
        Boundary surface = under.equals("nothing") ? new Boundary.Insulated() : new Boundary.Contact(20, 1e6);
        Tissue tissue = Tissue.steady(one(layer), surface, new Boundary.Insulated());
        assertEquals(celsius, tissue.skinCelsius(), 1e-6);
        assertEquals(celsius, tissue.celsius(0.01), 1e-6);
    }

    /** 100 W/m² for 60 s into 1 kJ/m²K. */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void heatIsKeptWhereItFlowsFarFasterThanItIsStored(Scheme scheme) {
        Layer layer = new Layer("x", 1e-3, 1e-7, 1e6, 1000, 1000, 0, 0, Vessels.PASSIVE);
        TissueBuild build = new TissueBuild(List.of(layer), Blood.OF_A_TRUNK, false, scheme, 1);
        Tissue tissue = Tissue.uniform(build, 37);
        tissue.surface(new Boundary.Flux(100));
        tissue.advance(60);
        assertEquals(43, tissue.skinCelsius(), 1e-6);
    }

    private static TissueBuild one(Layer layer) {
        return new TissueBuild(List.of(layer), Blood.OF_A_TRUNK, false, Scheme.CRANK_NICOLSON, 1);
    }

    /** The least of some rounds counts: about a hundred bytes were seen once in a while, and a step that allocates does so in every round. */
    @Test
    void aStepAllocatesNothing() {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            least = Math.min(least, allocatedInAnHourAndMore());
        }
        assertEquals(0, least, "bytes");
    }

    private static long allocatedInAnHourAndMore() {
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
        return allocated;
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
