package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.EventKind;

class ScriptTest {
    private static final MonoTime NOW = MonoTime.ofMillis(1_000_000);
    private static final List<Act> NOTHING = List.of();

    private final Script script = new Script(false, 60);

    @Test
    void theControllersComingAndGoingIsToldOnce() {
        assertEquals(NOTHING, script.take(Reports.OFFLINE, NOW));
        assertEquals(said("The controller is online."), script.take(Reports.ONLINE, NOW));
        assertEquals(NOTHING, script.take(Reports.ONLINE, NOW));
        assertEquals(
                said("The broker tells everybody that the controller is offline."), script.take(Reports.OFFLINE, NOW));
    }

    @Test
    void eachKeyDoesWhatItSays() {
        assertEquals(List.of(new Act.Say("Key b: a short press of the button."), new Act.TypeAtPad('b')), typed('b'));
        assertEquals(List.of(new Act.Say("Key B: the button is held for 4 s."), new Act.TypeAtPad('B')), typed('B'));
        assertEquals(List.of(new Act.TypeAtPad('u')), typed('u'));
        assertEquals(List.of(new Act.Finish(Outcome.good())), typed('q'));
        assertEquals(NOTHING, typed('x'));
        assertEquals(new Act.KillController(), typed('k').getFirst());
        assertEquals(said("The controller is not running."), typed('k'));
    }

    @Test
    void thePadsPlugIsToldByThePad() {
        assertEquals(
                said("The pad is unplugged: it has no power, and the line is silent."),
                script.take(new Happening.PadTold(1, "unplugged"), NOW));
        assertEquals(said("The pad is plugged in again."), script.take(new Happening.PadTold(2, "plugged in"), NOW));
        assertEquals(NOTHING, script.take(new Happening.PadTold(3, "hello from a controller"), NOW));
    }

    @Test
    void aTripThatLooksLikeALateMachineIsExplainedUnlessThePlugWasPulledInTheSession() {
        Happening trip = Reports.event(EventKind.TRIPPED, Reports.because("READING_STALE", null));
        assertEquals(
                List.of(
                        new Act.Say("TRIPPED, all off: this is why. [READING_STALE]"),
                        new Act.Say("This machine may be too busy for --speed 60: 2 s of the controller take 33 ms."
                                + " Try a lower one.")),
                script.take(trip, NOW));
        script.take(new Happening.PadTold(1, "unplugged"), NOW);
        assertEquals(said("TRIPPED, all off: this is why. [READING_STALE]"), script.take(trip, NOW));
        script.take(new Happening.PadTold(1, "plugged in"), NOW);
        assertEquals(said("TRIPPED, all off: this is why. [READING_STALE]"), script.take(trip, NOW));
        script.take(Reports.event(EventKind.SESSION_STARTED), NOW);
        assertEquals(2, script.take(trip, NOW).size());
        assertEquals(
                said("TRIPPED, all off: this is why. [PAD_HOT]"),
                script.take(Reports.event(EventKind.TRIPPED, Reports.because("PAD_HOT", null)), NOW));
    }

    @Test
    void theEndOfASessionThatAKillCutShortIsNotTheEnd() {
        Script once = new Script(true, 60);
        once.take(Reports.state(Reports.APPLYING, Reports.PAD), NOW);
        once.due(NOW);
        once.take(new Happening.KeyTyped('k'), NOW);
        MonoTime later = NOW.plus(Duration.ofMinutes(5));
        assertEquals(new Act.StartController(), once.due(later).getLast());
        once.take(Reports.event(EventKind.SESSION_ENDED, Reports.ended("INTERRUPTED")), later);
        assertEquals(NOTHING, once.due(later.plus(Duration.ofMinutes(1))));
        once.take(Reports.state(Reports.NEXT_BOOT, Reports.idle(1_000), Reports.PAD), later);
        MonoTime pressed = later.plus(Duration.ofMinutes(2));
        assertEquals(new Act.TypeAtPad('b'), once.due(pressed).getLast());
        once.take(Reports.event(EventKind.REFUSED, Reports.because("BREAK_NOT_KEPT", 1_000L)), pressed);
        assertEquals(
                List.of(new Act.Finish(Outcome.cutShort("the session was cut short when the controller was killed"))),
                once.due(pressed.plus(Duration.ofMinutes(1))));
    }

    @Test
    void aProcessThatEndsByItselfIsTheEnd() {
        assertEquals(
                List.of(new Act.Finish(Outcome.failed("its last words"))),
                script.take(new Happening.ProcessEnded("its last words"), NOW));
        assertEquals(List.of(new Act.Finish(Outcome.failed("gone"))), script.take(new Happening.Lost("gone"), NOW));
    }

    @Test
    void timesAreThePads() {
        assertEquals("0:00:00", script.time(NOW));
        script.take(new Happening.PadTold(3_725_000_000_000L, "button down"), NOW);
        assertEquals("1:02:05", script.time(NOW));
    }

    private List<Act> typed(char key) {
        return script.take(new Happening.KeyTyped(key), NOW);
    }

    private static List<Act> said(String text) {
        return List.of(new Act.Say(text));
    }
}
