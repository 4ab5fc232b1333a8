/**
 * Temperatures as the kernel gives them: text in files, one reading each time that a file is read. What is read and what is made of it are
 * apart: {@link org.poultice.controller.adapter.sensor.W1Text}, {@link org.poultice.controller.adapter.sensor.Divider} and {@link
 * org.poultice.controller.adapter.sensor.Holding} know of no file and no thread.
 *
 * <p>Depends on {@code engine}, {@code port} and the log.
 */
@NullMarked
package org.poultice.controller.adapter.sensor;

import org.jspecify.annotations.NullMarked;
