/** Holds charts to be readable by machines, the same each time, and true to their numbers. */
@NullMarked
package org.poultice.simulator.plot;

import org.jspecify.annotations.NullMarked;
