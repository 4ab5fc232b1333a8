/**
 * Other processes of this program, started, followed and ended.
 *
 * <p>Depends on the JDK alone. It starts processes and waits for them.
 */
@NullMarked
package org.poultice.simulator.child;

import org.jspecify.annotations.NullMarked;
