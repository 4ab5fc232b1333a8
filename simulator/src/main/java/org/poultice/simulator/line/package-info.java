/**
 * What lies between a pad and a controller, and what can be wrong with it. Told the time; starts no thread and reads no clock.
 *
 * <p>Depends on the JDK alone.
 */
@NullMarked
package org.poultice.simulator.line;

import org.jspecify.annotations.NullMarked;
