/** Holds the tissue to the balance of its heat, its vessels to their formulas, and its files to their syntax; closed forms and a reference run are those of the report. */
@NullMarked
package org.poultice.simulator.tissue;

import org.jspecify.annotations.NullMarked;
