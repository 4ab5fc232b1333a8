package org.poultice.simulator.world;

/** What becomes of the record in whose writing the process, or the machine, ends. */
public enum WriteFate {
    /** Nothing of it is on the disk. */
    LOST,
    /** A part of it is. */
    TORN,
    /** All of it is, and nobody was told. */
    WHOLE
}
