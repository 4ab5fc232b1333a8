/**
 * Measures the product's own parts on a real clock, and how fast the whole of it goes in virtual time. It decides nothing and holds no figure to a limit: it
 * prints each beside what it is.
 *
 * <p>Depends on the controller, and on the simulator's {@code world}, {@code pad} and {@code judge}.
 */
@NullMarked
package org.poultice.simulator.bench;

import org.jspecify.annotations.NullMarked;
