package org.poultice.protocol.message;

/** What comes after the present phase when nothing goes wrong. */
public enum NextStep implements Word {
    /** Nothing runs: a press at the device starts what is due, if a full break has been kept. */
    START,
    /** A start was asked for from afar: a press at the device confirms it. */
    CONFIRM,
    BREAK,
    APPLICATION,
    /** The last break ends the session. */
    END,
    /** A trip waits for a person: a long press at the device resets it once its cause is gone. */
    RESET
}
