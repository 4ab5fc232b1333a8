package org.poultice.protocol.message;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * One thing that happened, once: history, at least once and in order. A reader drops what it has already by stream and number; the stream is
 * the {@link Head#boot}.
 *
 * @param seq counts the events of the stream, from 1, without gaps
 * @param details what belongs to this kind of event
 */
public record EventReport(Head head, long seq, EventKind event, Details details) {

    public String toJson() {
        return JsonWriter.write(json -> {
            head.write(json);
            json.text("stream", head.boot(), Bounds.NAME_CHARS)
                    .number("seq", seq)
                    .word("event", event);
            details.write(json);
        });
    }

    /** @throws BadMessage when it is not what {@link #toJson} writes, keys that are not known apart */
    public static EventReport read(byte[] payload) throws BadMessage {
        JsonObject json = JsonReader.read(payload);
        return new EventReport(
                Head.from(json),
                json.number("seq", 1, Bounds.LARGEST),
                json.word("event", EventKind.class),
                Details.from(json));
    }

    /**
     * What belongs to an event; null where it does not.
     *
     * @param session number of the session
     * @param application its application, from 1
     * @param of how many applications there are to be
     * @param ending how an application or a session came to its end
     * @param durationMs how long something lasts: an arming, what was left of the pad's lease, or a time without power
     * @param cause why, with its numbers
     * @param over the reason that is no longer warned of
     * @param pad what the pad that came can do
     */
    public record Details(
            @Nullable Long session,
            @Nullable Long application,
            @Nullable Long of,
            @Nullable Modality modality,
            @Nullable String ending,
            @Nullable Long durationMs,
            @Nullable Cause cause,
            @Nullable String over,
            @Nullable ZoneReport pad) {

        public static final Details NONE = new Details(null, null, null, null, null, null, null, null, null);

        void write(JsonWriter json) {
            json.number("session", session)
                    .number("application", application)
                    .number("of", of)
                    .word("modality", modality)
                    .text("ending", ending, Bounds.NAME_CHARS)
                    .number("durationMs", durationMs)
                    .objectIf("cause", cause, Cause::write)
                    .text("over", over, Bounds.NAME_CHARS)
                    .objectIf("pad", pad, ZoneReport::write);
        }

        static Details from(JsonObject json) throws BadMessage {
            return new Details(
                    json.numberIf("session", 1, Bounds.LARGEST),
                    json.numberIf("application", 1, Bounds.LARGEST),
                    json.numberIf("of", 1, Bounds.LARGEST),
                    json.wordIf("modality", Modality.class),
                    json.matchIf("ending", Bounds.CODE),
                    json.millisIf("durationMs"),
                    json.objectIf("cause", Cause::from),
                    json.matchIf("over", Bounds.CODE),
                    json.objectIf("pad", ZoneReport::from));
        }
    }
}
