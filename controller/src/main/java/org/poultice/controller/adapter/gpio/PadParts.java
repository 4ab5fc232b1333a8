package org.poultice.controller.adapter.gpio;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.port.Thermometer;
import org.poultice.controller.port.Thermometer.Reading;

/**
 * What a pad on pins is made of.
 *
 * @param heat whether it has a heating output
 * @param cold whether it has a cooling output
 * @param pump whether a charge pump holds its power relay
 * @param switching what its outputs can bear
 * @param padThermometer at its surface, or null for a pad that is used by time only
 * @param twinThermometer at its surface too, to be held against the first, or null
 * @param skinThermometer on the skin under it, or null
 */
public record PadParts(
        boolean heat,
        boolean cold,
        boolean pump,
        Wiring.Switching switching,
        @Nullable Thermometer padThermometer,
        @Nullable Thermometer twinThermometer,
        @Nullable Thermometer skinThermometer) {

    /** Of the pad that is wired like this. */
    public static PadParts of(
            Wiring wiring, @Nullable Thermometer pad, @Nullable Thermometer twin, @Nullable Thermometer skin) {
        return new PadParts(
                wiring.heat() != null,
                wiring.cold() != null,
                wiring.pump() != null,
                wiring.switching(),
                pad,
                twin,
                skin);
    }

    PadAbilities abilities() {
        return new PadAbilities(heat, cold, skinThermometer != null, twinThermometer != null);
    }

    /**
     * The pad's account of itself. Current that no output accounts for flows through the one that was set, whatever its read-back says; if none was, through a
     * switch that is stuck, and that is put down to the heating output, where a pad has one.
     *
     * @param set what the lines have been set to
     * @param unasked whether current has flowed for long although none was set
     */
    PadSample sample(Pins.Power set, Pins.Sensed sensed, boolean unasked, MonoTime now) {
        boolean unaccounted = sensed.current() && !sensed.heatOn() && !sensed.coldOn();
        Reading pad = reading(padThermometer, now);
        Reading twin = reading(twinThermometer, now);
        Reading skin = reading(skinThermometer, now);
        return new PadSample(
                pad.milliC(),
                twin.milliC(),
                skin.milliC(),
                new PadSample.Codes(pad.code(), twin.code(), skin.code()),
                sensed.heatOn() || (unaccounted && (set.heat() || (unasked && heat))),
                sensed.coldOn() || (unaccounted && (set.cold() || (unasked && !heat))),
                true);
    }

    private static Reading reading(@Nullable Thermometer thermometer, MonoTime now) {
        return thermometer == null ? Reading.NONE : thermometer.reading(now);
    }
}
