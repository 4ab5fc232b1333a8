package org.poultice.simulator.storm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.body.Body;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.world.Beginning;

/** Runs the storms of many seeds, several at a time. What comes of a seed depends on nothing but the seed and the days. */
public final class StormRunner {
    private static final int LINES_OF_TRACE = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Climate climate;
    private final int days;
    private final @Nullable Path traceDirectory;

    /** @param traceDirectory where each storm's truth is written, or null */
    public StormRunner(int days, @Nullable Path traceDirectory, Hardware hardware) {
        this(days, traceDirectory, new Climate(Beginning.PRODUCT, hardware));
    }

    StormRunner(int days, @Nullable Path traceDirectory, Climate climate) {
        this.days = days;
        this.traceDirectory = traceDirectory;
        this.climate = climate;
    }

    /**
     * What came of a seed.
     *
     * @param faults how many there were
     * @param outcome what came of them
     * @param cpuNanos how long a processor was busy with it
     */
    record Result(long seed, long faults, Outcome outcome, long cpuNanos) {}

    /** Who is told of each result, in the order of the seeds. */
    interface Listener {
        void ran(Result result);
    }

    /** Runs a range of seeds on so many threads. */
    void run(long first, long last, int threads, Listener listener) throws InterruptedException, IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Result>> results = new ArrayList<>();
            for (long seed = first; seed <= last; seed++) {
                long each = seed;
                results.add(pool.submit(() -> run(each)));
            }
            for (Future<Result> result : results) {
                listener.ran(result.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException("a storm could not be run", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    Result run(long seed) throws IOException {
        Weather weather = weather(seed);
        long begun = THREADS.getCurrentThreadCpuTime();
        Outcome outcome;
        if (traceDirectory == null) {
            outcome = run(weather, StormTrace.NONE);
        } else {
            try (TraceFiles files = new TraceFiles(traceDirectory, seed)) {
                outcome = run(weather, files);
            }
        }
        return new Result(seed, weather.faultCount(), outcome, THREADS.getCurrentThreadCpuTime() - begun);
    }

    Weather weather(long seed) {
        return Forecast.of(seed, days, climate.plans());
    }

    Outcome run(Weather weather, StormTrace trace) {
        return new Storm(weather, climate, trace).run();
    }

    /** The shortest list of faults that breaks the same rule, and what happened at the end of it, a line each. */
    List<String> explain(long seed, Violation violation) {
        Weather shortest = Shrinker.shrink(each -> run(each, StormTrace.NONE), weather(seed), violation);
        LastLines last = new LastLines(LINES_OF_TRACE);
        Violation found = run(shortest, last).violation();
        List<String> lines = new ArrayList<>();
        lines.add(Body.of(seed) + ", " + Habits.of(seed));
        lines.add("shrunk to %d, plan %s, clocks %+d and %+d ppm (controller, pad):"
                .formatted(
                        shortest.faults().size(),
                        shortest.plan(),
                        shortest.controllerClock().ppm(),
                        shortest.padClock().ppm()));
        shortest.faults().forEach(fault -> lines.add(fault.toString()));
        lines.add("and what happened then, at last " + found + ":");
        lines.addAll(last.lines());
        return lines;
    }
}
