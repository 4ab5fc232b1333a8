/**
 * The part that decides. {@link org.poultice.controller.engine.TherapyEngine#step} takes a state, an event and a time, and returns the next
 * state and what is to be done; it reads no clock, starts no thread, writes no log and keeps nothing between two calls.
 *
 * <p>Depends on {@code protocol.plan} and the JDK's values, on nothing else.
 */
@NullMarked
package org.poultice.controller.engine;

import org.jspecify.annotations.NullMarked;
