/**
 * The body that a pad lies on: how it is built, what it wears, the room that it is in, and its skin as time passes. Depends on {@code tissue} and
 * the JDK.
 */
@NullMarked
package org.poultice.simulator.body;

import org.jspecify.annotations.NullMarked;
