package org.poultice.simulator.remote;

import java.time.Duration;
import java.util.function.Consumer;

/** Far too many messages, in waves. Used by one thread. */
final class VirtualFlood {
    /** Whose commands they are, as the device sees it. */
    static final String REQUESTER = "flood";

    private static final long WAVE_NANOS = Duration.ofMillis(10).toNanos();
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final FloodPayloads payloads;
    private int perSecond;
    private long begunAt;
    private long lastWaveAt;
    private long sent;

    VirtualFlood(long seed) {
        payloads = new FloodPayloads(seed);
    }

    /** So many a second from now on; 0 for none. */
    void set(int messages, long now) {
        perSecond = messages;
        begunAt = now;
        lastWaveAt = now;
        sent = 0;
    }

    /** When the next wave comes; {@link Long#MAX_VALUE} when there is none. */
    long next() {
        return perSecond == 0 ? Long.MAX_VALUE : lastWaveAt + WAVE_NANOS;
    }

    /** Sends what is due by now. */
    void wave(long now, Consumer<FloodPayloads> sends) {
        lastWaveAt = now;
        long due = (long) ((now - begunAt) / NANOS_OF_A_SECOND * perSecond);
        for (; sent < due; sent++) {
            sends.accept(payloads);
        }
    }
}
