package org.poultice.protocol.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of the device: retained, sent on each change and every minute. A reader needs nothing else to show what goes on.
 *
 * @param trip why everything was ended, while it is latched; or null
 * @param warnings the reasons that are being warned of
 * @param refusal why the last start was refused, while that still holds; or null
 * @param plan id of the care plan
 * @param safeguards what watches over the pad
 */
public record StateReport(
        Head head,
        Progress progress,
        PadReport pad,
        @Nullable Cause trip,
        List<String> warnings,
        @Nullable Cause refusal,
        EpisodeReport episode,
        String plan,
        Safeguards safeguards,
        Counts counts) {

    public StateReport {
        warnings = List.copyOf(warnings);
    }

    public String toJson() {
        return JsonWriter.write(json -> {
            head.write(json);
            progress.write(json);
            json.object("pad", pad::write)
                    .objectIf("trip", trip, Cause::write)
                    .texts("warnings", warnings)
                    .objectIf("refusal", refusal, Cause::write)
                    .object("episode", episode::write)
                    .text("plan", plan, Bounds.NAME_CHARS);
            safeguards.write(json);
            json.object("counts", counts::write);
        });
    }

    /** @throws BadMessage when it is not what {@link #toJson} writes, keys that are not known apart */
    public static StateReport read(byte[] payload) throws BadMessage {
        JsonObject json = JsonReader.read(payload);
        return new StateReport(
                Head.from(json),
                Progress.from(json),
                PadReport.from(json.object("pad")),
                json.objectIf("trip", Cause::from),
                json.matches("warnings", Bounds.CODE),
                json.objectIf("refusal", Cause::from),
                EpisodeReport.from(json.object("episode")),
                json.match("plan", Bounds.ID),
                Safeguards.from(json),
                Counts.from(json.object("counts")));
    }
}
