/**
 * A pseudo-terminal of the operating system, through the foreign-function API: the other end of a real serial line.
 *
 * <p>Depends on nothing but the JDK. Linux on x86-64 and arm64 only.
 */
@NullMarked
package org.poultice.simulator.pty;

import org.jspecify.annotations.NullMarked;
