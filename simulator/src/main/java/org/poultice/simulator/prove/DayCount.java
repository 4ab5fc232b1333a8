package org.poultice.simulator.prove;

/**
 * The observer's count of a day, in the bits of a scene. Scaled, it is the past day itself: a bit for each quantum, set where an exposure was
 * going on, gaps within one included. At full size it counts the exposures of one window that begins with the first start, recorded or seen,
 * and lasts a day; at most {@code maxPerDay} of them, each at most an application long by rule I1, are at most as much time on.
 */
final class DayCount {
    private static final int AT = 39;
    private static final int BITS = 20;
    private static final int WINDOW_BITS = 12;
    private static final int WINDOW = (1 << WINDOW_BITS) - 1;
    private static final int COUNT = 0xFF;

    private final Scale scale;
    private final boolean byBits;
    private final boolean byCount;

    DayCount(Scale scale) {
        this.scale = scale;
        this.byCount = scale.countsDayTogether();
        this.byBits = scale.tracksDay() && !byCount;
        if ((byBits && scale.day() > BITS) || (byCount && scale.day() >= WINDOW)) {
            throw new IllegalArgumentException("too long for a scene: a day of " + scale.day() + " quanta");
        }
    }

    /** An exposure begins. */
    long begun(long scene) {
        if (!byCount) {
            return scene;
        }
        long open = recorded(scene);
        int count = Terminals.get(open, AT + WINDOW_BITS, COUNT) + 1;
        return count > scale.maxPerDay()
                ? Terminals.violate(open, Rule.I5)
                : Terminals.with(open, AT + WINDOW_BITS, COUNT, count);
    }

    /** A start was recorded: the window opens, if none is open. */
    long recorded(long scene) {
        boolean open = !byCount || Terminals.get(scene, AT, WINDOW) > 0;
        return open ? scene : Terminals.with(scene, AT, WINDOW, 1);
    }

    /** The same exposure goes on after {@code gap} quanta without power, which count as on. */
    long resumed(long scene, int gap) {
        if (!byBits) {
            return scene;
        }
        int past = Terminals.get(scene, AT, mask()) | ((1 << gap) - 1);
        return judged(Terminals.with(scene, AT, mask(), past & mask()));
    }

    /** The same for an observer who counts no fewer starts than the controller does, and no earlier ones. */
    long stricter(long scene, Strictness.Belief belief) {
        int window = byCount ? Terminals.get(scene, AT, WINDOW) : 0;
        boolean counts = byCount && belief.dayStarts() > 0;
        if (window == 0 && counts) {
            return Terminals.with(
                    Terminals.with(scene, AT, WINDOW, belief.dayAge() + 1),
                    AT + WINDOW_BITS,
                    COUNT,
                    belief.dayStarts());
        }
        if (window == 0) {
            return scene;
        }
        int count = Math.max(Terminals.get(scene, AT + WINDOW_BITS, COUNT), belief.dayStarts());
        long next = Terminals.with(scene, AT + WINDOW_BITS, COUNT, count);
        return window - 1 > belief.dayAge() ? Terminals.with(next, AT, WINDOW, belief.dayAge() + 1) : next;
    }

    long pass(long scene, boolean on) {
        if (byCount) {
            int window = Terminals.get(scene, AT, WINDOW);
            if (window == 0) {
                return scene;
            }
            boolean over = window >= scale.day();
            long next = Terminals.with(scene, AT, WINDOW, over ? 0 : window + 1);
            return over ? Terminals.with(next, AT + WINDOW_BITS, COUNT, 0) : next;
        }
        if (!byBits) {
            return scene;
        }
        int past = (Terminals.get(scene, AT, mask()) << 1) | (on ? 1 : 0);
        return judged(Terminals.with(scene, AT, mask(), past & mask()));
    }

    private long judged(long scene) {
        int onQuanta = Integer.bitCount(Terminals.get(scene, AT, mask()));
        return onQuanta > scale.application() * scale.maxPerDay() ? Terminals.violate(scene, Rule.I5) : scene;
    }

    private int mask() {
        return (1 << scale.day()) - 1;
    }
}
