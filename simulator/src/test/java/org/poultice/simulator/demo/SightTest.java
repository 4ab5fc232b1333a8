package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.PadReport;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.Progress;

class SightTest {
    private static final MonoTime NOW = MonoTime.ofMillis(5_000_000);

    static Stream<Arguments> lines() {
        return Stream.of(
                row(Reports.IDLE, Reports.NO_PAD, "Idle · no pad · next: a press starts cold"),
                row(Reports.IDLE, Reports.PAD, "Idle · pad 8.1 °C, skin 15.3 °C · next: a press starts cold"),
                row(
                        Reports.IDLE,
                        new PadReport(true, null, null, null, null, null),
                        "Idle · pad –, skin – · next: a press starts cold"),
                row(
                        Reports.idle(1_100_000),
                        Reports.PAD,
                        "Idle · pad 8.1 °C, skin 15.3 °C · next: a press starts cold, in 18:20"),
                row(
                        Reports.ARMED,
                        Reports.PAD,
                        "Armed · 0:52 left · pad 8.1 °C, skin 15.3 °C · next: a press at the device confirms the start"),
                row(
                        Reports.APPLYING,
                        Reports.PAD,
                        "Applying cold 1 of 3 · 12:34 left · pad 8.1 °C, skin 15.3 °C · next: a break"),
                row(
                        Reports.breaking(1, null),
                        Reports.PAD,
                        "Breaking 1 of 3 · 19:12 left · pad 8.1 °C, skin 15.3 °C · next: application 2, cold"),
                row(
                        Reports.breaking(2, "SKIN_STILL_COLD"),
                        Reports.PAD,
                        "Breaking 2 of 3 · 19:12 left · pad 8.1 °C, skin 15.3 °C"
                                + " · next: application 3, cold, which waits: SKIN_STILL_COLD"),
                row(
                        Reports.breaking(3, null),
                        Reports.PAD,
                        "Breaking 3 of 3 · 19:12 left · pad 8.1 °C, skin 15.3 °C · next: the session ends"),
                row(
                        Reports.TRIPPED,
                        Reports.NO_PAD,
                        "Tripped by PAD_LOST · no pad · next: a press of 3 s resets it once its cause is gone"));
    }

    private static Arguments row(Progress progress, PadReport pad, String line) {
        return Arguments.of(progress, pad, line);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachPhaseHasItsLine(Progress progress, PadReport pad, String line) {
        assertEquals(line, sight(Reports.state(progress, pad)).line(NOW));
    }

    @Test
    void thereIsNothingToSeeOfAControllerThatIsNotThere() {
        assertEquals("The controller is not there", new Sight().line(NOW));
        Sight gone = sight(Reports.state(Reports.IDLE, Reports.PAD));
        gone.take(Reports.OFFLINE, NOW);
        assertEquals("The controller is not there", gone.line(NOW));
        assertEquals("", gone.outline());
    }

    @Test
    void timeGoesOnBetweenTwoMessages() {
        Sight sight = sight(Reports.state(Reports.APPLYING, Reports.PAD));
        assertEquals(
                "Applying cold 1 of 3 · 10:34 left · pad 8.1 °C, skin 15.3 °C · next: a break",
                sight.line(NOW.plus(Duration.ofMinutes(2))));
        assertEquals(
                "Applying cold 1 of 3 · 0:00 left · pad 8.1 °C, skin 15.3 °C · next: a break",
                sight.line(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void telemetryBringsNewNumbers() {
        Sight sight = sight(Reports.state(Reports.APPLYING, Reports.PAD));
        sight.take(Reports.telemetry(PhaseWord.APPLYING, 60_000L, Reports.pad(5_000, 12_000)), NOW);
        assertEquals("Applying cold 1 of 3 · 1:00 left · pad 5.0 °C, skin 12.0 °C · next: a break", sight.line(NOW));
    }

    @Test
    void telemetryOfAnotherPhaseDoesNotContradictTheState() {
        Sight sight = sight(Reports.state(Reports.APPLYING, Reports.PAD));
        sight.take(Reports.telemetry(PhaseWord.BREAKING, 1_200_000L, Reports.pad(5_000, 12_000)), NOW);
        assertEquals("Applying cold 1 of 3 · 12:34 left · pad 8.1 °C, skin 15.3 °C · next: a break", sight.line(NOW));
    }

    @Test
    void theOutlineChangesWithMoreThanNumbers() {
        Sight sight = sight(Reports.state(Reports.APPLYING, Reports.PAD));
        String applying = sight.outline();
        sight.take(Reports.telemetry(PhaseWord.APPLYING, 60_000L, Reports.pad(5_000, 12_000)), NOW);
        assertEquals(applying, sight.outline());
        sight.take(Reports.state(Reports.breaking(1, null), Reports.PAD), NOW);
        String breaking = sight.outline();
        assertNotEquals(applying, breaking);
        sight.take(Reports.state(Reports.breaking(1, "SKIN_STILL_COLD"), Reports.PAD), NOW);
        assertNotEquals(breaking, sight.outline());
    }

    private static Sight sight(Happening state) {
        Sight sight = new Sight();
        sight.take(Reports.ONLINE, NOW);
        sight.take(state, NOW);
        return sight;
    }
}
