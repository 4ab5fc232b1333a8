package org.poultice.controller.adapter.gpio;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.serial.FaultCode;

/**
 * Finds an output that has power although its line is off: a welded contact, a shorted transistor, a wire where none should be. It is told as the pad's own
 * fault, as a serial pad tells it and after as long: half a second, and then every second while it lasts. An output that is on now and then is
 * looked at in its pauses, whose times add up.
 *
 * <p>For whoever holds the pad's lock.
 */
final class StuckOutput {
    /** Relays are open 30 ms after their line, and whatever senses them knows it soon after. */
    private static final Duration SETTLED = Duration.ofMillis(100);

    private static final Duration BELIEVED = Duration.ofMillis(400);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Consumer<Event> sink;
    private final Line heat = new Line();
    private final Line cold = new Line();
    private final Line either = new Line();
    private @Nullable MonoTime tellAt;

    StuckOutput(Consumer<Event> sink) {
        this.sink = sink;
    }

    /**
     * @param set what the lines have been set to
     * @param sensed what was read after that
     */
    void look(Pins.Power set, Pins.Sensed sensed, MonoTime now) {
        heat.look(set.heat(), sensed.heatOn(), now);
        cold.look(set.cold(), sensed.coldOn(), now);
        either.look(set.heat() || set.cold(), sensed.current(), now);
        if (!heat.isStuck() && !cold.isStuck() && !either.isStuck()) {
            tellAt = null;
        } else if (tellAt == null || !now.isBefore(tellAt)) {
            tellAt = now.plus(AGAIN);
            sink.accept(new Event.PadFaulted(FaultCode.OUTPUT_STUCK_ON.code()));
        }
    }

    /** Whether current flows that nobody asked for, for longer than any relay takes to open. */
    boolean isCurrentUnasked() {
        return either.isStuck();
    }

    /** What should have no power while it is not set. */
    private static final class Line {
        private @Nullable MonoTime offSince;
        private @Nullable MonoTime wrongAt;
        private long wrongNanos;

        void look(boolean isSet, boolean hasPower, MonoTime now) {
            MonoTime since = offSince;
            if (isSet) {
                offSince = null;
                wrongAt = null;
            } else if (since == null) {
                offSince = now;
            } else if (now.since(since).compareTo(SETTLED) >= 0) {
                lookSettled(hasPower, now);
            }
        }

        private void lookSettled(boolean hasPower, MonoTime now) {
            MonoTime before = wrongAt;
            if (!hasPower) {
                wrongNanos = 0;
                wrongAt = null;
            } else {
                wrongNanos += before == null ? 0 : now.nanos() - before.nanos();
                wrongAt = now;
            }
        }

        boolean isStuck() {
            return wrongNanos >= BELIEVED.toNanos();
        }
    }
}
