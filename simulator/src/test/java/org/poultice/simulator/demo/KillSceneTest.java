package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.EventKind;

class KillSceneTest {
    private static final Pace PACE = new Pace(60);
    private static final MonoTime NOW = MonoTime.ofMillis(1_000_000);
    private static final MonoTime TWO_SECONDS_LATER = NOW.plus(PACE.scaled(Duration.ofSeconds(2)));
    private static final MonoTime A_BREATH_LATER = NOW.plus(PACE.breath());
    private static final long KILLED = 100_000_000_000L;
    private static final List<Act> NOTHING = List.of();
    private static final Act.Say COULD_NOT =
            new Act.Say("Killed the controller with SIGKILL: it could not switch anything off.");

    private final KillScene scene = new KillScene(PACE);

    @BeforeEach
    void aControllerRuns() {
        scene.take(Reports.state(Reports.APPLYING, Reports.PAD).report(), NOW);
    }

    @Test
    void thePadsOwnWordSaysHowLongItStayedOn() {
        assertEquals(NOTHING, scene.take(told(50_000, "cold on, 100 %")));
        assertEquals(List.of(new Act.KillController(), COULD_NOT), scene.kill(KILLED, NOW));
        assertEquals(NOTHING, scene.take(told(101_000, "button down")));
        assertEquals(
                List.of(new Act.Say("The pad switched itself off 2.3 s after the kill: nobody renewed its lease,"
                        + " which lasts 3 s at most.")),
                scene.take(told(102_340, "cold off")));
    }

    @Test
    void aPadWithoutPowerIsSaidToHaveNone() {
        scene.take(told(50_000, "heat on, 100 %"));
        scene.take(told(51_000, "heat off"));
        assertEquals(
                List.of(new Act.KillController(), COULD_NOT, new Act.Say("The pad had no power at that moment.")),
                scene.kill(KILLED, NOW));
    }

    @Test
    void theControllerComesBackOnceThePadIsOffAndThePauseIsOver() {
        scene.take(told(50_000, "cold on, 100 %"));
        scene.kill(KILLED, NOW);
        assertTrue(scene.isAway());
        assertEquals(NOTHING, scene.due(TWO_SECONDS_LATER), "the pad is on");
        scene.take(told(102_000, "cold off"));
        assertEquals(NOTHING, scene.due(TWO_SECONDS_LATER.minus(Duration.ofNanos(1))));
        assertEquals(
                List.of(
                        new Act.Say("Starting the controller again. All it knows is what stands in its journal."),
                        new Act.StartController()),
                scene.due(TWO_SECONDS_LATER));
        assertEquals(NOTHING, scene.due(TWO_SECONDS_LATER));
        assertFalse(scene.isAway());
    }

    @Test
    void theRefusalOfTheNextPressEndsTheScene() {
        restart();
        assertEquals(
                NOTHING, scene.take(Reports.state(Reports.IDLE, Reports.PAD).report(), NOW), "the old one's");
        assertEquals(
                NOTHING,
                scene.take(
                        Reports.state(Reports.NEXT_BOOT, Reports.IDLE, Reports.NO_PAD)
                                .report(),
                        NOW));
        assertEquals(NOTHING, scene.due(A_BREATH_LATER));
        scene.take(Reports.state(Reports.NEXT_BOOT, Reports.IDLE, Reports.PAD).report(), NOW);
        assertEquals(NOTHING, scene.due(NOW));
        assertEquals(
                List.of(new Act.Say("Pressing the button again."), new Act.TypeAtPad('b')), scene.due(A_BREATH_LATER));
        assertTrue(scene.isPlaying());
        assertEquals(
                List.of(new Act.Say(
                        "That is as it should be: what was on counts, and the kill has given nothing back.")),
                scene.take(Reports.event(EventKind.REFUSED, Reports.because("BREAK_NOT_KEPT", 1L))
                        .report()));
        assertFalse(scene.isPlaying());
    }

    @Test
    void aTripThatIsStillLatchedEndsTheSceneWithoutAPress() {
        restart();
        assertEquals(
                List.of(new Act.Say("A trip is latched, also over the kill: nobody presses the button for you.")),
                scene.take(
                        Reports.state(Reports.NEXT_BOOT, Reports.TRIPPED, Reports.PAD)
                                .report(),
                        NOW));
        assertFalse(scene.isPlaying());
        assertEquals(NOTHING, scene.due(A_BREATH_LATER));
    }

    @Test
    void withNothingToRestFromThePressStartsASessionAndTheSceneEnds() {
        restart();
        scene.take(Reports.state(Reports.NEXT_BOOT, Reports.IDLE, Reports.PAD).report(), NOW);
        scene.due(A_BREATH_LATER);
        assertEquals(
                NOTHING, scene.take(Reports.event(EventKind.SESSION_STARTED).report()));
        assertFalse(scene.isPlaying());
    }

    @Test
    void withoutAKillNothingIsSaidOfThePadsPower() {
        assertEquals(NOTHING, scene.take(told(1, "cold on, 100 %")));
        assertEquals(NOTHING, scene.take(told(2, "cold off")));
        assertEquals(NOTHING, scene.due(TWO_SECONDS_LATER));
    }

    private void restart() {
        scene.kill(KILLED, NOW);
        scene.due(TWO_SECONDS_LATER);
    }

    private static Happening.PadTold told(long millis, String what) {
        return new Happening.PadTold(millis * 1_000_000L, what);
    }
}
