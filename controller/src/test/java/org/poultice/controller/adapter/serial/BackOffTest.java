package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The pauses between two tries to open a port. */
class BackOffTest {
    private static final long[] FULL = {250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000};

    @Test
    void pauseDoublesUpToEightSecondsAndIsShortenedByAQuarterAtMost() {
        BackOff backOff = new BackOff(new Random(1));
        boolean shortened = false;
        for (long full : FULL) {
            long millis = backOff.next().toMillis();
            assertTrue(millis <= full && millis >= full * 3 / 4, millis + " of " + full);
            shortened |= millis < full;
        }
        assertTrue(shortened);
    }

    @Test
    void successMakesTheNextPauseAShortOne() {
        BackOff backOff = new BackOff(new Random(1));
        for (int i = 0; i < FULL.length; i++) {
            assertTrue(backOff.next().isPositive());
        }
        backOff.reset();
        assertEquals(1, backOff.next().toMillis() / 187);
    }
}
