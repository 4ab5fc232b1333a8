package org.poultice.simulator.tissue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tissue, what happens to it, and what is asked about it.
 *
 * @param surface in the order of time; the first from 0 on
 * @param probesMm depths
 * @param timesS in any order
 */
public record TissueCase(
        TissueBuild build,
        Start initial,
        List<Switch> surface,
        Boundary deep,
        List<Double> probesMm,
        List<Double> timesS) {

    /** The state at time 0. */
    public sealed interface Start {
        record Uniform(double celsius) implements Start {}

        /** What it comes to under this surface, with the deep end of the case. */
        record Steady(Boundary surface) implements Start {}
    }

    /** What is at the skin from a time on. */
    public record Switch(double fromS, Boundary boundary) {}

    public TissueCase {
        surface = List.copyOf(surface);
        probesMm = List.copyOf(probesMm);
        timesS = List.copyOf(timesS);
    }

    /**
     * Runs it. Never steps across a switch or a time that is asked for. At the time of a switch, the answer is that of just before it; at 0,
     * the initial state.
     *
     * @return °C, a row for each of {@link #timesS} and in it a place for each of {@link #probesMm}
     */
    public double[][] run() {
        double[][] rows = new double[timesS.size()][];
        Tissue tissue = start();
        double now = 0;
        int next = 0;
        for (int row : inOrderOfTime()) {
            double time = timesS.get(row);
            while (next < surface.size() && surface.get(next).fromS() < time) {
                tissue.advance(surface.get(next).fromS() - now);
                now = surface.get(next).fromS();
                tissue.surface(surface.get(next).boundary());
                if (next == 0) {
                    tissue.deep(deep);
                }
                next++;
            }
            tissue.advance(time - now);
            now = time;
            rows[row] =
                    probesMm.stream().mapToDouble(x -> tissue.celsius(x / 1e3)).toArray();
        }
        return rows;
    }

    private Tissue start() {
        return switch (initial) {
            case Start.Uniform uniform -> Tissue.uniform(build, uniform.celsius());
            case Start.Steady steady -> Tissue.steady(build, steady.surface(), deep);
        };
    }

    private int[] inOrderOfTime() {
        return IntStream.range(0, timesS.size())
                .boxed()
                .sorted(Comparator.comparing(timesS::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
