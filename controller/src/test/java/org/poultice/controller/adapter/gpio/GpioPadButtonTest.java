package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.plan.Modality;

/** The button: at once towards a stop, and in no hurry towards a start. */
class GpioPadButtonTest {
    private final PinBench bench = PinBench.found(PinBench.BOTH);

    @Test
    void firstEdgeStopsAtOnceWhileThereIsALease() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.button(true);
        assertEquals(List.of("ButtonDown"), bench.happened());
    }

    @Test
    void pressLetsGoOfThePowerWhateverTheControlLoopWaitsFor() {
        bench.drive(Modality.HEAT, 100, 3_000);
        assertTrue(bench.power.heat());
        bench.button(true);
        assertEquals(Pins.Power.OFF, bench.power);
    }

    @Test
    void driveWhileTheButtonIsDownIsNone() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.button(true);
        bench.drive(Modality.HEAT, 100, 3_000);
        assertEquals(Pins.Power.OFF, bench.power);
        bench.button(false);
        bench.pass(30);
        bench.drive(Modality.HEAT, 100, 3_000);
        assertTrue(bench.power.heat());
    }

    @Test
    void bounceOfAStopIsOnePress() {
        bench.drive(Modality.HEAT, 100, 3_000);
        for (int i = 0; i < 5; i++) {
            bench.button(true);
            bench.pass(3);
            bench.button(false);
            bench.pass(3);
        }
        bench.button(true);
        bench.pass(500);
        bench.button(false);
        bench.pass(29);
        assertEquals(List.of("ButtonDown"), bench.happened());
        bench.pass(1);
        assertEquals(List.of("ButtonDown", "ButtonUp"), bench.happened());
    }

    @Test
    void edgeUpStopsTooBecauseTheEdgeDownWasLost() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.edge(false);
        assertEquals(List.of("ButtonDown"), bench.happened());
        bench.pass(30);
        assertEquals(List.of("ButtonDown", "ButtonUp"), bench.happened());
    }

    @Test
    void stopWhoseEdgesWereLostIsSeenAtTheNextStep() {
        bench.drive(Modality.HEAT, 100, 3_000);
        bench.pass(5);
        bench.buttonDown = true;
        bench.pass(15);
        assertEquals(List.of("ButtonDown"), bench.happened());
    }

    @Test
    void startTakesThirtyMillisecondsOfQuiet() {
        bench.button(true);
        bench.pass(29);
        assertEquals(List.of(), bench.happened());
        bench.pass(1);
        assertEquals(List.of("ButtonDown"), bench.happened());
    }

    @Test
    void spikeStartsNothing() {
        bench.button(true);
        bench.pass(2);
        bench.button(false);
        bench.pass(1_000);
        assertEquals(List.of(), bench.happened());
    }

    @Test
    void bounceOfAStartIsOnePress() {
        for (int i = 0; i < 5; i++) {
            bench.button(true);
            bench.pass(7);
            bench.button(false);
            bench.pass(7);
        }
        bench.button(true);
        bench.pass(200);
        bench.button(false);
        bench.pass(200);
        assertEquals(List.of("ButtonDown", "ButtonUp"), bench.happened());
    }

    @Test
    void pressWhoseEdgesWereLostIsFoundAllTheSame() {
        bench.buttonDown = true;
        bench.pass(130);
        assertEquals(List.of("ButtonDown"), bench.happened());
        bench.buttonDown = false;
        bench.pass(130);
        assertEquals(List.of("ButtonDown", "ButtonUp"), bench.happened());
    }

    @Test
    void edgeThatCameLateDoesNotOutweighTheLevel() {
        bench.edge(true);
        bench.pass(1_000);
        assertEquals(List.of(), bench.happened());
    }

    @Test
    void buttonThatIsDownWhenThePadIsFoundIsHeldUntilItComesUp() {
        PinBench held = new PinBench(PinBench.BOTH);
        held.buttonDown = true;
        held.pad.start();
        held.pass(10_000);
        assertEquals(List.of("PadFound", "ButtonHeld"), held.happened());
        held.button(false);
        held.pass(30);
        held.button(true);
        held.pass(30);
        assertEquals(List.of("PadFound", "ButtonHeld", "ButtonUp", "ButtonDown"), held.happened());
    }

    @Test
    void buttonComesUpWithThePadThatIsLostAndIsHeldWithThePadThatIsFound() {
        bench.button(true);
        bench.pass(100);
        bench.broken = true;
        bench.pass(100);
        bench.edge(false);
        bench.broken = false;
        bench.pass(3_000);
        assertEquals(List.of("ButtonDown", "PadLost", "ButtonUp", "PadFound", "ButtonHeld"), bench.happened());
    }
}
