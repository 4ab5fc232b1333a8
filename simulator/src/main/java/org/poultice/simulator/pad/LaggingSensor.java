package org.poultice.simulator.pad;

import java.util.SplittableRandom;

/** What every kind of sensor has: a lag behind what it touches, an error of its own, noise, and a temperature that somebody holds or lets drift. */
abstract class LaggingSensor implements SensorChain {
    private static final double SECONDS_PER_MINUTE = 60;

    private final Make make;
    private final SplittableRandom random;
    private final double offset;
    private double celsius;
    private boolean held;
    private double heldCelsius;
    private double noiseCodes;
    private double driftPerSecond;
    private double drifted;

    /**
     * What is the same for all of a kind.
     *
     * @param lagSeconds behind what it touches
     * @param noiseCodes standard deviation of its noise, in its own codes
     * @param largestOffset what it may be wrong by all its life, in °C
     */
    record Make(double lagSeconds, double noiseCodes, double largestOffset) {}

    /**
     * A sensor that has long been at a temperature.
     *
     * @param offset what it is wrong by, in °C
     */
    LaggingSensor(Make make, SplittableRandom random, double celsius, double offset) {
        this.make = make;
        this.random = random;
        this.celsius = celsius;
        this.offset = offset;
        noiseCodes = make.noiseCodes();
    }

    /** An error of one sensor of this make. */
    static double offset(Make make, SplittableRandom random) {
        return random.nextDouble(-make.largestOffset(), make.largestOffset());
    }

    @Override
    public void follow(double seconds, double touched) {
        // The implicit step: right for steps that are short against the lag, and never overshoots.
        celsius += (touched - celsius) * seconds / (seconds + make.lagSeconds());
        drifted += driftPerSecond * seconds;
    }

    /** What it would show without noise, °C. */
    final double shownCelsius() {
        return (held ? heldCelsius : celsius + offset) + drifted;
    }

    /** The noise of this moment, in its own codes. */
    final double noise() {
        return noiseCodes == 0 ? 0 : noiseCodes * random.nextGaussian();
    }

    @Override
    public void hold(double shown) {
        held = true;
        heldCelsius = shown;
    }

    @Override
    public final void disturb(double codes) {
        noiseCodes = codes;
    }

    @Override
    public final void drift(double celsiusPerMinute) {
        driftPerSecond = celsiusPerMinute / SECONDS_PER_MINUTE;
    }

    @Override
    public void mend() {
        held = false;
        noiseCodes = make.noiseCodes();
        driftPerSecond = 0;
        drifted = 0;
    }
}
