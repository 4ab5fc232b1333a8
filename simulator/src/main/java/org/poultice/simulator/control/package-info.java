/**
 * How people and scripts ask a running pad or broker for something: typed lines, faults that are planned, and lines over a socket of the Unix
 * domain, each with one line as its answer. Starts threads, and waits for who asks.
 *
 * <p>Depends on {@code simulator.mishap}, the product's reader of durations, picocli's converters and the JDK.
 */
@NullMarked
package org.poultice.simulator.control;

import org.jspecify.annotations.NullMarked;
