package org.poultice.controller.adapter.gpio;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.port.Thermometer;

/**
 * What a pad on pins is made of.
 *
 * @param heat whether it has a heating output
 * @param cold whether it has a cooling output
 * @param pump whether a charge pump holds its power relay
 * @param switching what its outputs can bear
 * @param padThermometer at its surface, or null for a pad that is used by time only
 * @param skinThermometer on the skin under it, or null
 */
public record PadParts(
        boolean heat,
        boolean cold,
        boolean pump,
        Wiring.Switching switching,
        @Nullable Thermometer padThermometer,
        @Nullable Thermometer skinThermometer) {

    /** Of the pad that is wired like this. */
    public static PadParts of(Wiring wiring, @Nullable Thermometer pad, @Nullable Thermometer skin) {
        return new PadParts(
                wiring.heat() != null, wiring.cold() != null, wiring.pump() != null, wiring.switching(), pad, skin);
    }

    PadAbilities abilities() {
        return new PadAbilities(heat, cold, skinThermometer != null);
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
        return new PadSample(
                milliC(padThermometer, now),
                milliC(skinThermometer, now),
                sensed.heatOn() || (unaccounted && (set.heat() || (unasked && heat))),
                sensed.coldOn() || (unaccounted && (set.cold() || (unasked && !heat))),
                true);
    }

    private static int milliC(@Nullable Thermometer thermometer, MonoTime now) {
        return thermometer == null ? PadSample.NO_READING : thermometer.milliC(now);
    }
}
