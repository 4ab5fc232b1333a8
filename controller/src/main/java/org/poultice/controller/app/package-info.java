/**
 * The shell around the engine: the control loop, the effects in their order, and the recovery of the first state.
 *
 * <p>Depends on {@code port}, {@code engine} and {@code protocol}; every library stays outside.
 */
@NullMarked
package org.poultice.controller.app;

import org.jspecify.annotations.NullMarked;
