package org.poultice.controller.adapter.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Doubt;

/**
 * A clock chip with a battery, as Linux shows it under {@code /sys/class/rtc}. It vouches for the machine's time of day while the two agree: then
 * the machine took its time from the chip, and nobody has set it since. One whose battery is empty cannot be read, or shows a time before this
 * software was made, or one that does not agree.
 */
final class BatteryClock {
    static final Path ALL = Path.of("/sys/class/rtc");

    /** No real time is earlier: this software did not exist. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    /** The chip is asked at most so often, for it hangs on a slow bus. */
    private static final Duration ASKED_EVERY = Duration.ofSeconds(10);

    private final Path sinceEpoch;
    private @Nullable Long askedAtNanos;
    private boolean agreed;

    /**
     * @param all {@link #ALL}
     * @param name such as {@code rtc0}
     */
    BatteryClock(Path all, String name) {
        this.sinceEpoch = all.resolve(name).resolve("since_epoch");
    }

    /**
     * Whether it vouches for a time of day.
     *
     * @param nanos now, on a monotonic clock
     */
    synchronized boolean vouchesFor(Instant wall, long nanos) {
        if (askedAtNanos == null || nanos - askedAtNanos >= ASKED_EVERY.toNanos()) {
            askedAtNanos = nanos;
            agreed = agrees(wall);
        }
        return agreed;
    }

    private boolean agrees(Instant wall) {
        try {
            Instant chip = Instant.ofEpochSecond(
                    Long.parseLong(Files.readString(sinceEpoch).strip()));
            Duration apart = Duration.between(chip, wall).abs();
            return !wall.isBefore(EARLIEST) && apart.compareTo(Doubt.USUAL.clockError()) <= 0;
        } catch (IOException | NumberFormatException unreadable) {
            return false; // an empty battery; what that costs is told as a clock that is not trusted
        }
    }
}
