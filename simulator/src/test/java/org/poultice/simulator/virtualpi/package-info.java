/**
 * The whole controller on the virtual Pi: as a process, at pins that a kernel drives, with its button and its sensors in the tests' hands.
 *
 * <p>These tests run inside the guest (tag {@code virtual-pi}) or boot one (tag {@code virtual-pi-host}); {@code ./poultice virtual-pi} runs both.
 */
@NullMarked
package org.poultice.simulator.virtualpi;

import org.jspecify.annotations.NullMarked;
