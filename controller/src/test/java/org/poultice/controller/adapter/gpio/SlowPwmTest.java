package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poultice.controller.adapter.gpio.Wiring.Switching;
import org.poultice.controller.engine.MonoTime;

/** Shares of power, and what a relay can bear. */
class SlowPwmTest {
    private static final long MILLI = 1_000_000L;
    private static final long SHORTEST_OF_A_RELAY = 5_000;

    /** Each switching: {@code ms}, on first. */
    private final List<Long> switchings = new ArrayList<>();

    private long millis = 1_000;
    private boolean on;
    private long asked;
    private long given;

    @ParameterizedTest
    @CsvSource({
        // duty, % | goes on at, ms | off | on | off
        "PWM, 1, 990, 1000, 1990, 2000",
        "PWM, 25, 750, 1000, 1750, 2000",
        "PWM, 60, 400, 1000, 1400, 2000",
        "PWM, 99, 10, 1000, 1010, 2000",
        "RELAY, 10, 45000, 50000, 95000, 100000",
        "RELAY, 50, 5000, 10000, 15000, 20000",
        "RELAY, 80, 1250, 6250, 11250, 31250",
    })
    void shareComesInTimesOnWhichAreEarnedFirst(
            Switching switching, int duty, long on1, long off1, long on2, long off2) {
        SlowPwm pwm = new SlowPwm(switching);
        run(pwm, duty, off2 + 1_000);
        assertEquals(List.of(on1, off1, on2, off2), switchings.subList(0, 4));
    }

    @ParameterizedTest
    @EnumSource(Switching.class)
    void fullPowerIsOnAtOnceAndStaysOn(Switching switching) {
        run(new SlowPwm(switching), 100, 100_000);
        assertEquals(List.of(0L), switchings);
    }

    @ParameterizedTest
    @EnumSource(Switching.class)
    void nothingIsOffAtOnce(Switching switching) {
        SlowPwm pwm = new SlowPwm(switching);
        run(pwm, 100, 100);
        run(pwm, 0, 1);
        assertEquals(List.of(0L, 100L), switchings);
    }

    @Test
    void relayThatWentOffStaysOffForFiveSeconds() {
        SlowPwm pwm = new SlowPwm(Switching.RELAY);
        run(pwm, 100, 10_000);
        pwm.off(now());
        run(pwm, 100, 10_000);
        assertEquals(List.of(0L, 15_000L), List.of(switchings.getFirst(), switchings.getLast()));
    }

    @Test
    void whatWasOwedIsForgottenWhenEverythingGoesOff() {
        SlowPwm pwm = new SlowPwm(Switching.PWM);
        run(pwm, 60, 399);
        pwm.off(now());
        run(pwm, 60, 399);
        assertEquals(List.of(), switchings);
    }

    @ParameterizedTest
    @EnumSource(Switching.class)
    void neverMoreThanWasAskedForWhateverIsAskedFor(Switching switching) {
        SplittableRandom random = new SplittableRandom(20_261_121);
        SlowPwm pwm = new SlowPwm(switching);
        for (int i = 0; i < 300; i++) {
            run(pwm, random.nextInt(101), random.nextInt(1, 20_000));
        }
        assertTrue(given > asked / 3, "the output did its work");
    }

    @Test
    void relayIsNeverOffForLessThanFiveSecondsAndOnForLessOnlyWhenLessIsAskedFor() {
        SlowPwm pwm = new SlowPwm(Switching.RELAY);
        for (int duty = 1; duty <= 100; duty++) {
            run(pwm, duty, 1_100_000);
            for (int i = 1; i < switchings.size(); i++) {
                assertTrue(
                        switchings.get(i) - switchings.get(i - 1) >= SHORTEST_OF_A_RELAY,
                        duty + " %: " + switchings.get(i - 1) + " to " + switchings.get(i));
            }
        }
    }

    /** Asks at each moment at which it wants to be asked, at most every millisecond, and each second as the control loop does. */
    private void run(SlowPwm pwm, int duty, long length) {
        long end = millis + length;
        while (millis < end) {
            boolean next = pwm.isOn(duty, now());
            if (next != on) {
                on = next;
                switchings.add(millis - 1_000);
            }
            long due = Math.ceilDiv(pwm.nextChange().nanos(), MILLI);
            long until = Math.clamp(due, millis + 1, Math.min(end, millis + 1_000));
            asked += duty * (until - millis);
            given += on ? 100 * (until - millis) : 0;
            millis = until;
            assertTrue(given <= asked + 100, "given " + given + " of " + asked + " at " + millis);
        }
    }

    private MonoTime now() {
        return new MonoTime(millis * MILLI);
    }
}
