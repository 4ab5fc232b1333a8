package org.poultice.controller.adapter.gpio;

import java.time.Duration;
import org.poultice.controller.adapter.gpio.Wiring.Switching;
import org.poultice.controller.engine.MonoTime;

/**
 * A share of an output's power by switching it on and off. It keeps count of what was asked for and not yet given, goes on when that is enough for a whole
 * time on, and off when it is used up; so at no moment has the output had more than was asked of it, beyond what its thread is late.
 *
 * <p>A transistor's period is one second at every share. A relay is on for at least 5 s at a time and off for at least as long, so that its
 * period is 10 s or more; only when less is asked for, or everything goes off, is it off at once.
 *
 * <p>For whoever holds the pad's lock.
 */
final class SlowPwm {
    /** A relay's contacts last for some 100 000 switchings. */
    private static final Duration SHORTEST_OF_A_RELAY = Duration.ofSeconds(5);

    private static final long PERIOD_NANOS = 1_000_000_000L;
    private static final int FULL = 100;

    private final boolean isRelay;
    private boolean on;
    private int dutyPercent;
    private MonoTime at = MonoTime.LONG_AGO;
    private MonoTime offSince = MonoTime.LONG_AGO;
    /** Asked for and not yet given, in nanoseconds of one percent. */
    private long owed;

    SlowPwm(Switching switching) {
        isRelay = switching == Switching.RELAY;
    }

    /** Off at once, and nothing is owed any more. */
    void off(MonoTime now) {
        if (on) {
            on = false;
            offSince = now;
        }
        dutyPercent = 0;
        owed = 0;
        at = now;
    }

    /** Whether the output is to be on from now on, if it is to have this share from now on. */
    boolean isOn(int newDutyPercent, MonoTime now) {
        count(now);
        dutyPercent = newDutyPercent;
        if (dutyPercent == 0) {
            off(now);
        } else if (on) {
            if (owed < FULL - dutyPercent) {
                on = false;
                offSince = now;
            }
        } else {
            on = owed >= enough() && (!isRelay || now.since(offSince).compareTo(SHORTEST_OF_A_RELAY) >= 0);
        }
        return on;
    }

    /** When it wants to be asked again. */
    MonoTime nextChange() {
        if (dutyPercent == 0 || (on && dutyPercent == FULL)) {
            return LeasedPower.NEVER;
        }
        if (on) {
            return new MonoTime(at.nanos() + owed / (FULL - dutyPercent));
        }
        MonoTime paid = new MonoTime(at.nanos() + Math.max(0, Math.ceilDiv(enough() - owed, dutyPercent)));
        return isRelay ? MonoTime.later(paid, offSince.plus(SHORTEST_OF_A_RELAY)) : paid;
    }

    private void count(MonoTime now) {
        long passed = now.nanos() - at.nanos();
        if (dutyPercent > 0) {
            // Nobody is owed more than one time on; what could not be given is not made up for later.
            owed = Math.min(owed + passed * (dutyPercent - (on ? FULL : 0)), mostOwed());
        }
        at = now;
    }

    /** What is owed when a time on may begin, such that it lasts as long as it should. */
    private long enough() {
        return isRelay
                ? SHORTEST_OF_A_RELAY.toNanos() * (FULL - dutyPercent)
                : PERIOD_NANOS * dutyPercent * (FULL - dutyPercent) / FULL;
    }

    private long mostOwed() {
        return (isRelay ? SHORTEST_OF_A_RELAY.toNanos() : PERIOD_NANOS) * FULL;
    }
}
