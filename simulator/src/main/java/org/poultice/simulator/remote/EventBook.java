package org.poultice.simulator.remote;

import java.util.HashMap;
import java.util.Map;
import org.poultice.protocol.message.EventReport;

/** Whether history arrives as it is promised: each stream in order, at least once, and without gaps. Used by one thread. */
final class EventBook {
    private final Map<String, Long> last = new HashMap<>();
    private long gaps;

    void read(EventReport event) {
        String stream = event.head().boot();
        long before = last.getOrDefault(stream, 0L);
        if (event.seq() > before + 1) {
            gaps++;
        }
        if (event.seq() > before) {
            last.put(stream, event.seq());
        }
    }

    /** How often an event came before one that it follows. */
    long gaps() {
        return gaps;
    }
}
