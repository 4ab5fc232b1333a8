package org.poultice.controller.adapter.os;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/**
 * The machine's monotonic clock. On Linux {@link System#nanoTime} is {@code CLOCK_MONOTONIC}: it counts from the boot, so two processes of one
 * boot may compare what they read; a test of two processes holds that.
 */
public final class SystemMonotonicClock implements MonotonicClock {

    @Override
    public MonoTime now() {
        return new MonoTime(System.nanoTime());
    }
}
