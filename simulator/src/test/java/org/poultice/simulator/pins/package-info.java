/** Tests of the pad on pins in its surroundings, and what every pad has to do. */
@NullMarked
package org.poultice.simulator.pins;

import org.jspecify.annotations.NullMarked;
