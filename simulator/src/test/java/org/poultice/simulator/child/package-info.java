/** Tests of the other processes. */
@NullMarked
package org.poultice.simulator.child;

import org.jspecify.annotations.NullMarked;
