package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.simulator.tissue.TissueCase.Start;
import org.poultice.simulator.tissue.TissueCase.Switch;

class TissueCaseTest {
    private static final Layer FAT = new Layer("fat", 0.01, 0.25e-3, 0.25, 911, 2348, 2.5e-4, 464, Vessels.FAT);
    private static final Layer MUSCLE = new Layer("muscle", 0.03, 0.5e-3, 0.6, 1090, 3421, 6.7e-4, 988, Vessels.MUSCLE);
    private static final Layer METAL = new Layer("metal", 0.002, 0.25e-3, 400, 8900, 385, 0, 0, Vessels.PASSIVE);
    private static final Layer FINE = new Layer("fine", 0.01, 0.05e-3, 0.25, 911, 2348, 0, 0, Vessels.PASSIVE);
    private static final double START = 37;
    private static final double NEAR = 0.01;

    /** Times soon after a change cut short steps; Crank–Nicolson would ring for minutes if these were all that is damped. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # layers     | °C | step | soon after | later
              fine       | 5  | 5    | 0.001      | 60   120  300
              fine       | 5  | 60   | 0.001      | 600  1200 3600
              fat muscle | 5  | 60   | 1          | 600  1200 3600
              fat muscle | 5  | 1    | 0.01       | 60   120  300
              metal      | 60 | 1    | 0.01       | 60   120  300
              metal      | 60 | 60   | 1          | 600  1200 3600
            """)
    void timesSoonAfterAChangeLeaveTheLaterOnesAsTheyAre(
            String layers, double celsius, double stepS, double soonS, String later) {
        List<Double> laterS = Stream.of(later.split(" +")).map(Double::valueOf).toList();
        List<Double> all =
                Stream.concat(Stream.of(soonS, 2 * soonS), laterS.stream()).toList();
        TissueBuild build = new TissueBuild(layers(layers), Blood.OF_A_TRUNK, false, Scheme.CRANK_NICOLSON, stepS);
        double[][] without = run(build, celsius, laterS);
        double[][] with = run(build, celsius, all);
        for (int time = 0; time < with.length; time++) {
            for (int probe = 0; probe < with[time].length; probe++) {
                double now = with[time][probe];
                assertTrue(
                        now >= Math.min(celsius, START) - NEAR && now <= Math.max(celsius, START) + NEAR, now + " °C");
                if (time >= 2) {
                    assertEquals(without[time - 2][probe], now, NEAR);
                }
            }
        }
    }

    private static List<Layer> layers(String which) {
        return switch (which) {
            case "metal" -> List.of(METAL, MUSCLE);
            case "fine" -> List.of(FINE);
            default -> List.of(FAT, MUSCLE);
        };
    }

    private static double[][] run(TissueBuild build, double celsius, List<Double> timesS) {
        return new TissueCase(
                        build,
                        new Start.Uniform(START),
                        List.of(new Switch(0, new Boundary.Temperature(celsius))),
                        new Boundary.Temperature(START),
                        List.of(0.0, 0.05, 0.1, 0.15, 0.5, 1.0, 2.0),
                        timesS)
                .run();
    }
}
