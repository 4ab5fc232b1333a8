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

    Button spend() {
        return new Button(downSince, true);
    }

    /** How long the press that is going on has lasted, or null when there is none that may still do something. */
    @Nullable
    Duration held(MonoTime now) {
        return downSince == null || spent ? null : now.since(downSince);
    }

    /** Whether the press that is going on began after {@code moment}. */
    boolean wasPressedAfter(MonoTime moment) {
        return downSince != null && moment.isBefore(downSince);
    }
}
