package org.poultice.simulator.virtualpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A pad on the virtual Pi's pins: its configuration, its sensors as files, its button. A thread writes what the sensors measure, as a kernel
 * does that is asked again and again.
 */
final class Bench implements AutoCloseable {
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PRESS_MILLIS = 200;
    private static final long LOOK_MILLIS = 5;
    private static final int SKIN_MILLI_C = 31_000;
    private static final int PAD_MILLI_C = 24_000;

    /** What a DS18B20 resolves. */
    private static final int STEP_MILLI_C = 62;

    private final VirtualPi pi = VirtualPi.here();
    private final PinTrace trace = PinTrace.ofGuest();
    private final int before = trace.settings().size();
    private final Path directory;
    private final Thread sensors;
    private volatile boolean sensing = true;
    private boolean chipIsGone;

    /** @param directory empty */
    Bench(Path directory) throws IOException, InterruptedException {
        this(directory, false);
    }

    /**
     * @param directory empty
     * @param wired whether its pad has what {@link WiredPad} has
     */
    Bench(Path directory, boolean wired) throws IOException, InterruptedException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("pad"));
        Files.createDirectories(directory.resolve("skin"));
        measure(0);
        sensors = Thread.ofPlatform().daemon().name("sensors").start(this::sense);
        pi.pull(PadOnPins.BUTTON, true);
        Files.writeString(configuration(), """
                plan: back-spasm
                pad:
                  kind: gpio
                  chip: %s
                  dead_man: charge-pump
                  charge_pump: {line: %d}
                  switching: relay
                  heat: {line: %d, active: low%s}
                  cold: {line: %d, active: low%s}
                  button: {line: %d}
                  pad_sensor: {kind: ds18b20, file: pad/temperature}
                  skin_sensor: {kind: ds18b20, file: skin/temperature}
                %sjournal: {directory: journal, may_forget: 0s}
                """.formatted(
                        VirtualPi.CHIP,
                        PadOnPins.PUMP,
                        PadOnPins.HEAT,
                        wired ? WiredPad.HEAT_KEY : "",
                        PadOnPins.COLD,
                        wired ? WiredPad.COLD_KEY : "",
                        PadOnPins.BUTTON,
                        wired ? WiredPad.KEYS : ""));
    }

    Path configuration() {
        return directory.resolve("poultice.yaml");
    }

    Path journal() {
        return directory.resolve("journal");
    }

    VirtualPi pi() {
        return pi;
    }

    /** What was set on the pins since this bench is there; the trace has what others before it set, too. */
    PadOnPins pad() {
        List<PinTrace.Setting> all = trace.settings();
        return new PadOnPins(all.subList(before, all.size()));
    }

    /** Presses the button, and says when it went down. */
    long press() throws IOException, InterruptedException {
        long downAt = System.nanoTime();
        pi.pull(PadOnPins.BUTTON, false);
        TimeUnit.MILLISECONDS.sleep(PRESS_MILLIS);
        pi.pull(PadOnPins.BUTTON, true);
        return downAt;
    }

    /** A controller that has taken the pins and then heard a press: the pad has power. */
    ControllerProcess startedByPress() throws IOException, InterruptedException {
        long start = System.nanoTime();
        ControllerProcess controller = ControllerProcess.run(configuration());
        try {
            await(() -> pad().set(PadOnPins.COLD, true, start).isPresent(), "the outputs");
            controller.awaitWords("The pad is there");
            TimeUnit.SECONDS.sleep(2); // as a person would, so that the pad has told of its temperatures
            press();
            awaitPowered(true);
            return controller;
        } catch (IOException | InterruptedException | AssertionError e) {
            controller.close();
            throw new AssertionError(controller.said(), e);
        }
    }

    /** The chip vanishes. A new one is there when this is closed. */
    void takeChipAway() throws IOException {
        chipIsGone = true;
        pi.takeChipAway();
    }

    /** The sensors vanish, as those do whose wire breaks. */
    void unplugSensors() throws IOException {
        rest();
        Files.deleteIfExists(directory.resolve("pad/temperature"));
        Files.deleteIfExists(directory.resolve("skin/temperature"));
    }

    /** Waits until the pad has power, or has none. */
    void awaitPowered(boolean powered) throws InterruptedException {
        await(() -> pad().isPowered(System.nanoTime()) == powered, powered ? "power" : "no power");
    }

    /** Waits for something that has to come. */
    static void await(BooleanSupplier that, String what) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (!that.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    @Override
    public void close() {
        rest();
        if (chipIsGone) {
            try {
                pi.bringChipBack();
                trace.findLines();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The sensors keep what they measured last. */
    private void rest() {
        sensing = false;
        try {
            sensors.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sense() {
        try {
            for (int turn = 0; sensing; turn++) {
                measure(turn);
                TimeUnit.MILLISECONDS.sleep(400);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the sensors are broken", e);
        }
    }

    /** In one piece, as a kernel's file is read. */
    private void measure(int turn) throws IOException {
        write("pad", PAD_MILLI_C + turn % 3 * STEP_MILLI_C);
        write("skin", SKIN_MILLI_C + turn % 2 * STEP_MILLI_C);
    }

    private void write(String sensor, int milliC) throws IOException {
        Path next = directory.resolve(sensor + "/next");
        Files.writeString(next, milliC + "\n");
        Files.move(next, directory.resolve(sensor + "/temperature"), StandardCopyOption.ATOMIC_MOVE);
    }
}
