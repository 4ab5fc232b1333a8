package org.poultice.controller.adapter.gpio.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poultice.controller.adapter.gpio.chardev.LineWatch.Change;

/** The provider of Pi4J's on a chip of the kernel's own simulation. */
@Tag("virtual-pi")
@Timeout(60)
class CharacterDeviceTest {
    private final SimulatedChip chip = chip();
    private final ChardevOutputs outputs = new ChardevOutputs(new Chips(chip.label()));
    private final ChardevInputs inputs = new ChardevInputs(new Chips(chip.label()));
    private final Context context =
            Pi4J.newContextBuilder().noAutoDetect().add(outputs, inputs).build();

    private static SimulatedChip chip() {
        try {
            return new SimulatedChip();
        } catch (IOException e) {
            throw new AssertionError("this needs the virtual Pi: " + e, e);
        }
    }

    @AfterEach
    void everythingIsGivenBack() throws IOException {
        context.shutdown();
        assertEquals(0, SimulatedChip.requestsHeld());
        chip.close();
    }

    private DigitalOutputConfig output(int line, DigitalState on, DigitalState initial) {
        return DigitalOutput.newConfigBuilder(context)
                .id("out-" + line)
                .bcm(line)
                .onState(on)
                .initial(initial)
                .build();
    }

    private DigitalInputConfigBuilder input(int line) {
        return DigitalInput.newConfigBuilder(context)
                .id("in-" + line)
                .bcm(line)
                .onState(DigitalState.HIGH)
                .pull(PullResistance.PULL_DOWN)
                .debounce(0L);
    }

    private static EdgeEvent next(BlockingQueue<EdgeEvent> events) throws InterruptedException {
        EdgeEvent event = events.poll(10, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no edge");
        }
        return event;
    }

    private BlockingQueue<EdgeEvent> edges(DigitalInput input) {
        BlockingQueue<EdgeEvent> events = new LinkedBlockingQueue<>();
        input.addListener(event -> events.add((EdgeEvent) event));
        return events;
    }

    /** An active-low relay whose resistor holds it off (high) until then: no moment of low may come. */
    @Test
    void anOutputHasItsFirstLevelFromTheRequestOnAndIsNotSetUpASecondTime() throws Exception {
        chip.pull(2, true);
        assertTrue(chip.isHigh(2));
        try (LineWatch watch = new LineWatch(chip.device(), 2);
                LevelWatch levels = new LevelWatch(chip, 2)) {
            levels.awaitLooks(100);
            outputs.create(output(2, DigitalState.LOW, DigitalState.HIGH));
            levels.awaitLooks(100);

            assertEquals(0, levels.lows());
            long flags = Uapi.FLAG_USED | Uapi.FLAG_OUTPUT | Uapi.FLAG_ACTIVE_LOW;
            assertEquals(List.of(new Change(Change.Type.REQUESTED, flags)), watch.changes());
        }
    }

    @Test
    void highIsHighOnTheWireWhateverMeansOn() throws IOException {
        DigitalOutput activeLow = outputs.create(output(0, DigitalState.LOW, DigitalState.HIGH));
        DigitalOutput activeHigh = outputs.create(output(1, DigitalState.HIGH, DigitalState.LOW));
        assertTrue(chip.isHigh(0) && !chip.isHigh(1));

        activeLow.on();
        activeHigh.on();
        assertTrue(!chip.isHigh(0) && chip.isHigh(1));
        assertTrue(activeLow.isLow() && activeLow.isOn() && activeHigh.isHigh() && activeHigh.isOn());

        activeLow.high();
        activeHigh.low();
        assertTrue(chip.isHigh(0) && !chip.isHigh(1));
    }

