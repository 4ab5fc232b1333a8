package org.poultice.controller.engine;

import org.jspecify.annotations.Nullable;

/**
 * What the sensors show of themselves.
 *
 * @param pad the pad's
 * @param twin its second one
 * @param skin the one on the skin
 * @param disagreeSince since when the pad's two differ by more than {@link #MOST_APART}, or null
 */
record SensorSigns(
        Readings pad,
        Readings twin,
        Readings skin,
        @Nullable MonoTime disagreeSince) {
    static final SensorSigns NONE = new SensorSigns(Readings.NONE, Readings.NONE, Readings.NONE, null);

    /** Two sound sensors in one pad agree within this, in thousandths of a degree Celsius, also while it warms up. */
    static final int MOST_APART = 2_000;

    /** @param isStill whether the pad has lain still for so long that readings say something of the sensors */
    SensorSigns after(Look look, boolean isStill) {
        PadSample sample = look.sample();
        PadSample.Codes codes = sample.codes();
        boolean settled = isStill && look.followsTheLast();
        boolean disagree = PadView.isPlausible(sample.twinMilliC()) && apart(sample) > MOST_APART;
        return new SensorSigns(
                pad.after(sample.padMilliC(), codes.pad(), settled),
                twin.after(sample.twinMilliC(), codes.twin(), settled),
                skin.after(sample.skinMilliC(), codes.skin(), settled),
                look.since(disagreeSince, disagree));
    }

    static int apart(PadSample sample) {
        return Math.abs(sample.padMilliC() - sample.twinMilliC());
    }

    int equalCodes() {
        return Math.max(pad.equalCodes(), Math.max(twin.equalCodes(), skin.equalCodes()));
    }

    int scatter() {
        return Math.max(pad.scatter(), Math.max(twin.scatter(), skin.scatter()));
    }

    int speed() {
        return Math.max(pad.speed(), Math.max(twin.speed(), skin.speed()));
    }
}
