package org.poultice.simulator.pad;

/**
 * What a clock counts by: a little fast, or a little slow, always by the same share.
 *
 * @param ppm how many millionths it is fast by; negative when it is slow; within ±{@value #WORST_PPM}
 */
public record Oscillator(int ppm) {
    /** A ceramic resonator, the worst that the serial protocol allows: 1 %. */
    public static final int WORST_PPM = 10_000;

    /** One without error. */
    public static final Oscillator EXACT = new Oscillator(0);

    private static final long MILLION = 1_000_000;

    public Oscillator {
        if (Math.abs(ppm) > WORST_PPM) {
            throw new IllegalArgumentException("no clock is wrong by " + ppm + " ppm");
        }
    }

    /** What it has counted after some true nanoseconds, up to ten years of them. */
    public long counted(long trueNanos) {
        return ppm == 0
                ? trueNanos
                : trueNanos + trueNanos / MILLION * ppm + Math.floorDiv(trueNanos % MILLION * ppm, MILLION);
    }

    /** The first true nanosecond at which it has counted so many; {@link Long#MAX_VALUE}, which never comes, stays that. */
    public long trueNanos(long counted) {
        if (ppm == 0 || counted == Long.MAX_VALUE) {
            return counted;
        }
        long whole = Math.floorDiv(counted, MILLION + ppm);
        long rest = Math.floorMod(counted, MILLION + ppm);
        long guess = whole * MILLION + rest * MILLION / (MILLION + ppm);
        if (counted(guess) < counted) {
            do {
                guess++;
            } while (counted(guess) < counted);
            return guess;
        }
        while (counted(guess - 1) >= counted) {
            guess--;
        }
        return guess;
    }
}