    @Test
    void aBankIsOneRequestThatOneCallSetsAndReads() throws IOException {
        OutputBank bank = outputs.bank(
                List.of(
                        output(0, DigitalState.LOW, DigitalState.HIGH),
                        output(1, DigitalState.HIGH, DigitalState.LOW),
                        output(2, DigitalState.HIGH, DigitalState.HIGH)),
                Drive.PUSH_PULL);

        assertEquals(1, SimulatedChip.requestsHeld());
        assertEquals(0b100, bank.levels());
        bank.set(0b011);
        assertTrue(!chip.isHigh(0) && chip.isHigh(1) && !chip.isHigh(2));
        assertEquals(0b011, bank.levels());
        assertTrue(bank.outputs().get(0).isOn() && bank.outputs().get(2).isOff());

        bank.outputs().get(2).on();
        assertEquals(0b111, bank.levels());
    }

    @Test
    void theLinesOfABankAreGivenBackWithTheLastOfItsOutputs() throws IOException {
        OutputBank bank = outputs.bank(
                List.of(output(0, DigitalState.HIGH, DigitalState.LOW), output(1, DigitalState.HIGH, DigitalState.LOW)),
                Drive.PUSH_PULL);
        context.shutdown(bank.outputs().get(0));
        assertEquals(1, SimulatedChip.requestsHeld());
        context.shutdown(bank.outputs().get(1));

        assertEquals(0, SimulatedChip.requestsHeld());
        assertThrows(GpioException.class, () -> bank.set(0));
        assertThrows(GpioException.class, bank::levels);
    }

    @Test
    void anInputIsPulledAsItsConfigurationSays() throws IOException {
        assertTrue(inputs.input(input(3).pull(PullResistance.PULL_UP).build()).isHigh());
        assertTrue(inputs.input(input(4).pull(PullResistance.PULL_DOWN).build()).isLow());
        chip.pull(4, true);
        assertTrue(context.registry().get("in-4", DigitalInput.class).isHigh());
        try (Chip watched = new Chips(chip.label()).open()) {
            assertEquals("poultice", watched.consumer(3));
        }
    }

    @Test
    void anEdgeHasTheMomentWhenTheKernelSawItAndANumber() throws Exception {
        DigitalInput input = inputs.input(input(5).build());
        BlockingQueue<EdgeEvent> events = edges(input);

        long before = System.nanoTime();
        chip.pull(5, true);
        EdgeEvent up = next(events);
        long after = System.nanoTime();
        chip.pull(5, false);
        EdgeEvent down = next(events);

        assertEquals(DigitalState.HIGH, up.state());
        assertEquals(DigitalState.LOW, down.state());
        assertTrue(before <= up.edge().nanos() && up.edge().nanos() <= after, up.edge() + " after " + before);
        assertEquals(5, up.edge().line());
        assertEquals(up.edge().sequence() + 1, down.edge().sequence());
    }

    /** Longer than the simulated machine's 10 ms tick by far, so that the end of the wait is no luck. */
    @Test
    void aDebouncedEdgeIsToldOnlyOnceItsLineIsStill() throws Exception {
        long debounceMicros = 200_000;
        DigitalInput input = inputs.input(input(6).debounce(debounceMicros).build());
        BlockingQueue<EdgeEvent> events = edges(input);

        long begun = System.nanoTime();
        for (int bounce = 0; bounce < 5; bounce++) {
            chip.pull(6, true);
            chip.pull(6, false);
        }
        chip.pull(6, true);

        assertEquals(DigitalState.HIGH, next(events).state());
        assertTrue(System.nanoTime() - begun >= debounceMicros * 1_000);
        assertTrue(events.isEmpty());
    }

    @Test
    void aChipThatGoesAwayIsAnErrorAndNoEndOfTheProcess() throws Exception {
        OutputBank bank = outputs.bank(List.of(output(0, DigitalState.HIGH, DigitalState.LOW)), Drive.OPEN_DRAIN);
        DigitalInput input = inputs.input(input(5).build());
        BlockingQueue<EdgeEvent> events = edges(input);
        chip.remove();

        assertThrows(GpioException.class, () -> bank.set(1));
        assertThrows(com.pi4j.io.exception.IOException.class, input::state);
        assertThrows(
                com.pi4j.io.exception.IOException.class,
                () -> bank.outputs().getFirst().on());
        assertTrue(events.isEmpty());
    }
}
