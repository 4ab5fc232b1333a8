/** Tests of the broker that has faults. */
@NullMarked
package org.poultice.simulator.broker;

import org.jspecify.annotations.NullMarked;
