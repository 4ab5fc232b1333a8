package org.poultice.simulator.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.poultice.controller.engine.Reason;

/** What was told in sessions in which nothing was wrong. */
final class Calm {
    /** At most one of so many sessions may trip. */
    static final int ONE_IN = 48;

    private final Map<Reason, Integer> trips = new EnumMap<>(Reason.class);
    private final Map<Reason, Integer> warnings = new EnumMap<>(Reason.class);
    private int sessions;
    private int tripped;
    private int warned;

    void add(NormalRun.Told told) {
        sessions++;
        tripped += told.trips().isEmpty() ? 0 : 1;
        warned += told.warnings().isEmpty() ? 0 : 1;
        count(trips, told.trips());
        count(warnings, told.warnings());
    }

    private static void count(Map<Reason, Integer> counts, Set<Reason> reasons) {
        reasons.forEach(each -> counts.merge(each, 1, Integer::sum));
    }

    int sessions() {
        return sessions;
    }

    /** How many sessions ended in a trip. */
    int tripped() {
        return tripped;
    }

    /** In how many something was warned of. */
    int warned() {
        return warned;
    }

    /** In how many sessions each reason was told. */
    Map<Reason, Integer> trips() {
        return trips;
    }

    Map<Reason, Integer> warnings() {
        return warnings;
    }

    /** Whether there were no more false trips than there may be. */
    boolean isCalm() {
        return tripped * ONE_IN <= sessions;
    }
}
