/**
 * A control channel: lines over a socket of the Unix domain, each with one line as its answer. Starts threads, and waits for who asks.
 *
 * <p>Depends on the JDK alone.
 */
@NullMarked
package org.poultice.simulator.control;

import org.jspecify.annotations.NullMarked;
