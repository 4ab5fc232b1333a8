package org.poultice.simulator.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerTest {
    private static final long MILLI = 1_000_000L;

    @Test
    void plannedPressesGoDownAndComeUpAtTheirMoments() {
        Finger finger = new Finger(List.of(press(500, 200), press(5_000, 4_000)));
        assertEquals(List.of("500 down", "700 up", "5000 down", "9000 up"), changes(finger));
    }

    @Test
    void aPressOutOfTurnWorksAtOnceUnlessTheButtonIsDown() {
        Finger finger = new Finger(List.of());
        finger.press(100 * MILLI, Press.SHORT);
        finger.press(200 * MILLI, Press.LONG);
        assertEquals(List.of("300 up"), changes(finger));
    }

    @Test
    void aPlannedPressThatFallsIntoAnotherOneIsLeftOut() {
        Finger finger = new Finger(List.of(press(500, 200), press(5_000, 200)));
        finger.press(400 * MILLI, Press.LONG);
        assertEquals(List.of("4400 up", "5000 down", "5200 up"), changes(finger));
    }

    private static List<String> changes(Finger finger) {
        List<String> changes = new ArrayList<>();
        while (finger.nextChange() != Long.MAX_VALUE) {
            long at = finger.nextChange();
            finger.change();
            changes.add(at / MILLI + (finger.isDown() ? " down" : " up"));
        }
        return changes;
    }

    private static Press press(long atMillis, long heldMillis) {
        return new Press(Duration.ofMillis(atMillis), Duration.ofMillis(heldMillis));
    }
}
