package org.poultice.simulator.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has an errand and who runs it take turns. The list has no lock: it would not be whole if both ever ran. */
class ErrandTest {
    private final List<String> order = new ArrayList<>();
    private @Nullable Errand errand;

    private Errand errand(Runnable what) {
        Errand made = new Errand(what);
        errand = made;
        return made;
    }

    private void pause() {
        Objects.requireNonNull(errand).pause();
    }

    @Test
    void itRunsOnlyWhileItMay() {
        Errand two = errand(() -> {
            order.add("first part");
            pause();
            order.add("second part");
        });
        order.add("made");

        assertFalse(two.goOn());
        order.add("meanwhile");
        assertTrue(two.goOn());
        order.add("after");

        assertEquals(List.of("made", "first part", "meanwhile", "second part", "after"), order);
    }

    @Test
    void oneThatNeverWaitsIsOverAtOnce() {
        assertTrue(errand(() -> order.add("all")).goOn());

        assertEquals(List.of("all"), order);
    }

    @Test
    void whatItThrowsIsThrownWhereItIsLetGoOn() {
        IllegalStateException wrong = new IllegalStateException("wrong");
        Errand fails = errand(() -> {
            pause();
            throw wrong;
        });
        Errand breaks = new Errand(() -> {
            throw new AssertionError("worse");
        });

        assertFalse(fails.goOn());
        assertSame(wrong, assertThrows(IllegalStateException.class, fails::goOn));
        assertThrows(AssertionError.class, breaks::goOn);
    }

    @Test
    void oneThatIsAbandonedEndsWhereItWaits() {
        Errand abandoned = errand(() -> {
            try {
                pause();
                order.add("never");
            } finally {
                order.add("on its way out");
            }
        });
        abandoned.goOn();
        abandoned.abandon();

        assertEquals(List.of("on its way out"), order);
    }

    @Test
    void oneThatWaitsOnItsWayOutIsNotLetWait() {
        Errand stubborn = errand(() -> {
            try {
                pause();
            } catch (Fuse.Blown killed) {
                assertThrows(Fuse.Blown.class, this::pause);
                order.add("out");
            }
        });
        stubborn.goOn();
        stubborn.abandon();

        assertEquals(List.of("out"), order);
    }
}
