package org.poultice.simulator.control;

import java.time.Duration;
import org.poultice.simulator.mishap.Order;

/**
 * A fault that begins, or is mended, at a moment.
 *
 * @param at from the start, in the time of what it is for
 */
public record PlannedOrder(Duration at, Order order) {}
