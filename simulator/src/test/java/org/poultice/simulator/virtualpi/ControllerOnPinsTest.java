package org.poultice.simulator.virtualpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.simulator.pins.PowerRelay;

/**
 * The whole controller, a process of its own, at a kernel's pins that keep their level when it dies. What the pad gets is judged from the pins alone.
 */
@Tag("virtual-pi")
class ControllerOnPinsTest {
    /** What a machine of one processor that others share may add to a bound. */
    private static final long SLACK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** The signal is sent by a process that has to be started first, and heard by a JVM that starts a thread for it. */
    private static final long LONGEST_FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(2);

    @TempDir
    Path directory;

    private Bench bench;

    @BeforeEach
    void wire() throws Exception {
        bench = new Bench(directory);
    }

    @AfterEach
    void unwire() throws Exception {
        bench.close();
    }

    @Test
    void nothingGoesOnWhileItStarts() throws Exception {
        long start = System.nanoTime();
        try (ControllerProcess controller = ControllerProcess.run(bench.configuration())) {
            Bench.await(() -> bench.pad().set(PadOnPins.COLD, true, start).isPresent(), "the outputs");
            TimeUnit.SECONDS.sleep(3);
            assertTrue(controller.isAlive(), controller.said());
            assertTrue(bench.pad().set(PadOnPins.HEAT, true, start).isPresent());
            assertTrue(bench.pad().set(PadOnPins.HEAT, false, start).isEmpty());
            assertTrue(bench.pad().set(PadOnPins.COLD, false, start).isEmpty());
            assertTrue(bench.pad().set(PadOnPins.PUMP, true, start).isEmpty());
        }
    }

    @Test
    void aPressStartsAndTheNextOneStops() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            long downAt = bench.press();
            Bench.await(() -> bench.pad().set(PadOnPins.COLD, true, downAt).isPresent(), "the output to go off");
            long offAt = bench.pad().set(PadOnPins.COLD, true, downAt).orElseThrow();
            assertTrue(offAt - downAt < SLACK_NANOS, "off after " + (offAt - downAt) + " ns");
            assertFalse(bench.pad().isPowered(System.nanoTime()));
            assertTrue(controller.isAlive(), controller.said());
        }
    }

    @Test
    void killedItLeavesAnOutputOnAndThePadWithoutPower() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            controller.signal("KILL");
            long killedAt = System.nanoTime();
            assertEquals(137, controller.awaitEnd());
            thePadLosesItsPower(killedAt);
            assertFalse(bench.pi().level(PadOnPins.COLD), "the line was to stay on, as on a Raspberry Pi");
        }
    }

    @Test
    void stoppedItLeavesThePadWithoutPower() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            controller.signal("STOP");
            thePadLosesItsPower(System.nanoTime());
        }
    }

    @Test
    void askedToEndItSwitchesOffFirst() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            long askedAt = System.nanoTime();
            controller.signal("TERM");
            controller.awaitEnd();
            long offAt = bench.pad().set(PadOnPins.COLD, true, askedAt).orElseThrow();
            assertTrue(offAt - askedAt < LONGEST_FAREWELL_NANOS, "off after " + (offAt - askedAt) + " ns");
            assertTrue(bench.pi().level(PadOnPins.COLD));
            assertTrue(bench.pi().level(PadOnPins.HEAT));
            assertFalse(bench.pad().isPowered(System.nanoTime()));
        }
    }

    @Test
    void sensorsThatVanishEndTheSession() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            bench.unplugSensors();
            bench.awaitPowered(false);
            assertTrue(controller.isAlive(), controller.said());
        }
    }

    @Test
    void aSecondOneIsRefusedAndLearnsWhoHasThePins() throws Exception {
        try (ControllerProcess controller = bench.startedByPress();
                Bench other = new Bench(Files.createDirectory(directory.resolve("other")));
                ControllerProcess second = ControllerProcess.run(other.configuration())) {
            assertEquals(2, second.awaitEnd(), second.said());
            assertTrue(second.said().contains("poultice"), second.said());
            assertTrue(bench.pad().isPowered(System.nanoTime()));
            assertTrue(controller.isAlive(), controller.said());
        }
    }

    @Test
    void aLineThatAnotherProgramHoldsIsSaidWithItsName() throws Exception {
        Process gpioset = new ProcessBuilder(
                        "gpioset", "--mode=signal", "--active-low", VirtualPi.CHIP, PadOnPins.HEAT + "=0")
                .inheritIO()
                .start();
        try (ControllerProcess controller = ControllerProcess.run(bench.configuration())) {
            assertEquals(2, controller.awaitEnd(), controller.said());
            assertTrue(controller.said().contains("gpioset"), controller.said());
        } finally {
            gpioset.destroy();
            gpioset.waitFor();
        }
    }

    @Test
    void aChipThatGoesAwayLeavesThePadWithoutPower() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            bench.takeChipAway();
            thePadLosesItsPower(System.nanoTime());
            controller.awaitWords("cannot be used");
        }
    }

    /** From a moment on, in the time that the charge pump holds its relay. */
    private void thePadLosesItsPower(long fromNanos) throws InterruptedException {
        bench.awaitPowered(false);
        long after = System.nanoTime() - fromNanos;
        assertTrue(after < PowerRelay.LONGEST_HOLD_NANOS + SLACK_NANOS, "without power after " + after + " ns");
        TimeUnit.NANOSECONDS.sleep(PowerRelay.LONGEST_HOLD_NANOS);
        assertFalse(bench.pad().isPowered(System.nanoTime()));
    }
}
