package org.poultice.controller.boot;

import java.io.IOException;
import java.util.List;
import org.poultice.controller.adapter.os.Boot;
import org.poultice.controller.adapter.os.SystemMonotonicClock;
import org.poultice.controller.adapter.os.SystemWallClock;
import org.poultice.controller.app.WatchedClock;

/**
 * The machine that a controller runs on; a demonstration brings one whose time runs faster.
 *
 * @param clock both of its clocks
 * @param boot identity of the boot that its monotonic clock counts from, one word in ASCII
 */
public record Host(WatchedClock clock, String boot) {

    /**
     * This machine.
     *
     * @throws BadInput when it does not tell its boot
     */
    static Host of(Settings settings) throws BadInput {
        String battery = settings.batteryClock();
        SystemWallClock wall = battery == null ? new SystemWallClock() : new SystemWallClock(battery);
        return new Host(new WatchedClock(new SystemMonotonicClock(), wall), bootId());
    }

    private static String bootId() throws BadInput {
        try {
            return Boot.id();
        } catch (IOException e) {
            throw new BadInput(List.of("this machine does not tell its boot: " + e.getMessage()
                    + " cannot be read; the controller needs Linux with /proc"));
        }
    }
}
