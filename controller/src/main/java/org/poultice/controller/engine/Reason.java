package org.poultice.controller.engine;

/**
 * Why something was refused, ended or warned of: a constant, the gravest first, to which a {@link Finding} adds the numbers. Sentences for
 * people are made at the edge. The names are part of the contract with readers of reports and of the journal: add, never rename.
 */
public enum Reason {
    // Trips: all off, latched until a person at the device resets them.
    BOTH_OUTPUTS_ON(Unit.NONE),
    ENERGISED_WHILE_OFF(Unit.NONE),
    WRONG_OUTPUT_ON(Unit.NONE),
    PAD_TOO_HOT(Unit.MILLI_C),
    SKIN_TOO_HOT(Unit.MILLI_C),
    PAD_TOO_COLD(Unit.MILLI_C),
    SKIN_TOO_COLD(Unit.MILLI_C),
    HEATING_WHILE_OFF(Unit.MILLI_C),
    COOLING_WHILE_OFF(Unit.MILLI_C),
    /** As time at 43 °C, like the other doses of heat. */
    SKIN_DOSE_FULL(Unit.MILLIS),
    PAD_DOSE_FULL(Unit.MILLIS),
    COLD_TIME_FULL(Unit.MILLIS),
    PAD_FAULT(Unit.COUNT),
    SENSORS_DISAGREE(Unit.MILLI_C),
    SENSOR_FROZEN(Unit.COUNT),
    SENSOR_NOISY(Unit.MILLI_C),
    /** Per second. */
    TOO_FAST(Unit.MILLI_C),
    READING_IMPLAUSIBLE(Unit.COUNT),
    READING_STALE(Unit.MILLIS),
    NOT_HEATING(Unit.MILLI_C),
    PAD_DETACHED(Unit.MILLIS),
    PAD_LOST(Unit.NONE),
    EVENTS_LOST(Unit.NONE),
    JOURNAL_FAILED(Unit.NONE),
    JOURNAL_DAMAGED(Unit.NONE),

    // Refusals: no, before it began, and when it ends.
    TRIPPED(Unit.NONE),
    PAD_MISSING(Unit.NONE),
    PAD_CANNOT(Unit.NONE),
    /** Also warned of, whatever runs. */
    BUTTON_STUCK(Unit.MILLIS),
    BREAK_NOT_KEPT(Unit.MILLIS),
    DAY_FULL(Unit.COUNT),
    CREAM_ON_SKIN(Unit.MILLIS),
    SKIN_STILL_COLD(Unit.MILLI_C),
    SESSION_RUNNING(Unit.NONE),
    PRESS_TOO_LONG(Unit.MILLIS),

    // Warnings: therapy goes on.
    PAD_HOT(Unit.MILLI_C),
    SKIN_HOT(Unit.MILLI_C),
    PAD_COLD(Unit.MILLI_C),
    SKIN_COLD(Unit.MILLI_C),
    UNDERPOWERED(Unit.MILLI_C),
    NOT_COOLING(Unit.MILLI_C),
    SKIN_DOSE(Unit.MILLIS),
    COLD_TIME(Unit.MILLIS),
    PAIN_FOR_A_WEEK(Unit.MILLIS);

    private final Unit unit;

    Reason(Unit unit) {
        this.unit = unit;
    }

    /** What the numbers of a finding with this reason count. */
    public Unit unit() {
        return unit;
    }

    /** This reason's place in a set of reasons within one process. */
    @SuppressWarnings("EnumOrdinal") // a bit in a state that lives as long as the process; never stored
    long bit() {
        return 1L << ordinal();
    }

    /** The unit of {@link Finding#actual} and {@link Finding#limit}. */
    public enum Unit {
        NONE,
        MILLI_C,
        MILLIS,
        COUNT
    }
}
