package org.poultice.controller.boot;

import java.nio.file.Path;
import java.time.Duration;
import org.poultice.controller.adapter.yaml.YamlMap;

/** Reads the section {@code watchdog} of the configuration. Used once. */
final class WatchdogSettings {
    /** A forced write to a slow memory card takes seconds, and a controller that waits for one is well. */
    private static final Duration LEAST = Duration.ofSeconds(5);

    private static final Duration MOST = Duration.ofSeconds(60);

    /** The longest that the Raspberry Pi's own chip can wait. */
    private static final Duration USUAL = Duration.ofSeconds(15);

    private final YamlMap watchdog;
    private final PathKind path;

    WatchdogSettings(YamlMap watchdog, Path directory) {
        this.watchdog = watchdog;
        this.path = new PathKind(directory, "/dev/watchdog");
    }

    Settings.Watchdog read() {
        Path device = watchdog.value("device", path).required();
        Duration timeout = watchdog.duration("timeout")
                .within(LEAST, MOST, "what a slow memory card needs, and what people wait for")
                .where(time -> time.toMillisPart() == 0, "Write whole seconds, such as 15s")
                .orElse(USUAL, "default");
        return new Settings.Watchdog(device, timeout);
    }
}
