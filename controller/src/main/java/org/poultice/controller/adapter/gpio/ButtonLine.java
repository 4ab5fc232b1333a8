package org.poultice.controller.adapter.gpio;

import java.time.Duration;
import java.util.function.Consumer;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;

/**
 * Makes presses out of a line that bounces. While there is a lease the first edge is a press, at once, since it is meant as a stop; otherwise the line has to
 * have been quiet. What edges tell is held against the line's level again and again, so that one that was lost or came late changes nothing for long.
 *
 * <p>A button that is down when the pad is found is told as held; it is not known whether anybody pressed it.
 *
 * <p>For whoever holds the pad's lock.
 */
final class ButtonLine {
    /** Buttons bounce for 5 to 10 ms, bad ones for 20. */
    static final Duration QUIET = Duration.ofMillis(30);

    private final Consumer<Event> sink;
    private boolean level;
    private MonoTime levelSince = MonoTime.LONG_AGO;
    private Known known = Known.NOTHING;

    private enum Known {
        NOTHING,
        UP,
        DOWN
    }

    ButtonLine(Consumer<Event> sink) {
        this.sink = sink;
    }

    /** The pad is found, with the button's line like this. */
    void found(boolean down, MonoTime now) {
        known = Known.NOTHING;
        level = down;
        levelSince = now;
    }

    /** The pad is lost. A button that was down no longer is, as far as anybody can tell. */
    void lost() {
        if (known == Known.DOWN) {
            sink.accept(new Event.ButtonUp());
        }
        known = Known.NOTHING;
    }

    /**
     * The line has changed, in either direction: one of them that was lost is a press all the same.
     *
     * @param leased whether there is something to stop
     */
    void edge(boolean down, boolean leased, MonoTime now) {
        level = down;
        levelSince = now;
        if (leased && known == Known.UP) {
            tell(Known.DOWN);
        }
    }

    /** The line is like this now. */
    void level(boolean down, boolean leased, MonoTime now) {
        if (down != level) {
            edge(down, leased, now);
        } else if (now.since(levelSince).compareTo(QUIET) >= 0) {
            tell(down ? Known.DOWN : Known.UP);
        }
    }

    /** Whether it is known to be down. */
    boolean isDown() {
        return known == Known.DOWN;
    }

    /** When the line will have been quiet for long enough to mean something new. */
    MonoTime nextChange() {
        return known == (level ? Known.DOWN : Known.UP) ? LeasedPower.NEVER : levelSince.plus(QUIET);
    }

    private void tell(Known next) {
        if (next == known) {
            return;
        }
        if (next == Known.UP) {
            if (known == Known.DOWN) {
                sink.accept(new Event.ButtonUp());
            }
        } else {
            sink.accept(known == Known.UP ? new Event.ButtonDown() : new Event.ButtonHeld());
        }
        known = next;
    }
}
