package org.poultice.simulator.prove;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole proof: all parts with the product, then all mutants. Explorers run beside each other, each in one thread, so that every
 * one of them gives the same numbers each time.
 */
public final class Proof {
    /** A part that is larger than this is a mistake in its constants, and would not fit into 4 GB. */
    private static final int MOST_STATES = 40_000_000;

    private final int threads;

    /** @param threads how many explorers run at a time */
    public Proof(int threads) {
        this.threads = threads;
    }

    /**
     * How one exploration went.
     *
     * @param name of the part or of the mutant
     * @param text what it is, for a mutant
     * @param judged the rules that the part is made for
     * @param cpuSeconds what its thread took of a core
     * @param violated the rule that was violated, or null
     * @param story how, step by step
     */
    public record Outcome(
            String name,
            String text,
            List<Rule> judged,
            int states,
            long transitions,
            int depth,
            double cpuSeconds,
            @Nullable Rule violated,
            List<String> story) {

        public Outcome {
            judged = List.copyOf(judged);
            story = List.copyOf(story);
        }

        public boolean isViolated() {
            return violated != null;
        }
    }

    /** What a rule comes to: the sums over the parts that are made for it. */
    public record RuleSum(Rule rule, long states, long transitions, int depth, int violations, double seconds) {}

    /** Goes through the parts with what ships. */
    public List<Outcome> product(boolean full, Consumer<Outcome> said) {
        List<Slice> slices = new ArrayList<>(Slices.USUAL);
        if (full) {
            slices.addAll(0, Slices.MORE);
        }
        List<Callable<Outcome>> tasks = new ArrayList<>();
        for (Slice slice : slices) {
            tasks.add(() -> product(slice));
        }
        return all(tasks, said);
    }

    /** Lets every mutant be caught, or not. */
    public List<Outcome> mutants(Consumer<Outcome> said) {
        return all(Mutants.all().stream().map(Proof::task).toList(), said);
    }

    /** The same for one of them, or null when there is none of that name. */
    public static @Nullable Outcome mutant(String name) {
        for (Mutant mutant : Mutants.all()) {
            if (mutant.name().equals(name)) {
                return mutant(mutant);
            }
        }
        return null;
    }

    /** The names for {@link #mutant(String)}. */
    public static List<String> names() {
        return Mutants.all().stream().map(Mutant::name).toList();
    }

    static Outcome product(Slice slice) {
        return outcome(slice.name(), "", slice, new Product(slice.scale().rules()));
    }

    static Outcome mutant(Mutant mutant) {
        Slice slice = mutant.slice();
        return outcome(
                mutant.name(),
                mutant.text(),
                slice,
                mutant.design().apply(slice.scale().rules()));
    }

    private static Callable<Outcome> task(Mutant mutant) {
        return () -> mutant(mutant);
    }

    private static Outcome outcome(String name, String text, Slice slice, Design design) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        Explorer.Found found = new Explorer(slice, design, MOST_STATES).explore();
        double seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        return new Outcome(
                name,
                text,
                slice.judged(),
                found.states(),
                found.transitions(),
                found.depth(),
                seconds,
                found.violated(),
                found.story());
    }

    /** Sums up what the parts say about each rule. */
    public static List<RuleSum> byRule(List<Outcome> outcomes) {
        Map<Rule, RuleSum> sums = new LinkedHashMap<>();
        for (Rule rule : Rule.ALL) {
            sums.put(rule, new RuleSum(rule, 0, 0, 0, 0, 0));
        }
        for (Outcome each : outcomes) {
            for (Rule rule : Rule.ALL) {
                boolean violated = each.violated() == rule;
                if (violated || each.judged().contains(rule)) {
                    sums.computeIfPresent(rule, (key, sum) -> sum(sum, each, violated));
                }
            }
        }
        return List.copyOf(sums.values());
    }

    private static RuleSum sum(RuleSum sum, Outcome each, boolean violated) {
        return new RuleSum(
                sum.rule(),
                sum.states() + each.states(),
                sum.transitions() + each.transitions(),
                Math.max(sum.depth(), each.depth()),
                sum.violations() + (violated ? 1 : 0),
                sum.seconds() + each.cpuSeconds());
    }

    private List<Outcome> all(List<Callable<Outcome>> tasks, Consumer<Outcome> said) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Outcome>> running = tasks.stream().map(pool::submit).toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : running) {
                Outcome outcome = each.get();
                said.accept(outcome);
                outcomes.add(outcome);
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an exploration failed: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }
}
