package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.EventKind;

class SessionSceneTest {
    private static final Pace PACE = new Pace(60);
    private static final MonoTime START = MonoTime.ofMillis(1_000_000);
    private static final MonoTime A_BREATH_LATER = START.plus(PACE.breath());
    private static final MonoTime MUCH_LATER = START.plus(Duration.ofDays(30));
    private static final List<Act> PRESS = List.of(new Act.Say("Pressing the pad's button."), new Act.TypeAtPad('b'));
    private static final List<Act> NOTHING = List.of();

    private final SessionScene once = new SessionScene(true, PACE);
    private final SessionScene forEver = new SessionScene(false, PACE);

    @Test
    void theButtonIsPressedOnceALittleAfterThePadWasFound() {
        once.take(Reports.state(Reports.IDLE, Reports.NO_PAD).report(), START);
        assertEquals(NOTHING, once.due(A_BREATH_LATER));
        once.take(Reports.state(Reports.IDLE, Reports.PAD).report(), START);
        assertEquals(NOTHING, once.due(START));
        assertEquals(PRESS, once.due(A_BREATH_LATER));
        assertEquals(NOTHING, once.due(A_BREATH_LATER));
    }

    @Test
    void nobodyPressesAtAPadThatWaitsForAPerson() {
        once.take(Reports.state(Reports.TRIPPED, Reports.PAD).report(), START);
        assertEquals(NOTHING, once.due(A_BREATH_LATER));
    }

    @Test
    void aPadThatIsNotFoundEndsItInAMinuteOfRealTime() {
        assertEquals(NOTHING, once.due(START));
        MonoTime almost = START.plus(Duration.ofMinutes(60)).minus(Duration.ofNanos(1));
        assertEquals(NOTHING, once.due(almost));
        assertEquals(
                failed("waited in vain for the controller to find the pad"),
                once.due(almost.plus(Duration.ofNanos(1))));
    }

    @Test
    void aPressWithoutAnAnswerEndsIt() {
        press(once);
        assertEquals(failed("waited in vain for the controller to answer the press"), once.due(MUCH_LATER));
    }

    @Test
    void aSessionThatDoesNotEndEndsItWhenOneWasAskedFor() {
        press(once);
        once.take(Reports.event(EventKind.SESSION_STARTED).report(), A_BREATH_LATER);
        assertEquals(NOTHING, once.due(A_BREATH_LATER.plus(Duration.ofHours(4))));
        assertEquals(failed("waited in vain for the session to end"), once.due(MUCH_LATER));
    }

    @Test
    void withoutAnEndNothingIsWaitedFor() {
        press(forEver);
        forEver.take(Reports.event(EventKind.SESSION_STARTED).report(), A_BREATH_LATER);
        assertEquals(NOTHING, forEver.due(MUCH_LATER));
        forEver.take(
                Reports.event(EventKind.SESSION_ENDED, Reports.ended("COMPLETED"))
                        .report(),
                MUCH_LATER);
        assertEquals(NOTHING, forEver.due(MUCH_LATER.plus(PACE.breath())));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, GOOD, ''",
        "STOPPED, CUT_SHORT, the session did not complete: stopped",
        "GAVE_UP, FAILED, the session did not complete: gave_up",
    })
    void theEndOfTheSessionIsTheEnd(String how, Outcome.End end, String why) {
        press(once);
        once.take(Reports.event(EventKind.SESSION_STARTED).report(), START);
        once.take(Reports.event(EventKind.SESSION_ENDED, Reports.ended(how)).report(), START);
        assertEquals(NOTHING, once.due(START));
        assertEquals(List.of(new Act.Finish(new Outcome(end, why))), once.due(A_BREATH_LATER));
    }

    @Test
    void theTripThatIsToldAfterTheEndOfTheSessionExplainsIt() {
        press(once);
        once.take(
                Reports.event(EventKind.SESSION_ENDED, Reports.ended("TRIPPED")).report(), START);
        once.take(
                Reports.event(EventKind.TRIPPED, Reports.because("PAD_LOST", null))
                        .report(),
                START);
        assertEquals(failed("the session did not complete: tripped by PAD_LOST"), once.due(A_BREATH_LATER));
    }

    @Test
    void aRefusalOfTheFirstPressIsTheEndAndALaterOneIsNot() {
        press(once);
        once.take(
                Reports.event(EventKind.REFUSED, Reports.because("PAD_CANNOT", null))
                        .report(),
                START);
        assertEquals(failed("Not started: this is why. [PAD_CANNOT]"), once.due(A_BREATH_LATER));

        SessionScene begun = new SessionScene(true, PACE);
        press(begun);
        begun.take(Reports.event(EventKind.SESSION_STARTED).report(), START);
        begun.take(
                Reports.event(EventKind.REFUSED, Reports.because("SESSION_RUNNING", null))
                        .report(),
                START);
        assertEquals(NOTHING, begun.due(A_BREATH_LATER));
    }

    @Test
    void quittingIsFineUnlessASessionWasAskedFor() {
        assertEquals(List.of(new Act.Finish(Outcome.good())), forEver.quit());
        assertEquals(List.of(new Act.Finish(Outcome.cutShort("ended by q before the session was over"))), once.quit());
    }

    @Test
    void afterAKillThereIsNoSessionLeftToWaitFor() {
        press(once);
        once.killed(START);
        once.killIsOver(START);
        assertEquals(
                List.of(new Act.Finish(Outcome.cutShort("the session was cut short when the controller was killed"))),
                once.due(A_BREATH_LATER));
    }

    private static void press(SessionScene scene) {
        scene.due(START);
        scene.take(Reports.state(Reports.IDLE, Reports.PAD).report(), START);
        assertEquals(PRESS, scene.due(A_BREATH_LATER));
    }

    private static List<Act> failed(String why) {
        return List.of(new Act.Finish(Outcome.failed(why)));
    }
}
