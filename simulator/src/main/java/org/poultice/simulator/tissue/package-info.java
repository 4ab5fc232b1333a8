/**
 * A body under a pad: layers of tissue with blood in them, in one dimension from the skin inward (Pennes' equation). Depends on the JDK, and
 * for its files on the product's reader of YAML. Depths in metres, temperatures in °C, heat in watts for each square metre of skin,
 * positive into the tissue. Nothing here is safe for more than one thread.
 */
@NullMarked
package org.poultice.simulator.tissue;

import org.jspecify.annotations.NullMarked;
