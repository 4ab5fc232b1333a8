package org.poultice.protocol.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param id of the command, or null when it had none that could be read
 * @param first for a duplicate, what became of it the first time; null otherwise
 * @param why why it was rejected, with the numbers and when that ends; null when it was not
 * @param until the time of day at which an arming, or the reason for a refusal, ends by itself; or null
 * @param endsInMs milliseconds until then, which hold even when the clock does not; or null
 * @param stateSeq the number of the state after the command
 */
public record Answer(
        @Nullable String id,
        Status status,
        @Nullable Status first,
        @Nullable Cause why,
        @Nullable Instant until,
        @Nullable Long endsInMs,
        long stateSeq) {

    public Answer {
        if (why != null && !Objects.equals(why.endsInMs(), endsInMs)) {
            throw new IllegalArgumentException("the answer and its cause do not end together");
        }
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    public static Answer done(@Nullable String id, long stateSeq) {
        return new Answer(id, Status.DONE, null, null, null, null, stateSeq);
    }

    public static Answer accepted(@Nullable String id, Instant until, long endsInMs, long stateSeq) {
        return new Answer(id, Status.ACCEPTED, null, null, until, endsInMs, stateSeq);
    }

    /** @param until when the cause ends by itself, or null when it does not */
    public static Answer rejected(@Nullable String id, Cause why, @Nullable Instant until, long stateSeq) {
        return new Answer(id, Status.REJECTED, null, why, until, why.endsInMs(), stateSeq);
    }

    /** The same answer, given again. */
    public Answer again() {
        return new Answer(id, Status.DUPLICATE, first == null ? status : first, why, until, endsInMs, stateSeq);
    }

    public String toJson() {
        return JsonWriter.write(json -> {
            json.text("id", id, Bounds.NAME_CHARS).word("status", status).word("first", first);
            if (why != null) {
                json.text("code", why.reason(), Bounds.NAME_CHARS);
                why.writeNumbers(json);
                json.text("text", why.text(), Bounds.TEXT_CHARS);
            }
            json.text("until", until == null ? null : until.toString(), Bounds.NAME_CHARS)
                    .number("endsInMs", endsInMs)
                    .number("stateSeq", stateSeq);
        });
    }

    /** @throws BadMessage when it is not what {@link #toJson} writes, keys that are not known apart */
    public static Answer read(byte[] payload) throws BadMessage {
        JsonObject json = JsonReader.read(payload);
        return new Answer(
                json.matchIf("id", Bounds.UUID),
                json.word("status", Status.class),
                json.wordIf("first", Status.class),
                json.has("code") ? Cause.from(json, "code") : null,
                json.instantIf("until"),
                json.millisIf("endsInMs"),
                json.number("stateSeq", 0, Bounds.LARGEST));
    }
}
