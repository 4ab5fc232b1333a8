/**
 * The observer at the pad: judges the power at its terminals in true time by the time rules, and how warm and cold pad and skin are by limits of
 * temperature and dose. It knows nothing of the controller.
 *
 * <p>Depends on the JDK alone.
 */
@NullMarked
package org.poultice.simulator.judge;

import org.jspecify.annotations.NullMarked;
