package org.poultice.controller.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.poultice.controller.engine.MonoTime;

/**
 * The clocks of a machine that boots now and then. Its monotonic clock begins anew in each boot; its wall clock is wrong until something sets it right,
 * which in some boots never happens.
 */
final class MachineClocks {
    private final Random random;
    private final TestClock monotonic = new TestClock(new MonoTime(0));
    private final TestWallClock wall = new TestWallClock();
    private WatchedClock watched = new WatchedClock(monotonic, wall);
    private long bootShift;

    /** What the wall clock is wrong by, and from when on it is set right and says so. */
    private Duration wallError = Duration.ZERO;

    private MonoTime synchronisedAt = MonoTime.LONG_AGO;

    MachineClocks(Random random) {
        this.random = random;
    }

    void boot(MonoTime truly) {
        bootShift = truly.nanos() - Duration.ofSeconds(random.nextInt(100)).toNanos();
        wallError = Duration.ofSeconds(random.nextInt(200_000) - 100_000);
        synchronisedAt = truly.plus(Duration.ofSeconds(random.nextInt(4) == 0 ? 100_000 : random.nextInt(300)));
    }

    /** What the monotonic clock shows at a moment. */
    MonoTime now(MonoTime truly) {
        return new MonoTime(truly.nanos() - bootShift);
    }

    /** The moment at which the monotonic clock shows this. */
    MonoTime truly(MonoTime shown) {
        return new MonoTime(shown.nanos() + bootShift);
    }

    /** Sets both to what they show at a moment. */
    void set(MonoTime truly) {
        monotonic.advance(now(truly).since(monotonic.now()));
        wall.trusted = !truly.isBefore(synchronisedAt);
        Duration error = wall.trusted ? Duration.ofMillis(random.nextInt(800) - 400) : wallError;
        wall.shows = Instant.EPOCH.plusNanos(truly.nanos()).plus(error);
    }

    /** Another process looks at them, which has not seen them before. */
    void watchAnew() {
        watched = new WatchedClock(monotonic, wall);
    }

    WatchedClock watched() {
        return watched;
    }
}
