/**
 * Measures the product's own parts on a real clock. It decides nothing and holds no figure to a limit: it prints each beside what it is.
 *
 * <p>Depends on the controller.
 */
@NullMarked
package org.poultice.simulator.bench;

import org.jspecify.annotations.NullMarked;
