/**
 * Virtual time: the product's own loop and engine, its own serial adapter and codec, against a simulated pad, on one scheduler that owns every
 * clock.
 *
 * <p>Depends on the controller, the protocol, and the packages {@code pad}, {@code line}, {@code mishap} and {@code judge} of the simulator.
 */
@NullMarked
package org.poultice.simulator.world;

import org.jspecify.annotations.NullMarked;
