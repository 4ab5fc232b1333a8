package org.poultice.controller.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step wants done, in the order of its components: first off, then durable, then on, then told. A record that cannot be made
 * durable cancels the drive; nothing cancels the off.
 *
 * @param deEnergise all outputs off, now
 * @param append what must be durable before anything is switched on
 * @param drive power for a limited time, or none
 * @param publish what people are told, including what is appended
 */
public record Effects(
        boolean deEnergise,
        List<Occurrence.Journaled> append,
        @Nullable Drive drive,
        List<Occurrence> publish) {

    public static final Effects NONE = new Effects(false, List.of(), null, List.of());

    public Effects {
        if (deEnergise && drive != null) {
            throw new IllegalArgumentException("off and on in one step");
        }
        append = List.copyOf(append);
        publish = List.copyOf(publish);
    }
}
