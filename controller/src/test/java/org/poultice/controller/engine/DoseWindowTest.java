package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoseWindowTest {
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    @Test
    void aPortionCountsUntilTheWholeOfItIsOlderThanTheWindow() {
        DoseWindow window = each(DoseWindow.of(FOUR_HOURS), 0, 20); // four portions, which end at 4, 9, 14 and 19

        assertEquals(20, window.nanosWithin(minute(20)));
        assertEquals(20, window.nanosWithin(minute(243)));
        assertEquals(15, window.nanosWithin(minute(244)));
        assertEquals(5, window.nanosWithin(minute(258)));
        assertEquals(0, window.nanosWithin(minute(259)));
    }

    @Test
    void itSaysWhenEnoughWillBeForgotten() {
        DoseWindow window = each(DoseWindow.of(FOUR_HOURS), 0, 20);

        assertEquals(minute(20), window.isLessAt(21, minute(20)));
        assertEquals(minute(244), window.isLessAt(20, minute(20)));
        assertEquals(minute(244), window.isLessAt(16, minute(20)));
        assertEquals(minute(249), window.isLessAt(15, minute(20)));
        assertEquals(minute(259), window.isLessAt(1, minute(20)));
    }

    @Test
    void whateverComesAndWhenItIsNeverLessThanTheTruthAndNeverMuchMore() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            DoseWindow window = DoseWindow.of(FOUR_HOURS);
            List<Long> came = new ArrayList<>();
            long at = 0;
            for (int i = 0; i < 1_000; i++) {
                at += random.nextInt(random.nextInt(20) == 0 ? 200 : 3);
                window = window.plus(1, minute(at));
                came.add(at);
                long now = at;
                long truth = came.stream().filter(each -> each > now - 240).count();
                long withOldest = came.stream().filter(each -> each > now - 245).count();
                long counted = window.nanosWithin(minute(now));
                assertTrue(truth <= counted && counted <= withOldest, "seed " + seed + " at " + now);
                assertTrue(
                        window.past().size() <= 49, "bounded: " + window.past().size());
            }
        }
    }

    @Test
    void whatWasKnownIsReplacedAndWhatHasComeSinceStays() {
        DoseWindow was = DoseWindow.of(FOUR_HOURS).plus(7, minute(0)).complete();
        DoseWindow is = DoseWindow.of(FOUR_HOURS).plus(7, minute(-200)).complete();
        DoseWindow now = was.plus(3, minute(10)).reckoned(was, is);

        assertEquals(10, now.nanosWithin(minute(10)));
        assertEquals(3, now.nanosWithin(minute(41)));
        assertEquals(13, now.plus(3, minute(11)).nanosWithin(minute(11)));
    }

    /** One each minute. */
    private static DoseWindow each(DoseWindow window, int from, int to) {
        DoseWindow next = window;
        for (int i = from; i < to; i++) {
            next = next.plus(1, minute(i));
        }
        return next;
    }

    private static MonoTime minute(long minutes) {
        return MonoTime.ofMillis(60_000 * minutes);
    }
}
