package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.poultice.simulator.judge.Violation;

/** Takes away from a storm what its violation does not need: first half of it at a time, then less, at last one thing at a time. */
final class Shrinker {
    private static final int MOST_RUNS = 200;

    private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

    private final Function<Weather, Outcome> run;
    private final String rule;
    private int runs;
    private Weather shortest;
    private Violation violation;

    private Shrinker(Function<Weather, Outcome> run, Weather weather, Violation violation) {
        this.run = run;
        this.violation = violation;
        rule = violation.rule();
        shortest = weather;
    }

    /**
     * The shortest list of faults that was found to break the same rule.
     *
     * @param run runs a storm from its beginning
     * @param weather that was seen to break a rule
     */
    static Weather shrink(Function<Weather, Outcome> run, Weather weather, Violation violation) {
        return new Shrinker(run, weather, violation).shrink();
    }

    private Weather shrink() {
        shortest = shortest.within((int) (violation.atNanos() / DAY_NANOS) + 1);
        dropWhatComesAfter();
        int chunk = Math.max(1, shortest.faults().size() / 2);
        boolean again = true;
        while (again && runs < MOST_RUNS) {
            boolean shrunk = withoutChunksOf(chunk);
            again = chunk > 1 || shrunk;
            chunk = Math.max(1, chunk / 2);
        }
        return shortest;
    }

    private void dropWhatComesAfter() {
        List<Fault> before = shortest.faults().stream()
                .filter(fault -> fault.atNanos() <= violation.atNanos())
                .toList();
        keepIfItStillBreaks(before);
    }

    private boolean withoutChunksOf(int chunk) {
        boolean shrunk = false;
        int from = Math.max(0, shortest.faults().size() - chunk);
        while (from >= 0 && runs < MOST_RUNS) {
            List<Fault> fewer = new ArrayList<>(shortest.faults());
            fewer.subList(from, Math.min(fewer.size(), from + chunk)).clear();
            if (fewer.size() < shortest.faults().size()) {
                shrunk |= keepIfItStillBreaks(fewer);
            }
            from = from == 0 ? -1 : Math.max(0, from - chunk);
        }
        return shrunk;
    }

    private boolean keepIfItStillBreaks(List<Fault> fewer) {
        runs++;
        Weather tried = shortest.with(fewer);
        Violation found = run.apply(tried).violation();
        if (found == null || !found.rule().equals(rule)) {
            return false;
        }
        shortest = tried;
        violation = found;
        return true;
    }
}
