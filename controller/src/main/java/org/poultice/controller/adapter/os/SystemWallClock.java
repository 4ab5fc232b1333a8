package org.poultice.controller.adapter.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.linux.KernelClock;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.port.WallClock;

/**
 * The machine's time of day, trusted while the kernel says that something keeps it synchronised, or while a clock chip with a battery vouches
 * for it.
 */
public final class SystemWallClock implements WallClock {
    private final @Nullable BatteryClock battery;

    /** On a machine without a battery clock, as a Raspberry Pi is by default. */
    public SystemWallClock() {
        this.battery = null;
    }

    /** @param battery the name of its clock chip with a battery, such as {@code rtc0} */
    public SystemWallClock(String battery) {
        this.battery = new BatteryClock(BatteryClock.ALL, battery);
    }

    /** The names of this machine's clock chips. Whether they have a battery only their owner knows. */
    public static List<String> chips() {
        try (Stream<Path> all = Files.list(BatteryClock.ALL)) {
            return all.map(chip -> chip.getFileName().toString()).sorted().toList();
        } catch (IOException none) {
            return List.of(); // the directory is there only when a chip is
        }
    }

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public boolean trusted() {
        return isSynchronised() || (battery != null && battery.vouchesFor(now(), System.nanoTime()));
    }

    private static boolean isSynchronised() {
        try {
            return KernelClock.isSynchronised();
        } catch (SystemCallException untold) {
            return false; // what nobody vouches for is not trusted
        }
    }
}
