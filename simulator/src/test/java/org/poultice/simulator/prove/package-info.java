/** Whether the explorer itself can be believed. */
@NullMarked
package org.poultice.simulator.prove;

import org.jspecify.annotations.NullMarked;
