package org.poultice.simulator.body;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How somebody treats a pad. A value; any thread.
 *
 * @param slowest so long it takes at most to lay the pad on once it is driven
 * @param shiftsEvery the mean time between two moves after which it touches better or worse, or not at all for some seconds; zero for never
 * @param sleepsIn of so many applications in a hundred, somebody sleeps through the end, and the pad stays on
 */
public record Habits(Duration slowest, Duration shiftsEvery, int sleepsIn) {
    /** Lays it on at once, lies still, and takes it off in time. */
    public static final Habits PUNCTUAL = new Habits(Duration.ZERO, Duration.ZERO, 0);

    /** Lays it on at once, and sleeps through the end of each application. */
    public static final Habits ASLEEP = new Habits(Duration.ZERO, Duration.ZERO, 100);

    private static final long SALT = 0xa54ff53a5f1d36f1L;
    private static final int SLOWEST_SECONDS = 20;
    private static final int LEAST_SHIFT_SECONDS = 60;
    private static final int MOST_SHIFT_SECONDS = 1_800;
    private static final int SLEEPIEST = 30;

    /** The same, for somebody who does not fall asleep now. */
    public Habits awake() {
        return new Habits(slowest, shiftsEvery, 0);
    }

    /** Somebody's, the same for the same seed. */
    public static Habits of(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ SALT);
        return new Habits(
                Duration.ofSeconds(random.nextInt(SLOWEST_SECONDS + 1)),
                Duration.ofSeconds(random.nextInt(LEAST_SHIFT_SECONDS, MOST_SHIFT_SECONDS + 1)),
                random.nextInt(SLEEPIEST + 1));
    }
}
