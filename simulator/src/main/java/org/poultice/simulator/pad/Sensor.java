package org.poultice.simulator.pad;

/**
 * A temperature sensor of a simulated pad, for whoever wants to break it. A sensor has one of these at a time: a wrong temperature, a frozen one, a break, a
 * short circuit, its value at power-on, a loss; the last one counts. A disturbance and a drift come on top of a temperature that it makes itself, and
 * stay until {@link #mend}. Where a kind of sensor cannot fail in some way, the nearest that it can is done instead. Used by the pad's thread.
 */
public interface Sensor {

    /** From now on it shows this temperature in °C, whatever it touches, with the noise that it always has. */
    void hold(double celsius);

    /** From now on it gives the very same code as at this moment, without noise. */
    void freeze();

    /** Something disturbs it: what it gives scatters by so many codes of its own (standard deviation, 0 or more). */
    void disturb(double codes);

    /** From now on it goes astray from what it touches by so many °C a minute, up or down. */
    void drift(double celsiusPerMinute);

    /** Its wire breaks. */
    void breakWire();

    /** Its wires touch. */
    void shortWire();

    /** It loses its supply again and again, and gives what it gives before its first conversion: a DS18B20 85.0 °C. */
    void powerOnValue();

    /** Nothing answers any more. */
    void lose();

    /** It is well again and shows what it touches. */
    void mend();
}
