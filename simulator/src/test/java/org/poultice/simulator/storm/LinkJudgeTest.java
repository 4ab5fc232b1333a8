package org.poultice.simulator.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Order;
import org.poultice.simulator.mishap.Spot;
import org.poultice.simulator.mishap.Trouble;
import org.poultice.simulator.remote.Afar;
import org.poultice.simulator.world.Beginning;
import org.poultice.simulator.world.World;
import org.poultice.simulator.world.WorldFaults;

/** Whether what somebody far away is told can be found to be wrong. The product tells the truth, so the world around it is made to break its word. */
class LinkJudgeTest {
    private static final Duration A_BREAK_AND_MORE = Duration.ofMinutes(25);
    private static final Duration LONG_AFTER_THE_PRESS = Duration.ofMinutes(3);

    private final StormWatch watch = new StormWatch(StormTrace.NONE);
    private final World world = world();
    private final Afar afar = Objects.requireNonNull(world.afar());
    private final LinkJudge judge = new LinkJudge(afar.follower());

    private World world() {
        Climate climate = new Climate(Beginning.PRODUCT, Hardware.DOCUMENTED);
        World made = climate.world(Forecast.of(1, 1, climate.plans()), watch);
        watch.tell(made.judge());
        return made;
    }

    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            world.advanceTo(world.nanos() + Duration.ofSeconds(1).toNanos());
            judge.look(world.nanos(), watch);
        }
    }

    private void startASession() {
        pass(A_BREAK_AND_MORE);
        watch.pressed(world.nanos());
        world.press(Duration.ofMillis(300));
        pass(LONG_AFTER_THE_PRESS);
        assertTrue(watch.isOn());
    }

    private void stopFromAfar() {
        judge.stopIsAsked();
        world.voice().askToStop();
    }

    private List<String> found() {
        return judge.violations().stream().map(Violation::text).toList();
    }

    @Test
    void aStopThatIsSaidToBeDoneIsDone() {
        startASession();
        stopFromAfar();
        pass(Duration.ofSeconds(10));
        assertFalse(watch.isOn());
        assertEquals(List.of(), found());
    }

    @Test
    void powerAfterAStopThatIsSaidToBeDoneIsFound() {
        startASession();
        new WorldFaults(world).obey(new Order(true, new Trouble(Mishap.LEASE_IGNORED, Spot.NONE)));
        stopFromAfar();
        pass(Duration.ofSeconds(10));
        assertEquals(List.of("power after a stop that was said to be done"), found());
    }

    @Test
    void aStopThatNobodyAnswersPromisesNothing() {
        startASession();
        afar.broker().gone(true);
        stopFromAfar();
        pass(Duration.ofSeconds(10));
        assertTrue(watch.isOn());
        assertEquals(List.of(), found());
    }

    @Test
    void afterCalmHoursWhatIsHeardIsWhatIsSo() {
        startASession();
        judge.calmIsOver(world.nanos(), world.state(), watch.toldAt());
        assertEquals(List.of(), found());
    }

    @Test
    void aStateThatIsNotHeardIsFound() {
        pass(A_BREAK_AND_MORE);
        afar.broker().hung(true);
        watch.pressed(world.nanos());
        world.press(Duration.ofMillis(300));
        pass(Duration.ofSeconds(15));
        judge.calmIsOver(world.nanos(), world.state(), watch.toldAt());
        assertTrue(found().getFirst().endsWith("is so"), found()::toString);
    }

    @Test
    void aDeviceThatIsNotHeardIsFound() {
        pass(A_BREAK_AND_MORE);
        world.kill(Duration.ofHours(1));
        pass(Duration.ofMinutes(1));
        judge.calmIsOver(world.nanos(), world.state(), watch.toldAt());
        assertEquals(List.of("after calm hours the device is not heard"), found());
    }
}
