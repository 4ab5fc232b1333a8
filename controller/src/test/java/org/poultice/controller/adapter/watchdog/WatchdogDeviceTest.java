package org.poultice.controller.adapter.watchdog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.linux.SystemCalls;

/** The bytes that a watchdog of the kernel gets, with a file in its place, and what is said of one that cannot be used. */
class WatchdogDeviceTest {
    private static final MonoTime NOW = MonoTime.ofMillis(1_000);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    private Path file = Path.of("/");

    @BeforeEach
    void aFileInItsPlace() throws IOException {
        file = Files.createFile(directory.resolve("watchdog"));
    }

    @Test
    void eachPeriodIsAByteThatIsNotTheLetterThatCallsItOff() throws IOException {
        WatchdogDevice dog = opened(file.toString());
        assertEquals(0, Files.size(file));
        tick(dog);
        tick(dog);
        assertArrayEquals(new byte[] {0, 0}, Files.readAllBytes(file));
    }

    @Test
    void anEndThatWasAskedForCallsItOffAndNothingIsWrittenAfterIt() throws IOException {
        WatchdogDevice dog = opened(file.toString());
        tick(dog);
        dog.standDown();
        tick(dog);
        dog.standDown();
        assertArrayEquals(new byte[] {0, 'V'}, Files.readAllBytes(file));
    }

    @Test
    void oneThatTakesNothingHoldsNothingUp() throws IOException {
        WatchdogDevice dog = opened("/dev/full");
        tick(dog);
        tick(dog);
        dog.standDown();
        tick(dog);
    }

    @Test
    void oneThatIsNotThereIsSaid() {
        assertRefused(directory.resolve("none"), "is not there. A Raspberry Pi has one as /dev/watchdog");
    }

    @Test
    void aFileThatIsNoWatchdogIsSaidAndLeftAsItIs() throws IOException {
        Files.writeString(file, "somebody's");
        assertRefused(file, "is no watchdog. Name one, such as /dev/watchdog, or remove this");
        assertEquals("somebody's", Files.readString(file));
        assertRefused(Path.of("/dev/null"), "is no watchdog");
    }

    @Test
    void aPlaceThatCannotBeOpenedIsSaidWithTheKernelsWord() {
        assertRefused(directory, "cannot be opened: open failed: ");
    }

    private static void assertRefused(Path device, String part) {
        IOException refused = assertThrows(IOException.class, () -> WatchdogDevice.open(device, TIMEOUT));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith(device + " ") && said.contains(part), said);
    }

    private static WatchdogDevice opened(String name) throws IOException {
        return new WatchdogDevice(name, SystemCalls.open(name, SystemCalls.O_WRONLY | SystemCalls.O_CLOEXEC));
    }

    private static void tick(WatchdogDevice dog) {
        dog.ticked(State.fresh(NOW), NOW);
    }
}
