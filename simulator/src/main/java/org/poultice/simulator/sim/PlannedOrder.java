package org.poultice.simulator.sim;

import java.time.Duration;
import org.poultice.simulator.mishap.Order;

/**
 * A fault that begins, or is mended, at a moment.
 *
 * @param at in the pad's time, from the start
 */
public record PlannedOrder(Duration at, Order order) {}
