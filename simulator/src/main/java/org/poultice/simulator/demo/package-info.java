/**
 * The demonstration: a broker, a simulated pad and the controller side by side in faster time, and somebody who tells what they do.
 *
 * <p>May depend on the controller's commands and ports, the messages, the judge, the embedded broker and Paho; nothing depends on it but the
 * commands. It starts processes, reads the machine's clock and sets the terminal's mode.
 */
@NullMarked
package org.poultice.simulator.demo;

import org.jspecify.annotations.NullMarked;
