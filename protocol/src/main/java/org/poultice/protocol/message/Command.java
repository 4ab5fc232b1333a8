package org.poultice.protocol.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody asks for. */
public sealed interface Command {
    /** A start is good for at most this long, in milliseconds. */
    long LONGEST_TTL_MS = 10_000;

    /** Told again in the answer; the same id is never done twice. */
    @Nullable
    String id();

    /**
     * Everything off. Whatever else stands in the message does not matter.
     *
     * @param id a UUID as sent, or null when there was none that could be read
     */
    record Stop(@Nullable String id) implements Command {

        public String toJson() {
            return JsonWriter.write(
                    json -> json.text("id", id, Bounds.NAME_CHARS).word("op", Op.STOP));
        }
    }

    /**
     * Arms; a press at the device starts.
     *
     * @param id a UUID as sent
     * @param issuedAt when it was asked for, on the requester's clock
     * @param ttlMs how long after that it may be obeyed, 1 to {@link #LONGEST_TTL_MS}
     * @param boot the boot of the state that the requester saw
     * @param stateSeq the number of that state
     */
    record Start(String id, Instant issuedAt, long ttlMs, String boot, long stateSeq) implements Command {

        public String toJson() {
            return JsonWriter.write(json -> json.text("id", id, Bounds.NAME_CHARS)
                    .word("op", Op.START)
                    .text("issuedAt", issuedAt.toString(), Bounds.NAME_CHARS)
                    .number("ttlMs", ttlMs)
                    .text("boot", boot, Bounds.NAME_CHARS)
                    .number("stateSeq", stateSeq));
        }
    }

    /**
     * There is cream on the skin, or about to be: no heat for a while. It can only make the device stricter, so it is good however old it is.
     *
     * @param id a UUID as sent
     */
    record Cream(String id) implements Command {

        public String toJson() {
            return JsonWriter.write(
                    json -> json.text("id", id, Bounds.NAME_CHARS).word("op", Op.CREAM));
        }
    }

    /**
     * The command in a payload of any length.
     *
     * @throws BadMessage when it is none; never for a payload in which {@code "op":"stop"} can be found, however broken it is
     */
    static Command read(byte[] payload) throws BadMessage {
        try {
            return read(JsonReader.read(payload));
        } catch (BadMessage e) {
            if (BrokenCommand.asksToStop(payload)) {
                return new Stop(BrokenCommand.id(payload));
            }
            throw e;
        }
    }

    private static Command read(JsonObject json) throws BadMessage {
        String op = json.text("op", Bounds.NAME_CHARS);
        if (op.equals(Op.STOP.word())) {
            return new Stop(json.matchOrNull("id", Bounds.UUID));
        }
        if (op.equals(Op.CREAM.word())) {
            return new Cream(json.match("id", Bounds.UUID));
        }
        if (!op.equals(Op.START.word())) {
            throw BadMessage.unknownOp(op);
        }
        return new Start(
                json.match("id", Bounds.UUID),
                json.instant("issuedAt"),
                json.number("ttlMs", 1, LONGEST_TTL_MS),
                json.match("boot", Bounds.BOOT),
                json.number("stateSeq", 0, Bounds.LARGEST));
    }
}
