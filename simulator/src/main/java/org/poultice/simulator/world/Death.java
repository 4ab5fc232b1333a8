package org.poultice.simulator.world;

import java.time.Duration;

/**
 * An end without a last word.
 *
 * @param of what loses its memory
 * @param away until it begins anew
 * @param forgotten what the disk had confirmed so short before, and loses with its power
 */
public record Death(Of of, Duration away, Duration forgotten) {

    /** With a disk that keeps its word. */
    public Death(Of of, Duration away) {
        this(of, away, Duration.ZERO);
    }

    /** What ends. */
    public enum Of {
        /** The controller's process: kill −9. The machine's clock goes on. */
        PROCESS,
        /** The machine: it boots again. The pad keeps its power. */
        MACHINE,
        /** A power cut: the machine and the pad. */
        EVERYTHING
    }
}
