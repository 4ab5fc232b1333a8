package org.poultice.simulator.pad;

import org.poultice.protocol.serial.Reading;

/** All that the firmware of a pad can reach: its switches, its sensors, its line, and a place to say what it does. */
interface PadBoard {

    /** Sets the switches. Shares of the full power in percent, 0 to 100; never both above 0. */
    void power(int heatPercent, int coldPercent);

    /** Whether something in it keeps power on when a lease ends and when the pad is told off, which is a fault. */
    default boolean ignoresLease() {
        return false;
    }

    /** Whether the heating output has power, read back behind the switch. */
    boolean heatOn();

    /** Whether the cooling output has power, read back behind the switch. */
    boolean coldOn();

    /** What both outputs draw, in milliamperes. */
    int currentMilliA();

    /** What the sensor in the pad says. */
    Reading pad();

    /** What the second sensor in the pad says. */
    Reading twin();

    /** What the sensor on the skin says. */
    Reading skin();

    /** Whether the pad lies on a body. */
    boolean onBody();

    /** Puts bytes on the line. */
    void send(byte[] bytes);

    /** Tells whoever watches the pad from outside; no part of what a real one does. */
    void happened(PadEvent what);
}
