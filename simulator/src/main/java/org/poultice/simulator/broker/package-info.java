/**
 * A broker for bad days: the embedded broker, behind a relay of bytes that can be gone, hung or slow, and beside a client that floods. Starts
 * threads, listens on the loopback interface and reads the machine's clock.
 *
 * <p>Depends on {@code simulator.control}, {@code simulator.mishap}, the messages, the embedded broker and Paho.
 */
@NullMarked
package org.poultice.simulator.broker;

import org.jspecify.annotations.NullMarked;
