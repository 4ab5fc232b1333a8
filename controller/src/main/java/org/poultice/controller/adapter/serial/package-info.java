/**
 * The pad at the other end of a serial line, as docs/serial-protocol.md specifies it. {@link org.poultice.controller.adapter.serial.SerialPad} is
 * the conversation, and knows of no port and no thread; {@link org.poultice.controller.adapter.serial.JsscLine} is the port and its threads.
 *
 * <p>Depends on {@code engine}, {@code port}, {@code protocol}, the log and jSSC, which is used here and nowhere else.
 */
@NullMarked
package org.poultice.controller.adapter.serial;

import org.jspecify.annotations.NullMarked;
