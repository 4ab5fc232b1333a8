package org.poultice.controller.adapter.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock chip vouches for the time of day while the two agree. */
class BatteryClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path all;

    private BatteryClock chip(String shows) throws IOException {
        Files.writeString(Files.createDirectories(all.resolve("rtc0")).resolve("since_epoch"), shows);
        return new BatteryClock(all, "rtc0");
    }

    @ParameterizedTest(name = "the machine is {0} s ahead")
    @CsvSource({"0, true", "16, true", "-16, true", "17, false", "-17, false", "3600, false"})
    void itVouchesForATimeThatAgreesWithIt(long ahead, boolean vouches) throws IOException {
        BatteryClock chip = chip(NOON.getEpochSecond() + "\n");

        assertEquals(vouches, chip.vouchesFor(NOON.plusSeconds(ahead), 0));
    }

    @Test
    void oneWhoseBatteryIsEmptyVouchesForNothing() throws IOException {
        Instant millennium = Instant.parse("2000-01-01T00:00:10Z");

        assertFalse(
                chip(millennium.getEpochSecond() + "\n").vouchesFor(millennium, 0), "agreed on a time that cannot be");
        assertFalse(chip("").vouchesFor(NOON, 0), "not readable");
        assertFalse(new BatteryClock(all, "rtc7").vouchesFor(NOON, 0), "not there");
    }

    @Test
    void itIsNotAskedMoreThanOnceInTenSeconds() throws IOException {
        BatteryClock chip = chip(NOON.getEpochSecond() + "\n");
        assertTrue(chip.vouchesFor(NOON, 0));
        Files.writeString(all.resolve("rtc0").resolve("since_epoch"), "0\n");

        assertTrue(chip.vouchesFor(NOON, 9_999_999_999L));
        assertFalse(chip.vouchesFor(NOON, 10_000_000_000L));
    }
}
