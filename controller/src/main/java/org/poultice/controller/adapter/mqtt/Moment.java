package org.poultice.controller.adapter.mqtt;

import java.time.Instant;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.WallClock;

/**
 * Now, on both clocks.
 *
 * @param mono what is measured with
 * @param wall the time of day, for people
 * @param trust how far the time of day may be believed
 */
public record Moment(MonoTime mono, Instant wall, ClockTrust trust) {

    public static Moment of(MonoTime now, WallClock clock) {
        return new Moment(now, clock.now(), clock.trust());
    }

    /** Whether the time of day is known to be right. */
    boolean trusted() {
        return trust == ClockTrust.TRUSTED;
    }

    /** Milliseconds from now until a moment; 0 when it has passed. */
    long millisUntil(MonoTime then) {
        return Math.max(0, then.since(mono).toMillis());
    }

    /** The time of day at a moment, as far as the clock knows it. */
    Instant wallAt(MonoTime then) {
        return wall.plusMillis(millisUntil(then));
    }
}
