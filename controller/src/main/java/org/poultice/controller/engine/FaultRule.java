package org.poultice.controller.engine;

import org.jspecify.annotations.Nullable;

/**
 * The faults that show only over some time, a row each, the gravest first: what they are found by, and when that counts. All of them go by
 * {@link Signs}, so that a pad without readings has none.
 */
enum FaultRule {
    HEATING_WHILE_OFF(Counts.ALWAYS),
    COOLING_WHILE_OFF(Counts.ALWAYS),
    SENSORS_DISAGREE(Counts.TO_BEGIN_AND_GO_ON),
    SENSOR_FROZEN(Counts.TO_BEGIN_AND_GO_ON),
    SENSOR_NOISY(Counts.TO_BEGIN_AND_GO_ON),
    TOO_FAST(Counts.TO_GO_ON),
    NOT_HEATING(Counts.TO_GO_ON),
    PAD_DETACHED(Counts.TO_GO_ON),
    UNDERPOWERED(Counts.AS_A_WARNING),
    NOT_COOLING(Counts.AS_A_WARNING);

    private static final FaultRule[] ALL = values();

    /** What there is to warn of, the gravest first. */
    static final FaultRule[] WARNINGS = {UNDERPOWERED, NOT_COOLING};

    private final Counts counts;

    FaultRule(Counts counts) {
        this.counts = counts;
    }

    /** The gravest fault that ends everything in this phase, or null. */
    static @Nullable Finding trip(PadView pad, Phase phase, Rules rules) {
        boolean applying = phase instanceof Phase.Applying;
        for (FaultRule one : ALL) {
            if (one.counts == Counts.ALWAYS || (applying && one.counts != Counts.AS_A_WARNING)) {
                Finding found = one.find(pad, phase, rules);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The gravest fault for which nothing may begin, and no trip be reset, or null. */
    static @Nullable Finding refusal(PadView pad, Phase phase, Rules rules) {
        for (FaultRule one : ALL) {
            if (one.counts == Counts.ALWAYS || one.counts == Counts.TO_BEGIN_AND_GO_ON) {
                Finding found = one.find(pad, phase, rules);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** What is found in this phase, or null. */
    @Nullable
    Finding find(PadView pad, Phase phase, Rules rules) {
        return switch (this) {
            case HEATING_WHILE_OFF -> HeatRules.heatingWhileOff(pad.signs());
            case COOLING_WHILE_OFF -> ColdRules.coolingWhileOff(pad.signs());
            case SENSORS_DISAGREE -> SensorRules.disagree(pad);
            case SENSOR_FROZEN -> SensorRules.frozen(pad.signs());
            case SENSOR_NOISY -> SensorRules.noisy(pad.signs());
            case TOO_FAST -> SensorRules.tooFast(pad.signs(), phase);
            case NOT_HEATING -> HeatRules.notHeating(pad.signs(), phase, rules);
            case PAD_DETACHED -> HeatRules.detached(pad.signs());
            case UNDERPOWERED -> HeatRules.underpowered(pad.signs(), phase, rules);
            case NOT_COOLING -> ColdRules.notCooling(pad.signs(), phase);
        };
    }

    private enum Counts {
        /** Trips in every phase: what has power although it is off is the worst there is. */
        ALWAYS,
        /** Trips while something is applied, and nothing begins before it is gone. */
        TO_BEGIN_AND_GO_ON,
        /** Trips while something is applied; says nothing of a pad that somebody handles. */
        TO_GO_ON,
        AS_A_WARNING
    }
}
