/** The real controller, as a process of its own, with things that happen to real processes: it is killed, and its disk is full. */
@NullMarked
package org.poultice.simulator.faults;

import org.jspecify.annotations.NullMarked;
