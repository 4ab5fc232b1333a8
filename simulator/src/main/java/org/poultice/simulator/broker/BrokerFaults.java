package org.poultice.simulator.broker;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Order;
import org.poultice.simulator.mishap.Trouble;

/** Brings faults upon a broker, and mends them. */
final class BrokerFaults {
    /** What can be done to a broker. */
    static final Set<Mishap> POSSIBLE = Collections.unmodifiableSet(Mishap.of(Mishap.Place.BROKER));

    private final Relay relay;
    private final Flood flood;

    BrokerFaults(Relay relay, Flood flood) {
        this.relay = relay;
        this.flood = flood;
    }

    /**
     * The fault begins, or is mended. What is there already begins anew, with its new size.
     *
     * @throws IOException when that cannot be done now
     */
    void obey(Order order) throws IOException {
        Trouble trouble = order.trouble();
        boolean begins = order.begins();
        switch (trouble.mishap()) {
            case BROKER_GONE -> {
                if (begins) {
                    relay.leave();
                } else {
                    relay.comeBack();
                }
            }
            case BROKER_HUNG -> relay.hang(begins);
            case BROKER_SLOW -> relay.slow(begins ? trouble.span() : Duration.ZERO);
            case BROKER_FLOODING -> {
                flood.end();
                if (begins) {
                    flood.begin(Math.toIntExact(Math.round(trouble.amount())));
                }
            }
            default -> throw new IllegalArgumentException(trouble + " cannot be brought about here");
        }
    }
}
