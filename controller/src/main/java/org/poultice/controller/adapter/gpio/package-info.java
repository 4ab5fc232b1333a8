/**
 * A pad on a Raspberry Pi's pins. {@code GpioPad} is what the pad does, and knows of no chip and no thread; {@link
 * org.poultice.controller.adapter.gpio.Pins} is what it does it with.
 *
 * <p>Depends on {@code engine}, {@code port}, {@code linux}, the log and Pi4J, which is used here and nowhere else.
 */
@NullMarked
package org.poultice.controller.adapter.gpio;

import org.jspecify.annotations.NullMarked;
