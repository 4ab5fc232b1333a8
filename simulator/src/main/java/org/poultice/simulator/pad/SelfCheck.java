package org.poultice.simulator.pad;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.FaultCode;
import org.poultice.protocol.serial.Reading;

/**
 * What a pad finds wrong with itself: the faults of the protocol's table that a pad with sensors and switches can have. A fault stays until its
 * cause is gone and somebody has said off or hello.
 */
final class SelfCheck {
    /** The limits that the protocol proposes for the firmware's own last line, in hundredths of a degree Celsius. */
    static final int HOTTEST_CENTI_C = 4_800;

    static final int COLDEST_CENTI_C = -100;

    private static final int COLD_OUTPUT = 1;
    private static final int HEAT_OUTPUT = 2;

    private final LeasedPower power;
    private @Nullable FaultCode fault;
    private int detail;
    private int hottestCentiC = Reading.NO_READING;
    private int coldestCentiC = Reading.NO_READING;

    SelfCheck(LeasedPower power) {
        this.power = power;
    }

    /** The fault that keeps the outputs off, or null. */
    @Nullable
    FaultCode fault() {
        return fault;
    }

    /** The number that goes with it, as it stands in the frame. */
    int detail() {
        return detail & 0xFFFF;
    }

    /** The pad's two sensors say this now. Each has its say alone: the hotter one when it is too hot, the colder one when it is too cold. */
    void read(Reading pad, Reading twin) {
        boolean both = pad.hasTemperature() && twin.hasTemperature();
        hottestCentiC = Math.max(pad.centiC(), twin.centiC()); // no reading is the lowest of numbers
        coldestCentiC = both ? Math.min(pad.centiC(), twin.centiC()) : hottestCentiC;
    }

    /** Looks, with the last readings of the pad's sensors. Returns whether there is a fault that was not there before. */
    boolean findsSomething() {
        if (fault != null) {
            return false;
        }
        fault = find();
        return fault != null;
    }

    /** Somebody said off, or hello, and everything is off. */
    void forgive() {
        if (fault != null && !remains(fault)) {
            fault = null;
            detail = 0;
        }
    }

    private @Nullable FaultCode find() {
        if (power.isOn(Modality.HEAT) && power.isOn(Modality.COLD)) {
            return found(FaultCode.BOTH_OUTPUTS_ON, 0);
        }
        if (isTooHot()) {
            return found(FaultCode.OVER_TEMPERATURE, hottestCentiC);
        }
        if (isTooCold() && power.isOn(Modality.COLD)) {
            return found(FaultCode.UNDER_TEMPERATURE, coldestCentiC);
        }
        if (power.isSettled() && stuckOn() != 0) {
            return found(FaultCode.OUTPUT_STUCK_ON, stuckOn());
        }
        if (power.isSettled() && stuckOff() != 0) {
            return found(FaultCode.OUTPUT_STUCK_OFF, stuckOff());
        }
        return null;
    }

    private FaultCode found(FaultCode what, int number) {
        detail = number;
        return what;
    }

    private boolean remains(FaultCode what) {
        return switch (what) {
            case BOTH_OUTPUTS_ON, OUTPUT_STUCK_ON -> stuckOn() != 0;
            case OVER_TEMPERATURE -> isTooHot();
            case UNDER_TEMPERATURE -> isTooCold();
            // Shows only when it is switched on again; the others are never found here.
            case OUTPUT_STUCK_OFF, OVER_CURRENT, SUPPLY, SELF_TEST -> false;
        };
    }

    private boolean isTooHot() {
        return hottestCentiC > HOTTEST_CENTI_C;
    }

    private boolean isTooCold() {
        return coldestCentiC != Reading.NO_READING && coldestCentiC < COLDEST_CENTI_C;
    }

    private int stuckOn() {
        return number(power.isOn(Modality.COLD) && !power.isCommanded(Modality.COLD), COLD_OUTPUT)
                + number(power.isOn(Modality.HEAT) && !power.isCommanded(Modality.HEAT), HEAT_OUTPUT);
    }

    private int stuckOff() {
        return number(power.isCommanded(Modality.COLD) && !power.isOn(Modality.COLD), COLD_OUTPUT)
                + number(power.isCommanded(Modality.HEAT) && !power.isOn(Modality.HEAT), HEAT_OUTPUT);
    }

    private static int number(boolean holds, int output) {
        return holds ? output : 0;
    }
}
