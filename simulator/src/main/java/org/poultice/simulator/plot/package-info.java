/**
 * Charts as SVG, for the documentation. Depends on the JDK. The same chart gives the same bytes on every machine: nothing is measured with a font, and
 * numbers are written with a fixed number of digits. What distinguishes curves and marks is their dashes and shapes, so that a print in black and white
 * can be read.
 */
@NullMarked
package org.poultice.simulator.plot;

import org.jspecify.annotations.NullMarked;
