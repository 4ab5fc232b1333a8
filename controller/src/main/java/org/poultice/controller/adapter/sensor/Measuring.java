package org.poultice.controller.adapter.sensor;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Locale;
import org.poultice.controller.adapter.sensor.Holding.Change;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Thermometer.Reading;
import org.tinylog.Logger;

/** Takes reading after reading of one sensor. {@link #round} is called by one thread; anyone may ask for the temperature. */
final class Measuring {
    /** After a DS18B20's reading, which takes most of a second, its bus has so long for others. */
    private static final Duration PAUSE_OF_ONE_WIRE = Duration.ofMillis(150);

    /** A converter is asked as often as the pad is sampled. */
    private static final Duration PAUSE_OF_CONVERTER = Duration.ofMillis(250);

    /** Whether a failure was one alone is to be known soon. */
    private static final Duration PAUSE_AFTER_FIRST_FAILURE = Duration.ofMillis(20);

    /** What is lost stays lost for longer than that. */
    private static final Duration PAUSE_WHILE_LOST = Duration.ofSeconds(1);

    /** Within a reading, what was measured is at most so much older than its end: a conversion takes 750 ms, and its transfer some more. */
    private static final Duration LONGEST_CONVERSION = Duration.ofSeconds(1);

    private final String name;
    private final Probe probe;
    private final Duration pause;
    private final MonotonicClock clock;
    private final Holding holding = new Holding();

    /** @param name for the log, such as {@code pad sensor} */
    Measuring(String name, Sensor sensor, MonotonicClock clock) {
        this(name, Probe.of(sensor), pauseOf(sensor), clock);
    }

    Measuring(String name, Probe probe, Duration pause, MonotonicClock clock) {
        this.name = name;
        this.probe = probe;
        this.pause = pause;
        this.clock = clock;
    }

    static Duration pauseOf(Sensor sensor) {
        return switch (sensor) {
            case Sensor.Ds18b20 oneWire -> PAUSE_OF_ONE_WIRE;
            case Sensor.Ntc converted -> PAUSE_OF_CONVERTER;
        };
    }

    Reading reading(MonoTime now) {
        return holding.reading(now);
    }

    /** Takes one reading, and says how long to wait before the next. */
    Duration round() {
        MonoTime begin = clock.now();
        try {
            Reading reading = probe.read();
            // Whoever was held up for longer, in the kernel or by a stopped process, does not know when; so it is as
            // old as it can be.
            MonoTime measuredAt = MonoTime.earlier(clock.now(), begin.plus(LONGEST_CONVERSION));
            tell(holding.good(reading, measuredAt), "it did not answer for too long", reading.milliC());
        } catch (Unusable unusable) {
            failed(String.valueOf(unusable.getMessage()));
        } catch (IOException gone) {
            failed(why(gone));
        }
        if (!holding.isFailing()) {
            return pause;
        }
        return holding.isLost() ? PAUSE_WHILE_LOST : PAUSE_AFTER_FIRST_FAILURE;
    }

    private void failed(String why) {
        tell(holding.failed(clock.now()), why, 0);
    }

    private void tell(Change change, String why, int milliC) {
        switch (change) {
            case LOST -> Logger.warn("The {} is lost: {}", name, why);
            case BACK -> Logger.info("The {} is there and reads {} °C", name, celsius(milliC));
            case NONE -> {}
        }
    }

    private static String celsius(int milliC) {
        return String.format(Locale.ROOT, "%.1f", milliC / 1_000.0);
    }

    private static String why(IOException gone) {
        return switch (gone) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied -> "this user may not read " + denied.getFile();
            default -> String.valueOf(gone.getMessage());
        };
    }
}
