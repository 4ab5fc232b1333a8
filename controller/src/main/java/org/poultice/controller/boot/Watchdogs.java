package org.poultice.controller.boot;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.adapter.watchdog.SystemdWatchdog;
import org.poultice.controller.adapter.watchdog.WatchdogDevice;
import org.poultice.controller.app.Standing;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.port.Watchdog;

/** Who looks after this process: the systemd that started it, and the device that the settings name. */
final class Watchdogs {

    private Watchdogs() {}

    /**
     * Finds and opens them. A device watches from now on, so the loop has to run soon.
     *
     * @throws BadInput when the device cannot be used; nothing watches then
     */
    static List<Watchdog> open(Settings settings, Rules rules, WatchedClock clock) throws BadInput {
        List<Watchdog> dogs = new ArrayList<>();
        Standing standing = new Standing(rules, clock, ZoneId.systemDefault());
        SystemdWatchdog systemd =
                SystemdWatchdog.find(System.getenv(), ProcessHandle.current().pid(), standing::of);
        if (systemd != null) {
            dogs.add(systemd);
        }
        Settings.Watchdog device = settings.watchdog();
        if (device != null) {
            try {
                dogs.add(WatchdogDevice.open(device.device(), device.timeout()));
            } catch (IOException e) {
                throw new BadInput(List.of("watchdog.device: " + e.getMessage()));
            }
        }
        return dogs;
    }
}
