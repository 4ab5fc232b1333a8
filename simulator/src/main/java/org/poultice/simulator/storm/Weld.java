package org.poultice.simulator.storm;

import java.util.List;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.judge.Extremes;
import org.poultice.simulator.judge.Violation;

/**
 * What came of a relay that welded, which no software can open.
 *
 * @param output that has had power since
 * @param passed the limits of pad, skin and dose that were passed in the half hour after
 * @param extremes of that half hour
 */
record Weld(Modality output, List<Violation> passed, Extremes extremes) {
    Weld {
        passed = List.copyOf(passed);
    }
}
