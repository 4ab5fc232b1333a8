package org.poultice.simulator.tissue;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a step of the tissue takes, beside the same in C: a lower back of 90 cells with reactive vessels, Crank–Nicolson, 20 min under a cold
 * pack, 20 min in the room, 20 min under a heating pad. The two take turns in one run; what counts is the time of the processor, for others may
 * use it too.
 */
public final class TissueBench {
    /** What is wanted of Java: at most so many times the time of C. */
    public static final double WANTED_RATIO = 1.3;

    private static final int SECONDS = 1200;
    private static final int STEPS_AT_A_CHANGE = 4;
    private static final int STEPS_REPLACED = 2;
    private static final int WARM_UPS = 20;
    private static final TissueBuild BUILD = TissueBuild.lowerBack(LowerBack.USUAL_FAT_M, Scheme.CRANK_NICOLSON);
    private static final List<Boundary> PHASES =
            List.of(new Boundary.Contact(5, 0.0186), LowerBack.ROOM, new Boundary.Contact(42, 0.012));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int STEPS = PHASES.size() * (SECONDS - STEPS_REPLACED + STEPS_AT_A_CHANGE);

    private final int rounds;
    private final Grid grid = new Grid(BUILD);

    /** @param rounds how many sessions each of the two runs; the median counts */
    public TissueBench(int rounds) {
        this.rounds = rounds;
    }

    /** @return whether the two came to the same temperatures, to the last bit; true where there is no C */
    public boolean run(PrintWriter out) throws IOException, InterruptedException {
        try (CompiledTissue compiled = CompiledTissue.start(this)) {
            for (int i = 0; i < WARM_UPS; i++) {
                java();
            }
            double[] java = new double[rounds];
            double[] c = new double[rounds];
            boolean equal = true;
            for (int i = 0; i < rounds; i++) {
                CompiledTissue.Run mine = java();
                java[i] = mine.nanos() / STEPS;
                if (compiled != null) {
                    CompiledTissue.Run other = compiled.run();
                    c[i] = other.nanos() / STEPS;
                    equal &= mine.celsius().equals(other.celsius());
                }
            }
            report(out, median(java), compiled == null ? null : median(c));
            if (compiled != null) {
                out.println(equal ? "both come to the same temperatures, to the last bit" : "THE TEMPERATURES DIFFER");
            }
            out.flush();
            return equal;
        }
    }

    private void report(PrintWriter out, double java, @Nullable Double c) {
        out.printf(
                "%d cells, Crank-Nicolson, reactive perfusion; processor time, median of %d sessions of %,d steps%n",
                grid.cells, rounds, STEPS);
        out.printf("Java  %,6.0f ns a step%n", java);
        if (c == null) {
            out.println("C     no C compiler is at hand (cc, gcc or clang)");
        } else {
            out.printf("C     %,6.0f ns a step (-O3)%n", c);
            out.printf("ratio %6.2f, wanted at most %.1f%n", java / c, WANTED_RATIO);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private CompiledTissue.Run java() {
        Tissue tissue = Tissue.steady(BUILD, LowerBack.ROOM, LowerBack.CORE);
        long began = THREADS.getCurrentThreadCpuTime();
        for (Boundary phase : PHASES) {
            tissue.surface(phase);
            tissue.advance(SECONDS);
        }
        double nanos = THREADS.getCurrentThreadCpuTime() - began;
        return new CompiledTissue.Run(nanos, tissue.cells());
    }

    /** As the program in C numbers them. */
    private static int kind(Layer layer) {
        return switch (layer.vessels()) {
            case PASSIVE -> 0;
            case DERMIS -> 1;
            case FAT, MUSCLE -> 2;
        };
    }

    /** All that the program in C has to know, in its order. */
    DoubleStream asNumbers() {
        HeatFlow flow = new HeatFlow(grid, BUILD.blood(), BUILD.blood().celsius());
        flow.surface(LowerBack.ROOM);
        flow.deep(LowerBack.CORE);
        flow.settle();
        Vasomotion vessels = new Vasomotion(grid, flow.celsius());
        double[] conductance = Arrays.copyOf(grid.conductance, grid.cells + 2);
        conductance[grid.cells] = LowerBack.CORE.conductance(grid.halfResistance[grid.cells]);
        double[] nothing = new double[grid.cells + 2];
        DoubleStream sections = grid.sections.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.first(), each.last(), kind(each.layer()), each.cellM()));
        DoubleStream arrays = Stream.of(
                        grid.capacity,
                        grid.perfusion,
                        conductance,
                        grid.metabolic,
                        vessels.baseline,
                        vessels.floor,
                        vessels.gain,
                        nothing,
                        nothing,
                        nothing,
                        nothing)
                .flatMapToDouble(Arrays::stream);
        DoubleStream phases = PHASES.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.celsius(), each.conductance(grid.halfResistance[1])));
        return Stream.of(
                        DoubleStream.of(grid.cells, grid.sections.size()),
                        sections,
                        arrays,
                        DoubleStream.of(BUILD.blood().celsius(), vessels.dermisBaseline),
                        Arrays.stream(vessels.shares(0.5)),
                        Arrays.stream(vessels.shares(1)),
                        DoubleStream.of(PHASES.size(), SECONDS),
                        phases)
                .flatMapToDouble(each -> each);
    }
}
