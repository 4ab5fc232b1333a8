/**
 * The serial protocol of the pad, as docs/serial-protocol.md specifies it: frames, their codec, and the messages in them. Every number here
 * comes from that document.
 *
 * <p>Depends on {@code protocol.plan} and the JDK.
 */
@NullMarked
package org.poultice.protocol.serial;

import org.jspecify.annotations.NullMarked;
