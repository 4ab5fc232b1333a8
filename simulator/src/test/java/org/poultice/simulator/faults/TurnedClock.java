package org.poultice.simulator.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.port.WallClock;

/** A machine's time of day, which a test turns. */
final class TurnedClock implements WallClock {
    private static final Instant BEGINNING = Instant.parse("2026-11-21T03:17:00Z");

    private final LongSupplier trueNanos;
    private Duration wrongBy = Duration.ZERO;
    private @Nullable Instant stopped;
    private boolean trusted = true;

    /** @param trueNanos true time */
    TurnedClock(LongSupplier trueNanos) {
        this.trueNanos = trueNanos;
    }

    /**
     * Does something to it, one word after the other: {@code right}, {@code +3h}, {@code -48h}, {@code stopped}, {@code 1970}, {@code trusted},
     * {@code untrusted}; {@code nothing} is nothing.
     */
    void turn(String words) {
        for (String word : words.strip().split("\\s+")) {
            switch (word) {
                case "nothing" -> {}
                case "right" -> {
                    wrongBy = Duration.ZERO;
                    stopped = null;
                }
                case "stopped" -> stopped = now();
                case "1970" -> stopped = Instant.EPOCH;
                case "trusted" -> trusted = true;
                case "untrusted" -> trusted = false;
                default -> wrongBy = wrongBy.plus(signed(word));
            }
        }
    }

    private static Duration signed(String word) {
        Duration span = Duration.parse("PT" + word.substring(1).toUpperCase(Locale.ROOT));
        return word.startsWith("-") ? span.negated() : span;
    }

    @Override
    public Instant now() {
        Instant shown = stopped;
        return shown != null
                ? shown
                : BEGINNING.plusNanos(trueNanos.getAsLong()).plus(wrongBy);
    }

    @Override
    public boolean trusted() {
        return trusted;
    }
}
