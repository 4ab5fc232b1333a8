package org.poultice.simulator.report;

import org.poultice.simulator.tissue.Scheme;

/** How finely a tissue is computed. */
record Resolution(Scheme scheme, double cellM, double timeStepS) {

    /** Cells of 0.25 mm and steps of a second. */
    static Resolution usual(Scheme scheme) {
        return new Resolution(scheme, 0.25e-3, 1);
    }
}
