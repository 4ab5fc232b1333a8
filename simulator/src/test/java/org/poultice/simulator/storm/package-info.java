/** Tests of storms: that they are the same each time, that the product stands them, and that they find controllers that are wrong. */
@NullMarked
package org.poultice.simulator.storm;

import org.jspecify.annotations.NullMarked;
