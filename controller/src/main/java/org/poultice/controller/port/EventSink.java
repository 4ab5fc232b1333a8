package org.poultice.controller.port;

import org.poultice.controller.engine.Event;

/** Where adapters put what they saw. Any thread may call it; it returns at once. */
@FunctionalInterface
public interface EventSink {

    void offer(Event event);
}
