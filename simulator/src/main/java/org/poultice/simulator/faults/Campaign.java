package org.poultice.simulator.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.poultice.simulator.body.Habits;

/** Runs the rows and the sessions without a fault, several at a time. What comes of a seed depends on nothing but the seed. */
public final class Campaign {
    private final Treatment treatment = new Treatment();
    private final int threads;

    /** @param threads how many runs go on at a time */
    public Campaign(int threads) {
        this.threads = threads;
    }

    /** Each row with the seeds from 1 on, in the order of the rows. */
    List<Tally> faults(List<Row> rows, int seeds) throws InterruptedException {
        List<Callable<Found>> runs = new ArrayList<>();
        for (Row row : rows) {
            for (long seed = 1; seed <= seeds; seed++) {
                long each = seed;
                runs.add(() -> new FaultRun(treatment, row, each).run());
            }
        }
        List<Found> found = all(runs);
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Tally tally = new Tally(rows.get(i));
            found.subList(i * seeds, (i + 1) * seeds).forEach(tally::add);
            tallies.add(tally);
        }
        return tallies;
    }

    /**
     * Sessions in which nothing is wrong, with the seeds from 1 on.
     *
     * @param restless whether people shift, are slow and fall asleep; else they do all as it should be done
     */
    Calm sessions(int sessions, boolean restless) throws InterruptedException {
        List<Callable<NormalRun.Told>> runs = LongStream.rangeClosed(1, sessions)
                .<Callable<NormalRun.Told>>mapToObj(
                        seed -> () -> NormalRun.run(treatment, seed, restless ? Habits.of(seed) : Habits.PUNCTUAL))
                .toList();
        Calm calm = new Calm();
        all(runs).forEach(calm::add);
        return calm;
    }

    private <T> List<T> all(List<Callable<T>> runs) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(runs)) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a run of the campaign failed: " + failed.getCause(), failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
