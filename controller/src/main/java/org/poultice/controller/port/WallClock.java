package org.poultice.controller.port;

import java.time.Instant;
import org.poultice.controller.engine.ClockTrust;

/** The time of day. It may step, so nothing within a boot is measured with it. Any thread may ask it. */
public interface WallClock {

    /** The clock of a machine that nobody has told the time of day. */
    WallClock NOT_SET = new WallClock() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public boolean trusted() {
            return false;
        }
    };

    Instant now();

    /** Whether the system says that this clock is right: something keeps it synchronised, or it runs on a battery. */
    boolean trusted();

    /** How far it may be believed. Whoever watches it for a while knows more than the system says. */
    default ClockTrust trust() {
        return trusted() ? ClockTrust.TRUSTED : ClockTrust.UNTRUSTED;
    }
}
