package org.poultice.controller.adapter.gpio.chardev;

/**
 * How one line is to be taken.
 *
 * @param line its number on the chip
 * @param flags the kernel's, see {@link Uapi}
 * @param on of an output, what it is from the first moment on; active-low is accounted for
 * @param debounceMicros of an input, how long it must be still before an edge counts; 0 for edges as they come
 */
record LineSettings(int line, long flags, boolean on, int debounceMicros) {

    static LineSettings output(int line, boolean activeLow, Drive drive, boolean on) {
        return new LineSettings(line, Uapi.FLAG_OUTPUT | polarity(activeLow) | drive.flags(), on, 0);
    }

    /** An input whose edges are told. */
    static LineSettings input(int line, boolean activeLow, Bias bias, int debounceMicros) {
        long edges = Uapi.FLAG_EDGE_RISING | Uapi.FLAG_EDGE_FALLING;
        return new LineSettings(
                line, Uapi.FLAG_INPUT | polarity(activeLow) | bias.flag() | edges, false, debounceMicros);
    }

    private static long polarity(boolean activeLow) {
        return activeLow ? Uapi.FLAG_ACTIVE_LOW : 0;
    }

    boolean isOutput() {
        return (flags & Uapi.FLAG_OUTPUT) != 0;
    }

    /** The chip's own resistor. */
    enum Bias {
        PULL_UP(Uapi.FLAG_BIAS_PULL_UP),
        PULL_DOWN(Uapi.FLAG_BIAS_PULL_DOWN),
        OFF(Uapi.FLAG_BIAS_DISABLED);

        private final long flag;

        Bias(long flag) {
            this.flag = flag;
        }

        long flag() {
            return flag;
        }
    }
}
