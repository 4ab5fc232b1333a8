/**
 * Who looks after the controller: systemd, by its notification socket, and a watchdog device of the kernel.
 *
 * <p>Depends on {@code engine}, {@code port}, {@code linux} and the log.
 */
@NullMarked
package org.poultice.controller.adapter.watchdog;

import org.jspecify.annotations.NullMarked;
