package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The button between two presses, or within one.
 *
 * @param downSince when it went down, or null while it is up
 * @param spent whether this press has already done what it does
 */
public record Button(@Nullable MonoTime downSince, boolean spent) {

    public static final Button UP = new Button(null, false);

    static Button down(MonoTime now) {
        return new Button(now, false);
    }

    /** The button is found down. It has done all that it does until it has come up. */
    Button found(MonoTime now) {
        return new Button(downSince == null ? now : downSince, true);
    }

    Button spend() {
        return new Button(downSince, true);
    }

    /** How long the press that is going on has lasted, or null when there is none that may still do something. */
    @Nullable
    Duration held(MonoTime now) {
        return downSince == null || spent ? null : now.since(downSince);
    }

    /** How long it has been down, whatever it does; nothing while it is up. */
    Duration downFor(MonoTime now) {
        return downSince == null ? Duration.ZERO : now.since(downSince);
    }

    /** Whether it has been down for longer than anybody presses: it cannot stop anything. */
    boolean isStuck(MonoTime now) {
        return downFor(now).compareTo(Rules.LONGEST_PRESS) >= 0;
    }

    /** Whether the press that is going on began after {@code moment}. */
    boolean wasPressedAfter(MonoTime moment) {
        return downSince != null && moment.isBefore(downSince);
    }
}
