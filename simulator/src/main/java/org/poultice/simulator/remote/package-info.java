/**
 * What is far from the device, in virtual time: a broker with its faults, the way to it, and somebody who follows and asks. The link to it is made of
 * the product's own outbox and patience; only its threads and sockets are not.
 *
 * <p>Depends on the product's {@code adapter.mqtt} and {@code port}, and on {@code protocol.message}.
 */
@NullMarked
package org.poultice.simulator.remote;

import org.jspecify.annotations.NullMarked;
