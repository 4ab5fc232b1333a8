/**
 * The care plan and its values: what a session consists of, for the controller, the simulator and the readers of reports.
 *
 * <p>Depends on nothing but the JDK.
 */
@NullMarked
package org.poultice.protocol.plan;

import org.jspecify.annotations.NullMarked;
