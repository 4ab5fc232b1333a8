package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.MonoTime;

/** A wall clock is believed when the system has said for a minute that it is right, and it has been steady for as long. */
class WatchedClockTest {

    /** Each look is a second after the one before. {@code +} says that it is right, {@code -} that it is not, {@code j5} jumps by 5 s first. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                    | looks                    | in the end
        nothing says it is right  | 100-                     | UNTRUSTED
        it was just set           | 59+                      | UNTRUSTED
        for a minute              | 61+                      | TRUSTED
        lost                      | 61+ 1-                   | UNTRUSTED
        found again               | 61+ 1- 60+               | UNTRUSTED
        and kept                  | 61+ 1- 61+               | TRUSTED
        it jumps                  | 61+ j5 1+                | STEPPED
        back                      | 61+ j-5 1+               | STEPPED
        a minute ago              | 61+ j5 61+               | TRUSTED
        again                     | 61+ j5 50+ j3600 50+     | STEPPED
        disciplined               | 61+ j1 1+ j-1 1+         | TRUSTED
        set right when not right  | 30- j86400 61+           | TRUSTED
        set while it was not      | 61+ 1- j86400 1- 61+     | TRUSTED
        it jumps before a minute  | 30+ j7 1+                | STEPPED
        """)
    void itIsBelievedOnlyWhenItHasBeenSteady(String what, String looks, ClockTrust last) {
        TestClock monotonic = new TestClock(MonoTime.ofMillis(1_000_000));
        TestWallClock wall = new TestWallClock();
        WatchedClock clock = new WatchedClock(monotonic, wall);
        List<ClockTrust> seen = new ArrayList<>();

        for (String word : looks.strip().split(" ")) {
            if (word.startsWith("j")) {
                wall.shows = wall.shows.plusSeconds(Long.parseLong(word.substring(1)));
                continue;
            }
            wall.trusted = word.endsWith("+");
            for (int i = Integer.parseInt(word.substring(0, word.length() - 1)); i > 0; i--) {
                monotonic.advance(Duration.ofSeconds(1));
                wall.shows = wall.shows.plusSeconds(1);
                seen.add(clock.trust());
            }
        }

        assertEquals(last, seen.getLast(), what + ": " + seen);
        assertEquals(last == ClockTrust.TRUSTED, clock.trusted());
        assertEquals(wall.shows, clock.now());
    }

    @ParameterizedTest(name = "{0} ms a second")
    @CsvSource({"2000", "1900", "500", "1300", "0"})
    void oneThatRunsAtAWrongRateIsNeverBelieved(long millisASecond) {
        TestClock monotonic = new TestClock(MonoTime.ofMillis(0));
        TestWallClock wall = new TestWallClock();
        WatchedClock clock = new WatchedClock(monotonic, wall);
        wall.trusted = true;

        for (int second = 0; second < 3_600; second++) {
            monotonic.advance(Duration.ofSeconds(1));
            wall.shows = wall.shows.plusMillis(millisASecond);
            assertFalse(clock.trusted(), "believed after " + second + " s");
        }
    }

    @ParameterizedTest(name = "asked once in {0} s")
    @CsvSource({"1", "10", "59"})
    void howOftenItIsAskedMakesNoDifference(int every) {
        TestClock monotonic = new TestClock(MonoTime.ofMillis(0));
        TestWallClock wall = new TestWallClock();
        WatchedClock clock = new WatchedClock(monotonic, wall);
        wall.trusted = true;
        clock.trust();

        for (int second = every; second < 60; second += every) {
            monotonic.advance(Duration.ofSeconds(every));
            wall.shows = Instant.EPOCH.plusSeconds(second);
            assertEquals(ClockTrust.UNTRUSTED, clock.trust());
        }
        monotonic.advance(Duration.ofSeconds(60));
        wall.shows = wall.shows.plusSeconds(60);
        assertEquals(ClockTrust.TRUSTED, clock.trust());
    }
}
