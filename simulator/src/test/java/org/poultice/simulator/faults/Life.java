package org.poultice.simulator.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** One process of the controller from its start to its kill, with somebody at the bed who wants therapy. */
final class Life {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long APPLICATION = 20 * MINUTE;
    /** Twice a break and a little. What has not come by then is not waited for. */
    private static final long LONGEST = 45 * MINUTE;

    private static final long SHORTEST_PAUSE = 3 * SECOND;
    private static final long LONGEST_PAUSE = 90 * SECOND;
    /** From the key to the first drive it is 5 to 15 ms on a quiet machine; these are real. */
    private static final long PRESS_REAL_NANOS = 25_000_000;

    private static final long START_REAL_NANOS = 1_200_000_000;
    private static final int RECORD_BYTES = 130;

    private final Bedside bed;
    private final Fate fate;
    private final Random random;
    private long startedRealNanos;
    private long startBytes;
    private long pressBytes;
    private long pressRealNanos = NEVER;
    private long begunAt = NEVER;
    private long endedAt = NEVER;
    private long nextActAt;

    Life(Bedside bed, Fate fate, Random random) {
        this.bed = bed;
        this.fate = fate;
        this.random = random;
    }

    /**
     * What was going on when it was killed.
     *
     * @param power whether the pad had power
     * @param inBreak whether a session was in one of its breaks
     * @param up whether the controller had found the pad's line
     * @param lastRecord kind of the last record that it wrote, or found
     */
    record Kill(boolean power, boolean inBreak, boolean up, String lastRecord) {}

    Kill live() throws IOException {
        startBytes = bed.journal().bytes();
        startedRealNanos = System.nanoTime();
        bed.startController();
        if (fate.eager()) {
            bed.type('b');
        }
        long startedAt = bed.nanos();
        nextActAt = startedAt;
        while (bed.nanos() - startedAt < LONGEST
                && !isDue(startedAt)
                && !bed.told.reason().equals("DAY_FULL")) {
            if (bed.isUp()) {
                look();
                act();
            }
            Bedside.nap();
        }
        boolean power = bed.told.power();
        boolean inBreak = bed.told.inBreak();
        boolean up = bed.told.lineOpen();
        bed.kill();
        return new Kill(power, inBreak, up, bed.journal().lastRecord());
    }

    private void look() {
        if (bed.told.applying() && begunAt == NEVER) {
            begunAt = bed.nanos();
        }
        if (!bed.told.applying() && begunAt != NEVER && endedAt == NEVER) {
            endedAt = bed.nanos();
        }
    }

    /** A person: wants to begin, holds the button when a trip is shown, and does not like to wait. */
    private void act() throws IOException {
        if (bed.nanos() < nextActAt) {
            return;
        }
        nextActAt = bed.nanos() + random.nextLong(SHORTEST_PAUSE, LONGEST_PAUSE);
        if (bed.told.tripped()) {
            bed.type('B');
        } else if (bed.told.applying() ? wantsToStop() : fate.eager() || !bed.told.inBreak()) {
            if (bed.isRested()) {
                pressBytes = bed.journal().bytes();
                pressRealNanos = System.nanoTime();
            }
            bed.type('b');
        }
    }

    /** Somebody who is to be watched in a break need not have a whole application before it. */
    private boolean wantsToStop() {
        return fate.moment() == Fate.Moment.IN_A_BREAK && random.nextBoolean();
    }

    private boolean isDue(long startedAt) throws IOException {
        return switch (fate.moment()) {
            case WHILE_IT_STARTS ->
                System.nanoTime() - startedRealNanos > share(START_REAL_NANOS)
                        || (fate.share() > 0.5 && bed.journal().bytes() > startBytes);
            case AT_A_PRESS -> pressRealNanos != NEVER && System.nanoTime() - pressRealNanos > share(PRESS_REAL_NANOS);
            case AT_A_RECORD ->
                pressRealNanos != NEVER && bed.journal().bytes() > pressBytes + share(3L * RECORD_BYTES);
            case IN_AN_APPLICATION -> isPast(begunAt, share(APPLICATION));
            case AT_THE_END_OF_AN_APPLICATION -> isPast(begunAt, APPLICATION - 5 * SECOND + share(10 * SECOND));
            case IN_A_BREAK -> isPast(endedAt, share(20 * MINUTE));
            case AT_ANY_TIME -> isPast(startedAt, share(LONGEST));
        };
    }

    private boolean isPast(long from, long span) {
        return from != NEVER && bed.nanos() - from >= span;
    }

    private long share(long most) {
        return (long) (fate.share() * most);
    }
}
