/**
 * Scenarios: what happens when, and what is expected of the controller, in files that people write and read. Their format stands in
 * {@code docs/scenarios.md}.
 *
 * <p>Depends on {@code world} and {@code mishap}, and through it on the controller.
 */
@NullMarked
package org.poultice.simulator.scenario;

import org.jspecify.annotations.NullMarked;
