package org.poultice.controller.adapter.gpio;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.serial.FaultCode;

/**
 * Finds an output that has power although its line is off: a welded contact, a shorted transistor, a wire where none should be. It is told as the pad's own
 * fault, as a serial pad tells it and after as long: 0.5 s, and then every second while it lasts.
 *
 * <p>For whoever holds the pad's lock.
 */
final class StuckOutput {
    /** Relays are open 30 ms after their line, and whatever senses them knows it soon after. */
    static final Duration AFTER = Duration.ofMillis(500);

    static final Duration AGAIN = Duration.ofSeconds(1);

    private final Consumer<Event> sink;
    private @Nullable MonoTime tellAt;

    StuckOutput(Consumer<Event> sink) {
        this.sink = sink;
    }

    /**
     * @param set what the lines have been set to
     * @param sensed what was read after that
     */
    void look(Pins.Power set, Pins.Sensed sensed, MonoTime now) {
        boolean heatStuck = sensed.heatOn() && !set.heat();
        boolean coldStuck = sensed.coldOn() && !set.cold();
        boolean currentUnasked = sensed.current() && !set.heat() && !set.cold();
        if (!heatStuck && !coldStuck && !currentUnasked) {
            tellAt = null;
        } else if (tellAt == null) {
            tellAt = now.plus(AFTER);
        } else if (!now.isBefore(tellAt)) {
            tellAt = now.plus(AGAIN);
            sink.accept(new Event.PadFaulted(FaultCode.OUTPUT_STUCK_ON.code()));
        }
    }
}
