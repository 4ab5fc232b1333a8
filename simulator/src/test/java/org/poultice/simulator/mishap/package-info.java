/** Tests of the simulated pad behind a pseudo-terminal. */
@NullMarked
package org.poultice.simulator.mishap;

import org.jspecify.annotations.NullMarked;
