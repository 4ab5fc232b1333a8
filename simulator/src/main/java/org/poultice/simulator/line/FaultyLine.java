package org.poultice.simulator.line;

import java.time.Duration;
import java.util.SplittableRandom;

/** A serial line with a pad at one end and a controller at the other, to which something can be done. Used by one thread. */
public abstract class FaultyLine {
    /** What the pad has said and the controller has not heard yet. */
    protected final Wire toController;

    /** What the controller has said and the pad has not heard yet. */
    protected final Wire toPad;

    /** @param random decides which bytes are garbled */
    protected FaultyLine(SplittableRandom random) {
        toController = new Wire(random.split());
        toPad = new Wire(random.split());
    }

    /** Nothing comes through in either direction, though the line stays open; or it does again. */
    public final void silent(boolean isSilent) {
        toController.silent(isSilent);
        toPad.silent(isSilent);
    }

    /** What is sent arrives so much later, in the order in which it was sent: to the pad, and if {@code bothWays} to the controller too. */
    public final void delay(Duration by, boolean bothWays) {
        toPad.delay(by.toNanos());
        toController.delay(bothWays ? by.toNanos() : 0);
    }

    /** Without delay again. What is on its way keeps its place. */
    public final void prompt() {
        delay(Duration.ZERO, true);
    }

    /** So many of a thousand bytes are changed, lost or followed by one that nobody sent. */
    public final void garble(int perMille) {
        toController.garble(perMille);
        toPad.garble(perMille);
    }

    /** The line is pulled out of the controller, or put back. */
    public abstract void cutOff(boolean isCutOff);
}
