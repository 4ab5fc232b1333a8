package org.poultice.controller.adapter.mqtt;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Reason;
import org.poultice.protocol.message.Bounds;
import org.poultice.protocol.message.Cause;
import org.poultice.protocol.message.Unit;

/** Findings of the engine as they stand in messages. */
final class Causes {
    private final Function<Finding, String> words;

    /** @param words the sentence for people */
    Causes(Function<Finding, String> words) {
        this.words = words;
    }

    Cause of(Finding finding, Moment now) {
        Long endsInMs = finding.until() == null ? null : now.millisUntil(finding.until());
        return new Cause(
                finding.reason().name(),
                unit(finding.reason()),
                withinReach(finding.actual()),
                withinReach(finding.limit()),
                endsInMs,
                words.apply(finding));
    }

    private static @Nullable Unit unit(Reason reason) {
        return switch (reason.unit()) {
            case NONE -> null;
            case MILLI_C -> Unit.MILLI_C;
            case MILLIS -> Unit.MILLIS;
            case COUNT -> Unit.COUNT;
        };
    }

    private static long withinReach(long number) {
        return Math.max(-Bounds.LARGEST, Math.min(number, Bounds.LARGEST));
    }
}
