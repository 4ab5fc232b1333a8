/** Holds the tissue to closed forms and to a reference run, and the report to what is computed now. */
@NullMarked
package org.poultice.simulator.report;

import org.jspecify.annotations.NullMarked;
