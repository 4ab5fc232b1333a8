/**
 * The simulated pad behind a pseudo-terminal, in real or in faster time: the loop that moves it, its button, its keys, its
 * faults and its link.
 *
 * <p>Depends on {@code simulator.pad}, {@code simulator.line}, {@code simulator.mishap}, {@code simulator.control}, picocli, {@code simulator.pty} and the
 * JDK. Reads the clock, and is the only part of the simulator beside the
 * demonstration that does.
 */
@NullMarked
package org.poultice.simulator.sim;

import org.jspecify.annotations.NullMarked;
