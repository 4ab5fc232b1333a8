package org.poultice.simulator.line;

import java.time.Duration;

/** A serial line with a pad at one end and a controller at the other, to which something can be done. */
public interface FaultyLine {

    /** Nothing comes through in either direction, though the line stays open; or it does again. */
    void silent(boolean isSilent);

    /** What is sent arrives so much later, in the order in which it was sent: to the pad, and if {@code bothWays} to the controller too. */
    void delay(Duration by, boolean bothWays);

    /** Without delay again. What is on its way keeps its place. */
    void prompt();

    /** So many of a thousand bytes are changed, lost or followed by one that nobody sent. */
    void garble(int perMille);

    /** The line is pulled out of the controller, or put back. */
    void cutOff(boolean isCutOff);
}
