package org.poultice.protocol.message;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * Where the controller is and what comes next.
 *
 * @param modality of the session that runs; without one, what a start would bring now
 * @param session the session that runs, or null
 * @param endsInMs milliseconds until the phase ends by itself, or null when it does not
 * @param next what comes then
 * @param nextModality what the next application brings, or null when none is to come
 * @param restEndsInMs milliseconds until a full break will have been kept if nothing more is applied; 0 when it has
 * @param waitingFor the reason for which the next application cannot start although the break is kept, or null
 */
public record Progress(
        PhaseWord phase,
        Modality modality,
        @Nullable SessionReport session,
        @Nullable Long endsInMs,
        NextStep next,
        @Nullable Modality nextModality,
        long restEndsInMs,
        @Nullable String waitingFor) {

    void write(JsonWriter json) {
        json.word("phase", phase)
                .word("modality", modality)
                .objectIf("session", session, SessionReport::write)
                .number("endsInMs", endsInMs)
                .word("next", next)
                .word("nextModality", nextModality)
                .number("restEndsInMs", restEndsInMs)
                .text("waitingFor", waitingFor, Bounds.NAME_CHARS);
    }

    static Progress from(JsonObject json) throws BadMessage {
        return new Progress(
                json.word("phase", PhaseWord.class),
                json.word("modality", Modality.class),
                json.objectIf("session", SessionReport::from),
                json.millisIf("endsInMs"),
                json.word("next", NextStep.class),
                json.wordIf("nextModality", Modality.class),
                json.millis("restEndsInMs"),
                json.matchIf("waitingFor", Bounds.CODE));
    }
}
