package org.poultice.simulator.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;

/** What is being waited for, and until when. Without anything to wait for it lasts for ever. */
final class Patience {
    private @Nullable MonoTime until;
    private String awaited = "";

    void await(String what, Duration longest, MonoTime now) {
        awaited = what;
        until = now.plus(longest);
    }

    void awaitNothing() {
        until = null;
    }

    boolean isOver(MonoTime now) {
        return until != null && !now.isBefore(until);
    }

    /** For people. */
    String awaited() {
        return awaited;
    }
}
