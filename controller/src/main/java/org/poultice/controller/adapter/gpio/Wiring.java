package org.poultice.controller.adapter.gpio;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a pad is wired to which line. At least one of {@code heat} and {@code cold} is there, and no line is named twice.
 *
 * @param provider Pi4J's name of who drives the pins; {@link #CHARDEV} is ours, for the kernel's character device
 * @param chip the chip by its label, such as {@code pinctrl-rp1}, or its device, such as {@code /dev/gpiochip0}; null to look for the Raspberry Pi's own
 * @param heat the heating output
 * @param cold the cooling output
 * @param pump the charge pump; null where {@code dead_man: none} was written
 * @param heatReadBack whether heating has power, sensed behind the switch
 * @param coldReadBack whether cooling has power, sensed behind the switch
 * @param current whether current flows into the pad
 * @param button the button
 * @param panel lamps and buzzer
 * @param switching what the outputs can bear
 */
public record Wiring(
        String provider,
        @Nullable String chip,
        @Nullable OutputPin heat,
        @Nullable OutputPin cold,
        @Nullable OutputPin pump,
        @Nullable InputPin heatReadBack,
        @Nullable InputPin coldReadBack,
        @Nullable InputPin current,
        @Nullable InputPin button,
        Panel panel,
        Switching switching) {

    /** The provider of this project, see docs/decisions. */
    public static final String CHARDEV = "chardev";

    /** The same pad without its button and its panel: enough to switch it off, and to see that it is. */
    public Wiring powerAlone() {
        Panel none = new Panel(null, null, null, null);
        return new Wiring(provider, chip, heat, cold, pump, heatReadBack, coldReadBack, current, null, none, switching);
    }

    /**
     * What a person sees and hears. Three lamps, or the three colours of one; each may be missing.
     *
     * @param green ready, and therapy running
     * @param amber wait
     * @param red something is wrong
     * @param buzzer a buzzer that sounds while its line is on
     */
    public record Panel(
            @Nullable OutputPin green,
            @Nullable OutputPin amber,
            @Nullable OutputPin red,
            @Nullable OutputPin buzzer) {}

    /** How an output may be switched. */
    public enum Switching {
        /** A relay: on and off, neither shorter than 5 s unless everything goes off. */
        RELAY,
        /** A transistor: a share of each second. */
        PWM
    }
}
