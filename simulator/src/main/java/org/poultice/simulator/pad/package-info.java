/**
 * The simulated pad: its firmware, what it is made of, the skin under it, and the record of what was really on. Everything here is told
 * the time, starts no thread and reads no clock, so that it runs in virtual time as well as behind a real line.
 *
 * <p>Depends on {@code protocol}, {@code appliance}, {@code body} and the JDK. It knows nothing of the controller.
 */
@NullMarked
package org.poultice.simulator.pad;

import org.jspecify.annotations.NullMarked;
