package org.poultice.controller.adapter.mqtt;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Says in the log when the link was lost, once, and when it is back, once; and what the broker refuses, once for each topic. Attempts in
 * between are not worth a line.
 *
 * <p>Not safe for threads; {@link GuardedOutbox} guards it.
 */
final class LinkLog {
    /** Enough for the topics of a device and a few requesters; whatever comes after these stays unsaid, but counted. */
    private static final int MOST_REFUSALS = 16;

    private final String where;
    private final Consumer<String> info;
    private final Consumer<String> warn;
    private final Set<String> refused = new HashSet<>();
    private Phase phase = Phase.NEVER_UP;
    private boolean saidLost;
    private long lostNanos;
    private long droppedBefore;

    /** @param where the broker, for people
     * @param info and
     * @param warn where the lines go */
    LinkLog(String where, Consumer<String> info, Consumer<String> warn) {
        this.where = where;
        this.info = info;
        this.warn = warn;
    }

    /** @param dropped how many reports have been dropped since the start of the process */
    void up(long nowNanos, long dropped) {
        if (phase == Phase.NEVER_UP) {
            info.accept("MQTT: connected to " + where);
        } else {
            long seconds = Duration.ofNanos(nowNanos - lostNanos).toSeconds();
            String gap = dropped == droppedBefore ? "" : ", " + (dropped - droppedBefore) + " reports were dropped";
            info.accept("MQTT: back at " + where + " after " + seconds + " s" + gap);
        }
        phase = Phase.UP;
        saidLost = false;
    }

    void down(String why, long nowNanos, long dropped) {
        if (saidLost) {
            return;
        }
        saidLost = true;
        if (phase == Phase.NEVER_UP) {
            warn.accept("MQTT: cannot connect to " + where + ": " + why + "; trying again, therapy does not need it");
        } else {
            warn.accept("MQTT: lost " + where + ": " + why + "; trying again, reports wait");
        }
        lostNanos = nowNanos;
        droppedBefore = dropped;
    }

    void refused(String topic, int reasonCode) {
        String words = LinkFailure.words(reasonCode);
        if (refused.size() < MOST_REFUSALS && refused.add(topic + words)) {
            warn.accept("MQTT: the broker refuses " + topic + ": " + words + "; its access list should allow it");
        }
    }

    private enum Phase {
        NEVER_UP,
        UP
    }
}
