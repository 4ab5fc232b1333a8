/**
 * The report on the simulated body, {@code docs/physics.md}: closed forms, a reference run and published measurements beside what the tissue model gives.
 * Depends on {@code tissue} and {@code plot}, and on nothing else of the product. Everything in the report that can be computed is; what others computed
 * or measured stands in {@link org.poultice.simulator.report.ReferenceRun}, {@link org.poultice.simulator.report.Studies} and
 * {@link org.poultice.simulator.report.SkinUnderIce}, the words in a resource beside these classes. Nothing here is safe for more than one thread.
 */
@NullMarked
package org.poultice.simulator.report;

import org.jspecify.annotations.NullMarked;
