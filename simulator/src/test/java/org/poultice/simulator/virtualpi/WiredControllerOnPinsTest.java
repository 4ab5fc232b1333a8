package org.poultice.simulator.virtualpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.adapter.file.JournalView;
import org.poultice.controller.engine.Occurrence;

/** The whole controller at a pad with read-backs, current sense and a panel, and {@code poultice off} after it and beside it. */
@Tag("virtual-pi")
class WiredControllerOnPinsTest {
    private static final long LATEST_TRIP_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Cooling is lit for a second at a time; readiness flashes for a tenth. */
    private static final long SHORTEST_COOLING_FLASH_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    @TempDir
    Path directory;

    private Bench bench;
    private WiredPad wired;

    @BeforeEach
    void wire() throws Exception {
        bench = new Bench(directory, true);
        wired = new WiredPad(bench.pi());
    }

    @AfterEach
    void unwire() {
        wired.close();
        bench.close();
    }

    @Test
    void aWeldedRelayTripsAndNothingStartsAfterIt() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            wired.weldCold();
            long downAt = bench.press();
            controller.awaitWords("[PAD_FAULT]");
            long after = System.nanoTime() - downAt;
            assertTrue(after < LATEST_TRIP_NANOS, "tripped after " + after + " ns");
            long trippedAt = System.nanoTime();
            assertTrue(JournalView.of(bench.journal()).contents().entries().stream()
                    .anyMatch(entry -> entry.what() instanceof Occurrence.Tripped));
            bench.press();
            TimeUnit.SECONDS.sleep(2);
            assertTrue(bench.pad().set(PadOnPins.COLD, false, trippedAt).isEmpty(), controller.said());
            assertTrue(bench.pad().set(PadOnPins.HEAT, false, trippedAt).isEmpty(), controller.said());
        }
    }

    @Test
    void offAfterAKillLeavesEveryPowerLineOff() throws Exception {
        killWithAnOutputOn();
        try (ControllerProcess off = ControllerProcess.off(bench.configuration())) {
            assertEquals(0, off.awaitEnd(), off.said());
        }
        thePowerLinesAreOff();
    }

    @Test
    void offBesideAControllerNamesItAndDisturbsNothing() throws Exception {
        try (ControllerProcess controller = bench.startedByPress();
                ControllerProcess off = ControllerProcess.off(bench.configuration())) {
            assertEquals(1, off.awaitEnd(), off.said());
            assertTrue(off.said().contains("\"poultice\""), off.said());
            assertTrue(bench.pad().isPowered(System.nanoTime()));
            assertTrue(controller.isAlive(), controller.said());
        }
    }

    @Test
    void aBrokenConfigurationAfterAKillStartsNothingAndLeavesThePowerOff() throws Exception {
        killWithAnOutputOn();
        Files.writeString(bench.configuration(), "colour: green\n", StandardOpenOption.APPEND);
        try (ControllerProcess controller = ControllerProcess.run(bench.configuration())) {
            assertEquals(2, controller.awaitEnd(), controller.said());
            assertTrue(controller.said().contains("colour"), controller.said());
        }
        thePowerLinesAreOff();
    }

    @Test
    void theGreenLampShowsCoolingAndAllIsDarkAtTheEnd() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            long poweredAt = System.nanoTime();
            Bench.await(() -> hasLongFlash(poweredAt), "a long flash of the green lamp");
            controller.signal("TERM");
            controller.awaitEnd();
            for (int line : List.of(WiredPad.GREEN, WiredPad.AMBER, WiredPad.RED, WiredPad.BUZZER)) {
                assertFalse(bench.pi().level(line), "line " + line + " is on");
            }
        }
    }

    /** Not the first flash alone: that one may still be of the lamp before there was power. */
    private boolean hasLongFlash(long fromNanos) {
        PadOnPins pad = bench.pad();
        OptionalLong lit = pad.set(WiredPad.GREEN, true, fromNanos);
        while (lit.isPresent()) {
            OptionalLong dark = pad.set(WiredPad.GREEN, false, lit.getAsLong());
            if (dark.isEmpty()) {
                return false;
            }
            if (dark.getAsLong() - lit.getAsLong() > SHORTEST_COOLING_FLASH_NANOS) {
                return true;
            }
            lit = pad.set(WiredPad.GREEN, true, dark.getAsLong());
        }
        return false;
    }

    private void killWithAnOutputOn() throws Exception {
        try (ControllerProcess controller = bench.startedByPress()) {
            controller.signal("KILL");
            controller.awaitEnd();
        }
        assertFalse(bench.pi().level(PadOnPins.COLD), "the line was to stay on");
    }

    private void thePowerLinesAreOff() throws Exception {
        assertTrue(bench.pi().level(PadOnPins.HEAT));
        assertTrue(bench.pi().level(PadOnPins.COLD));
        assertFalse(bench.pi().level(PadOnPins.PUMP));
    }
}
