/**
 * A provider of Pi4J's for the GPIO character device of Linux 5.10 and later (its "uAPI v2"), with no library of its own to ship. Outputs get their first
 * level in the call that takes the lines, several of them are one request to the kernel and are set by one call, and an edge has the time when the
 * kernel saw it.
 *
 * <p>Depends on {@code linux}, on Pi4J, and on nothing else of the product.
 */
@NullMarked
package org.poultice.controller.adapter.gpio.chardev;

import org.jspecify.annotations.NullMarked;
