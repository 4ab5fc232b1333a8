package org.poultice.simulator.judge;

import java.time.Duration;

/**
 * The numbers that the observer judges by.
 *
 * @param application the longest time on between two full breaks (rule I1)
 * @param rest the shortest full break (rule I2)
 * @param switchAfter no heat before this age of the injury (rule I3)
 * @param maxPerDay how many applications' worth of time on fit into any 24 hours (rule I5)
 */
public record TimeRules(Duration application, Duration rest, Duration switchAfter, int maxPerDay) {}
