package org.poultice.protocol.message;

/** What an event tells of. */
public enum EventKind implements Word {
    EPISODE_BEGAN,
    SESSION_STARTED,
    APPLICATION_STARTED,
    APPLICATION_ENDED,
    SESSION_ENDED,
    TRIPPED,
    RESET,
    STILL_HERE,
    ARMED,
    DISARMED,
    REFUSED,
    WARNED,
    WARNING_OVER,
    PAD_CAME,
    PAD_WENT,
    WAITING,
    CLOCK_CHANGED,
    GAP_UNPROVEN,
    CREAM_REPORTED
}
