package org.poultice.protocol.message;

/** A payload that is not what the contract says. Its message names the key, the value and what is allowed; it never reaches the engine. */
public final class BadMessage extends Exception {
    private static final int LONGEST_QUOTE = 40;

    private final CommandCode code;

    BadMessage(CommandCode code, String what) {
        super(what);
        this.code = code;
    }

    static BadMessage malformed(String what) {
        return new BadMessage(CommandCode.MALFORMED, what);
    }

    static BadMessage value(String key, String found, String allowed) {
        return malformed("\"" + key + "\" is " + quote(found) + ", allowed is " + allowed);
    }

    static BadMessage unknownOp(String op) {
        return new BadMessage(CommandCode.UNKNOWN_OP, "\"op\" is " + quote(op) + ", allowed is start or stop");
    }

    /** What a requester is told. */
    public CommandCode code() {
        return code;
    }

    /** A piece of somebody else's text that may stand in a log line or an answer: short, and without control characters. */
    private static String quote(String found) {
        String start = Bounds.clip(found, LONGEST_QUOTE);
        return start.replaceAll("\\p{Cntrl}", "?") + (start.length() < found.length() ? "…" : "");
    }
}
