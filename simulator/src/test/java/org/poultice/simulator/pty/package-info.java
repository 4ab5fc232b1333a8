/** Tests of the pseudo-terminal. */
@NullMarked
package org.poultice.simulator.pty;

import org.jspecify.annotations.NullMarked;
