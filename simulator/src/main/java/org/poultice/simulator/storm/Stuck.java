package org.poultice.simulator.storm;

import java.util.List;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.judge.Extremes;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.mishap.Mishap;

/**
 * What came of power that stayed on, which no software can take away.
 *
 * @param cause a relay that welded, or a pad that ignores its lease
 * @param output that has had power since
 * @param passed the limits of pad, skin and dose that were passed in the half hour after
 * @param extremes of that half hour
 */
record Stuck(Mishap cause, Modality output, List<Violation> passed, Extremes extremes) {
    Stuck {
        passed = List.copyOf(passed);
    }
}
