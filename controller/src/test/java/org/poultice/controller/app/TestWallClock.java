package org.poultice.controller.app;

import java.time.Instant;
import org.poultice.controller.port.WallClock;

/** A wall clock that shows what it is told to, and is not trusted before somebody says so. */
final class TestWallClock implements WallClock {
    volatile Instant shows = Instant.EPOCH;
    volatile boolean trusted;

    @Override
    public Instant now() {
        return shows;
    }

    @Override
    public boolean trusted() {
        return trusted;
    }
}
