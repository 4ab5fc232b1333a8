package org.poultice.controller.adapter.gpio;

import java.io.IOException;

/**
 * The pins of a pad, on and off as the pad means it, whatever level that is on the wire. Lines that a pad does not have read as off, and are not set.
 *
 * <p>Any thread may call; a call takes microseconds and never waits.
 */
public interface Pins extends AutoCloseable {

    /**
     * Sets every line that carries or licenses power in one call to the chip: heat and cold are never on together, not even for a moment, and all
     * go off at once.
     *
     * @throws IOException when the chip has gone; the charge pump, if there is one, stands still then
     */
    void set(Power power) throws IOException;

    /**
     * What is so, in one reading.
     *
     * @throws IOException when the chip has gone
     */
    Sensed read() throws IOException;

    /**
     * Has edges of the button told as they come, by a thread of the pins'. Once, before anything else happens.
     */
    void onButton(ButtonListener listener);

    /** Everything off, and the lines given back. Harmless the second time. */
    @Override
    void close();

    /**
     * The lines that carry or license power.
     *
     * @param heat heating
     * @param cold cooling
     * @param pump the charge pump's line, whose toggling holds the power relay
     */
    record Power(boolean heat, boolean cold, boolean pump) {
        public static final Power OFF = new Power(false, false, false);

        public Power {
            if (heat && cold) {
                throw new IllegalArgumentException("heat and cold at once");
            }
        }
    }

    /**
     * @param heatOn whether the heating output has power: its read-back where there is one, else the level of its own line
     * @param coldOn the same of the cooling output
     * @param current whether current flows into the pad; false where nothing senses it
     * @param buttonDown whether the button is pressed
     */
    record Sensed(boolean heatOn, boolean coldOn, boolean current, boolean buttonDown) {
        public static final Sensed NOTHING = new Sensed(false, false, false, false);
    }

    /** Who hears of the button. */
    interface ButtonListener {
        /** The button's line has changed; what it does next is bounce. */
        void edge(boolean down);
    }
}
