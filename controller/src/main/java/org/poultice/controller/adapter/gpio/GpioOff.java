package org.poultice.controller.adapter.gpio;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/**
 * Drives the outputs of a pad on pins off, once, looks at what its senses say to that, and lets go; for when no controller runs. Where the kernel keeps the
 * level of a pin that nobody holds, they stay off.
 */
public final class GpioOff {
    /** A charge pump's relay opens within half a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long LOOKS_EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private GpioOff() {}

    /** Takes every output as off, from the first moment on. Takes a second at most. */
    public static Outcome at(Wiring wiring, MonotonicClock clock) {
        boolean isSensed = wiring.heatReadBack() != null || wiring.coldReadBack() != null || wiring.current() != null;
        try (Pins pins = Pi4jPins.open(wiring.powerAlone())) {
            return look(pins, isSensed, clock);
        } catch (IOException e) {
            return new Outcome.NotSwitched(String.valueOf(e.getMessage()));
        }
    }

    /** @param pins whose outputs are off */
    static Outcome look(Pins pins, boolean isSensed, MonotonicClock clock) throws IOException {
        MonoTime ends = clock.now().plus(PATIENCE);
        Pins.Sensed sensed = pins.read();
        while (isOn(sensed) && clock.now().isBefore(ends)) {
            LockSupport.parkNanos(LOOKS_EVERY_NANOS);
            sensed = pins.read();
        }
        return isOn(sensed) ? new Outcome.StillOn(sensed) : new Outcome.Off(isSensed);
    }

    private static boolean isOn(Pins.Sensed sensed) {
        return sensed.heatOn() || sensed.coldOn() || sensed.current();
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The outputs are off.
         *
         * @param isSensed whether something behind the switches says so too, and not the pins alone
         */
        record Off(boolean isSensed) implements Outcome {}

        /** The outputs are off, and the pad has power all the same. */
        record StillOn(Pins.Sensed sensed) implements Outcome {}

        /** @param why in one line for a person, with what to do */
        record NotSwitched(String why) implements Outcome {}
    }
}
