package org.poultice.controller.engine;

/** How far the time of day may be believed. */
public enum ClockTrust {
    /** Synchronised, or kept by a battery, and steady for a while. */
    TRUSTED,
    /** Nothing says that it is right. */
    UNTRUSTED,
    /** It is said to be right, and has jumped a short while ago. */
    STEPPED
}
