package org.poultice.controller.adapter.watchdog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;

/** A watchdog of a real kernel, which starts that kernel anew if this is wrong: so in the virtual Pi alone. */
@Tag("virtual-pi")
class SoftWatchdogTest {
    private static final Path DEVICE = Path.of("/dev/watchdog");
    private static final Path SHOWN = Path.of("/sys/class/watchdog/watchdog0");
    private static final MonoTime NOW = MonoTime.ofMillis(1_000);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Test
    void theKernelTakesTheTimeTheFoodAndTheCallingOff() throws IOException {
        for (int i = 0; i < 2; i++) { // what was called off can be opened again
            WatchdogDevice dog = WatchdogDevice.open(DEVICE, TIMEOUT);
            shows("state", "active");
            shows("timeout", "30");
            dog.ticked(State.fresh(NOW), NOW);
            dog.standDown();
            shows("state", "inactive");
        }
    }

    @Test
    void oneThatIsHeldIsSaid() throws IOException {
        WatchdogDevice dog = WatchdogDevice.open(DEVICE, TIMEOUT);
        IOException refused = assertThrows(IOException.class, () -> WatchdogDevice.open(DEVICE, TIMEOUT));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("/dev/watchdog is held by another program"));
        dog.standDown();
        shows("state", "inactive");
    }

    /** Where the kernel was built to show it. */
    private static void shows(String what, String expected) throws IOException {
        Path file = SHOWN.resolve(what);
        if (Files.exists(file)) {
            assertEquals(expected, Files.readString(file).strip());
        }
    }
}
