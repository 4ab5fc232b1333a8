/**
 * Everything that can go wrong, by the names that operators give it, and the hand that does it to a pad and to its line. Starts no thread and
 * reads no clock.
 *
 * <p>Depends on {@code pad}, {@code line}, the protocol's modalities, and the product's reader of durations.
 */
@NullMarked
package org.poultice.simulator.mishap;

import org.jspecify.annotations.NullMarked;
