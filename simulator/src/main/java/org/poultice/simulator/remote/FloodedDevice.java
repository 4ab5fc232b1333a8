package org.poultice.simulator.remote;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Topics;

/**
 * A device that has said something.
 *
 * @param topics its own
 * @param boot of its last state; of nobody when it has not told any
 * @param stateSeq of its last state
 */
public record FloodedDevice(Topics topics, String boot, long stateSeq) {
    private static final String NO_BOOT = "00000000-0000-0000-0000-000000000000";
    private static final int SITE = 2;
    private static final int DEVICE = 3;
    private static final int LEVELS = 6;

    /** Who has said this on one of its topics {@code up/…}, or null when no device can have. */
    public static @Nullable FloodedDevice of(String topic, byte[] payload) {
        String[] levels = topic.split("/", -1);
        if (levels.length != LEVELS || !Topics.isId(levels[SITE]) || !Topics.isId(levels[DEVICE])) {
            return null;
        }
        Topics topics = new Topics(levels[SITE], levels[DEVICE]);
        if (!topic.equals(topics.state())) {
            return new FloodedDevice(topics, NO_BOOT, 0);
        }
        try {
            StateReport state = StateReport.read(payload);
            return new FloodedDevice(topics, state.head().boot(), state.head().stateSeq());
        } catch (BadMessage notOfOurs) {
            return new FloodedDevice(topics, NO_BOOT, 0); // it is flooded all the same
        }
    }

    /** Whether this knows what a start has to fit. */
    public boolean isTold() {
        return !boot.equals(NO_BOOT);
    }
}
