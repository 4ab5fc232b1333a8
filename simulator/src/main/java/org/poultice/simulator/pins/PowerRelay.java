package org.poultice.simulator.pins;

/**
 * A power relay that a charge pump holds, as a capacitor that is charged by steps and discharged by a resistor. Told how the pump's line moves;
 * asked whether the contacts are closed. Time is in nanoseconds from anything, and never goes back.
 *
 * <p>GPIO – inverting transistor with 2.2 kΩ to 12 V – C1 4.7 µF – a diode up from ground and one on to C2 1 µF ‖ 160 kΩ – gate of the transistor in
 * the coil's ground line. C1 passes no direct current, so a line that stands still, high or low, lets C2 run down: from 11.9 V to 0.85 V in 0.1697 s
 * · ln 14 = 448 ms, and 30 ms for the contacts, is 478 ms at worst. From 9.5 V it takes 0.1505 s · ln 3.95 = 207 ms to the highest threshold, which
 * leaves room for a pause of 150 ms between steps of 20 ms. The derivation is in docs/decisions/0014-charge-pump.md.
 *
 * <p>Used by one thread.
 */
public final class PowerRelay {
    /** It is open at the latest so long after the line has moved for the last time, whatever the parts. */
    public static final long LONGEST_HOLD_NANOS = 500_000_000L;

    /** It stays closed at least so long when the next step of the line is late by as much. */
    public static final long LONGEST_PAUSE_NANOS = 150_000_000L;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final PumpParts parts;
    private boolean line;
    private boolean welded;
    private double volts;
    private long chargedAt;
    private long closedFrom;
    private long opensAt = Long.MIN_VALUE;

    public PowerRelay(PumpParts parts) {
        this.parts = parts;
    }

    /** The pump's line is like this from now on. A fall charges, through the transistor that inverts it. */
    public void line(long nanos, boolean high) {
        if (line && !high) {
            charge(nanos);
        }
        line = high;
    }

    /** Whether its contacts are welded together from now on, whatever the pump does. */
    public void weld(boolean isWelded) {
        welded = isWelded;
    }

    public boolean isClosed(long nanos) {
        return welded || (nanos >= closedFrom && nanos < opensAt);
    }

    /** When its contacts move next if the line stands still; {@link Long#MAX_VALUE} when they do not. */
    public long nextChange(long nanos) {
        if (welded || nanos >= opensAt) {
            return Long.MAX_VALUE;
        }
        return nanos < closedFrom ? Math.min(closedFrom, opensAt) : opensAt;
    }

    private void charge(long nanos) {
        double left = volts * Math.exp(-(nanos - chargedAt) / (parts.tauSeconds() * NANOS_PER_SECOND));
        volts = left + parts.share() * Math.max(0, parts.peakVolts() - left);
        chargedAt = nanos;
        if (volts <= parts.thresholdVolts()) {
            return;
        }
        if (nanos >= opensAt) {
            closedFrom = nanos + parts.closingMillis() * NANOS_PER_MILLI;
        }
        double holds = parts.tauSeconds() * Math.log(volts / parts.thresholdVolts());
        opensAt = nanos + Math.round(holds * NANOS_PER_SECOND) + parts.openingMillis() * NANOS_PER_MILLI;
    }
}
