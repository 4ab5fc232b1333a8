/** Tests of the simulated pad. */
@NullMarked
package org.poultice.simulator.pad;

import org.jspecify.annotations.NullMarked;
