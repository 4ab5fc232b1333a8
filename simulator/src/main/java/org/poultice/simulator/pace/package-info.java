/**
 * One clock for several processes, faster than the machine's, which waits for whichever of them is late.
 *
 * <p>Depends on the controller's {@code port} and {@code engine}, and the JDK.
 */
@NullMarked
package org.poultice.simulator.pace;

import org.jspecify.annotations.NullMarked;
