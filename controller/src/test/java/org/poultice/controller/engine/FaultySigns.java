package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Signs of everything at once, to be taken away one by one. */
final class FaultySigns {
    private static final MonoTime NOW = EngineFixture.ZERO;
    private static final MonoTime LONG_SINCE = NOW.minus(Duration.ofMinutes(11));
    private static final Readings SOUND = Readings.NONE;

    Readings pad = frozen();
    Readings twin = noisy();
    Readings skin = fast();

    @Nullable
    MonoTime disagreeSince = LONG_SINCE;

    double surface = 41.0;
    long shortfall = 60_000;
    long bareMillis = 60_000;

    Signs signs() {
        return new Signs(
                NOW,
                new SensorSigns(pad, twin, skin, disagreeSince),
                flat(surface),
                new PowerSigns(LONG_SINCE, true, shortfall),
                new WearSigns(LONG_SINCE, LONG_SINCE, bareMillis, null, Trend.EMPTY, null));
    }

    /** The sensors that show nothing wrong. */
    static Readings sound() {
        return SOUND;
    }

    private static Trend flat(double celsius) {
        Trend trend = Trend.EMPTY;
        for (MonoTime at = LONG_SINCE; at.isBefore(NOW); at = at.plus(Duration.ofSeconds(1))) {
            trend = trend.after((int) Math.round(celsius * 1000), at);
        }
        return trend;
    }

    private static Readings frozen() {
        Readings readings = Readings.NONE;
        for (int i = 0; i < 40; i++) {
            readings = readings.after(30_000, 2_000, false);
        }
        return readings;
    }

    private static Readings noisy() {
        Readings readings = Readings.NONE;
        for (int i = 0; i < 12; i++) {
            readings = readings.after(30_000 + i % 2 * 400, PadSample.Codes.NO_CODE, true);
        }
        return readings;
    }

    private static Readings fast() {
        Readings readings = Readings.NONE;
        for (int i = 0; i < 3; i++) {
            readings = readings.after(30_000 + i * 600, PadSample.Codes.NO_CODE, true);
        }
        return readings;
    }
}
