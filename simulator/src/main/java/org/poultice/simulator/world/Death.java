package org.poultice.simulator.world;

import java.time.Duration;

/**
 * An end without a last word.
 *
 * @param of what loses its memory
 * @param away until it begins anew
 */
public record Death(Of of, Duration away) {

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
