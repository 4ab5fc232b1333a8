/**
 * A pad that is wired to pins, and what holds its power relay.
 *
 * <p>Depends on {@code pad} and on the product's {@code adapter.gpio}, whose pins it is the other side of.
 */
@NullMarked
package org.poultice.simulator.pins;

import org.jspecify.annotations.NullMarked;
