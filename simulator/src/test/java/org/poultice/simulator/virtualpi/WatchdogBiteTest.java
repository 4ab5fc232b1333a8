package org.poultice.simulator.virtualpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watchdog is for, with the kernel's own: the machine does not outlive a controller that is stuck. */
@Tag("virtual-pi-host")
class WatchdogBiteTest {
    private static final double TIMEOUT_SECONDS = 5;

    /** The loop feeds it once a second, so the last time lies so far back at most, and the moment is looked at so often. */
    private static final double BETWEEN_FEEDINGS_SECONDS = 1.3;

    private static final double LATEST_SECONDS = 1;

    private static final String CONFIGURATION = """
            pad: {kind: serial, port: /dev/no-pad}
            journal: {directory: journal}
            watchdog: {device: /dev/watchdog, timeout: 5s}
            """;

    @TempDir
    Path directory;

    @Test
    void aControllerThatIsStoppedTakesTheMachineWithItInTheTimeOfTheWatchdog() throws Exception {
        Path configuration = directory.resolve("poultice.yaml");
        Files.writeString(configuration, CONFIGURATION);
        Guest guest = Guest.run(
                directory, job(String.join(" ", ControllerProcess.commandLine(configuration))), "--limit", "180");
        assertEquals(Guest.DIED, guest.status(), guest.said());
        double lived = Double.parseDouble(guest.last("alive")) - Double.parseDouble(guest.last("stopped"));
        assertTrue(lived > TIMEOUT_SECONDS - BETWEEN_FEEDINGS_SECONDS, "bitten after " + lived + " s");
        assertTrue(lived < TIMEOUT_SECONDS + LATEST_SECONDS, "bitten after " + lived + " s");
    }

    private static String job(String controller) {
        return """
                %s >output.txt 2>&1 &
                until grep -q 'starts the machine anew after 5 s' output.txt; do
                    sleep 0.2
                    kill -0 $! || { cat output.txt; exit 1; }
                done
                sleep 8
                kill -STOP $!
                echo "stopped $(cut -d ' ' -f 1 /proc/uptime)"
                while :; do
                    echo "alive $(cut -d ' ' -f 1 /proc/uptime)"
                    sleep 0.1
                done
                """.formatted(controller);
    }
}
