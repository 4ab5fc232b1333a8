package org.poultice.simulator.pad;

/** What the firmware of a pad finds at its pins when it takes a sample. */
public interface PadPins {

    /** The converter's code for the sensor in the pad, 0 to 4095. */
    int padCode();

    /** The converter's code for the sensor on the skin, 0 to 4095. */
    int skinCode();

    /** Whether the pad lies on a body. */
    boolean onBody();

    /** What the outputs draw, in milliamperes. */
    int currentMilliA();
}
