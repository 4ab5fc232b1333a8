/**
 * Storms: the whole product in a virtual world in which everything goes wrong that a seed can think of, and an observer at the pad who
 * judges what came of it.
 *
 * <p>Depends on {@code world}, {@code judge}, {@code pad}, {@code mishap}, the times of {@code scenario}, and the controller.
 */
@NullMarked
package org.poultice.simulator.storm;

import org.jspecify.annotations.NullMarked;
