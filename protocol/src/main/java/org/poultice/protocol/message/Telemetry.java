package org.poultice.protocol.message;

import org.jspecify.annotations.Nullable;

/**
 * Readings for a curve on a screen: each second in a session, each minute without one. May get lost.
 *
 * @param seq counts them within one boot, from 1, so that a reader sees what it missed
 * @param endsInMs milliseconds until the phase ends by itself, or null when it does not
 * @param timeOnly whether nothing measures a temperature, so that there are no readings
 * @param dose what the skin has had, or null from a device that does not count it
 */
public record Telemetry(
        Head head,
        long seq,
        PhaseWord phase,
        @Nullable Long endsInMs,
        boolean timeOnly,
        PadReport pad,
        @Nullable DoseReport dose) {

    public String toJson() {
        return JsonWriter.write(json -> {
            head.write(json);
            json.number("seq", seq)
                    .word("phase", phase)
                    .number("endsInMs", endsInMs)
                    .flag("timeOnly", timeOnly)
                    .object("pad", pad::write)
                    .objectIf("dose", dose, DoseReport::write);
        });
    }

    /** @throws BadMessage when it is not what {@link #toJson} writes, keys that are not known apart */
    public static Telemetry read(byte[] payload) throws BadMessage {
        JsonObject json = JsonReader.read(payload);
        return new Telemetry(
                Head.from(json),
                json.number("seq", 1, Bounds.LARGEST),
                json.word("phase", PhaseWord.class),
                json.millisIf("endsInMs"),
                json.flag("timeOnly"),
                PadReport.from(json.object("pad")),
                json.objectIf("dose", DoseReport::from));
    }
}
