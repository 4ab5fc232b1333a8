/**
 * The observer at the pad: judges the power at its terminals in true time by the time rules, and knows nothing of the controller.
 *
 * <p>Depends on the JDK alone.
 */
@NullMarked
package org.poultice.simulator.judge;

import org.jspecify.annotations.NullMarked;
