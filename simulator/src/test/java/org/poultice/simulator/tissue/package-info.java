/** Holds the tissue to closed forms, to a reference run, and to the balance of its heat. */
@NullMarked
package org.poultice.simulator.tissue;

import org.jspecify.annotations.NullMarked;
