package org.poultice.controller.adapter.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.adapter.sensor.Sensor.Channel;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Thermometer.Reading;

/** Sensors as files, and the thread that reads them. */
@Timeout(60)
class KernelThermometerTest {
    private static final MonotonicClock CLOCK = () -> new MonoTime(System.nanoTime());
    private static final Divider DIVIDER = new Divider(10_000, true, new Thermistor(10_000, 3_950, 31_770));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @Test
    void theEndOfTheNameTellsWhichOfTheKernelsFilesItIs() throws Exception {
        Path shorter = Files.writeString(directory.resolve("pad_temperature"), "23125\n");
        Path longer = Files.writeString(
                directory.resolve("w1_slave"),
                "72 01 4b 46 7f ff 0e 10 57 : crc=57 YES\n72 01 4b 46 7f ff 0e 10 57 t=23125\n");
        assertEquals(
                Reading.withoutCode(23_125),
                Probe.of(new Sensor.Ds18b20(shorter)).read());
        assertEquals(
                Reading.withoutCode(23_125),
                Probe.of(new Sensor.Ds18b20(longer)).read());
        Files.delete(shorter);
        assertThrows(
                NoSuchFileException.class,
                () -> Probe.of(new Sensor.Ds18b20(shorter)).read());
    }

    @Test
    void aThermistorIsAShareOfItsSupply() throws Exception {
        Channel middle =
                channel("in_voltage0", "8808", "0.125"); // 1101 mV of 3300 mV: a third of what 10 kΩ and R share
        Sensor fixed = new Sensor.Ntc(middle, new Sensor.Supply.Fixed(3_300), DIVIDER);
        assertEquals(41_300, Probe.of(fixed).read().milliC(), 500);
        assertEquals(8_808, Probe.of(fixed).read().code());
        Channel supply = channel("in_voltage1", "17616", "0.1875"); // 3303 mV
        Sensor measured = new Sensor.Ntc(middle, new Sensor.Supply.Measured(supply), DIVIDER);
        assertEquals(41_300, Probe.of(measured).read().milliC(), 500);
        channel("in_voltage0", "4404", "0.125");
        channel("in_voltage1", "8808", "0.1875"); // half the supply, half the voltage: the same temperature
        assertEquals(41_300, Probe.of(measured).read().milliC(), 500);
        assertEquals(4_404, Probe.of(measured).read().code());
    }

    @Test
    void aConverterThatCannotSeeTheVoltageGivesNone() throws Exception {
        Channel middle = channel("in_voltage0", "32767", "0.0625"); // set to 2.048 V, as it is by default
        Sensor fixed = new Sensor.Ntc(middle, new Sensor.Supply.Fixed(3_300), DIVIDER);
        assertUnusable("beyond what the converter is set to measure", fixed);
        channel("in_voltage0", "", "0.125");
        assertUnusable("its file is empty", fixed);
        channel("in_voltage0", "8808", "0");
        assertUnusable("holds no scale", fixed);
        channel("in_voltage0", "8808", "0.125");
        Sensor unplugged =
                new Sensor.Ntc(middle, new Sensor.Supply.Measured(channel("in_voltage1", "12", "0.1875")), DIVIDER);
        assertUnusable("the supply of its divider measures 2 mV", unplugged);
    }

    @Test
    void aSensorIsFoundLostAndFoundAgain() throws Exception {
        Path file = directory.resolve("temperature");
        try (KernelThermometer thermometer = KernelThermometer.open("pad sensor", new Sensor.Ds18b20(file), CLOCK)) {
            assertEquals(Reading.NONE, thermometer.reading(CLOCK.now()));
            appear(file, "9062\n");
            await(thermometer, reading -> reading == 9_062);
            appear(file, "9125\n");
            await(thermometer, reading -> reading == 9_125);
            Files.delete(file);
            await(thermometer, reading -> reading == PadSample.NO_READING);
            appear(file, "9187\n");
            await(thermometer, reading -> reading == 9_187);
        }
    }

    @Test
    void aReadingCeasesToCountWhileTheKernelKeepsTheThread() throws Exception {
        Path file = directory.resolve("temperature");
        appear(file, "9062\n");
        try (KernelThermometer thermometer = KernelThermometer.open("pad sensor", new Sensor.Ds18b20(file), CLOCK)) {
            await(thermometer, reading -> reading == 9_062);
            Path pipe = directory.resolve("pipe");
            assertEquals(
                    0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
            Files.move(
                    pipe,
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING); // whoever opens it waits for a writer for ever
            await(thermometer, reading -> reading == PadSample.NO_READING);
            Files.writeString(file, "9125\n"); // lets the thread go
        }
    }

    @Test
    void aReadingThatWasHeldUpIsAsOldAsItCanBe() throws Exception {
        long[] now = {0};
        Measuring measuring = new Measuring(
                "pad sensor",
                () -> {
                    now[0] += 2_500;
                    return new Reading(9_000, 8_808);
                },
                Duration.ofMillis(200),
                () -> MonoTime.ofMillis(now[0]));
        measuring.round(); // measured at 1.0 s at the earliest
        measuring.round(); // begun at 2.5 s, measured at 3.5 s at the earliest
        assertEquals(new Reading(9_000, 8_808), measuring.reading(MonoTime.ofMillis(6_500)));
        assertEquals(Reading.NONE, measuring.reading(MonoTime.ofMillis(6_501)));
    }

    @Test
    void whoWasClosedGivesNoReading() throws Exception {
        Path file = directory.resolve("temperature");
        appear(file, "9062\n");
        KernelThermometer thermometer = KernelThermometer.open("pad sensor", new Sensor.Ds18b20(file), CLOCK);
        await(thermometer, reading -> reading == 9_062);
        thermometer.close();
        assertEquals(Reading.NONE, thermometer.reading(CLOCK.now()));
        thermometer.close();
    }

    /** Whole at once, as the kernel's files are. */
    private void appear(Path file, String text) throws IOException {
        Path next = Files.writeString(directory.resolve("next"), text);
        Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private Channel channel(String name, String raw, String scale) throws IOException {
        return new Channel(
                Files.writeString(directory.resolve(name + "_raw"), raw + "\n"),
                Files.writeString(directory.resolve(name + "_scale"), scale + "\n"));
    }

    private static void assertUnusable(String why, Sensor sensor) {
        String said = String.valueOf(
                assertThrows(Unusable.class, () -> Probe.of(sensor).read()).getMessage());
        assertTrue(said.contains(why), said);
    }

    /** For ever; the timeout of the test is what ends it. */
    private static void await(KernelThermometer thermometer, IntPredicate reading) throws InterruptedException {
        while (!reading.test(thermometer.reading(CLOCK.now()).milliC())) {
            Thread.sleep(10);
        }
    }
}
