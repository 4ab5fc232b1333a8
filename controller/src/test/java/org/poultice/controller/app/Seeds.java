package org.poultice.controller.app;

import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;

/** Seeded randomness: each seed is tried, and one that fails is named with the way to repeat it alone. */
final class Seeds {
    /** Set to a seed to try that one and no other. */
    static final String PROPERTY = "poultice.seed";

    private Seeds() {}

    static void each(int count, LongConsumer test) {
        Long only = Long.getLong(PROPERTY);
        long first = only == null ? System.nanoTime() : only;
        for (long seed = first; seed < first + (only == null ? count : 1); seed++) {
            try {
                test.accept(seed);
            } catch (RuntimeException | AssertionError wrong) {
                throw new AssertionError("repeat with -D" + PROPERTY + "=" + seed, wrong);
            }
        }
    }

    static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    static <T> T any(Random random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
