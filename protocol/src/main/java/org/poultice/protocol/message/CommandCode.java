package org.poultice.protocol.message;

/**
 * Why a command was rejected before it reached the engine. An engine that refuses gives its own codes. The names are part of the contract:
 * add, never rename.
 */
public enum CommandCode {
    /** Longer than {@link Bounds#PAYLOAD_BYTES}. */
    TOO_LARGE,
    /** No JSON, a missing or duplicate key, a value of the wrong kind or out of range. */
    MALFORMED,
    /** An {@code op} that this device does not know. */
    UNKNOWN_OP,
    /** The command was retained: it would be obeyed again and again. */
    RETAINED,
    /** The setting {@code remote_start} is off. */
    REMOTE_START_OFF,
    /** It was meant for an earlier run of the controller. */
    OTHER_BOOT,
    /** Older than its time to live. */
    EXPIRED,
    /** Stamped later than now: the two clocks disagree. */
    FROM_THE_FUTURE,
    /** Something has happened since the state that the requester saw. */
    STATE_CHANGED,
    /** The engine said nothing to it. */
    NO_EFFECT
}
