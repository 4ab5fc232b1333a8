package org.poultice.controller.engine;

import org.poultice.protocol.plan.Modality;

/** What a sample says about doses: which readings speak for which. */
final class Dosing {
    /** What a cold pad counts as that nothing measures. */
    private static final int UNMEASURED_COLD_MILLI_C = 0;

    private final Rules rules;

    Dosing(Rules rules) {
        this.rules = rules;
    }

    /** @param state before the sample, in which there is a pad */
    Doses.Seen seen(PadSample sample, State state, MonoTime now) {
        PadAbilities abilities = state.pad().abilities();
        boolean sensesSkin = abilities != null && abilities.skinSensor();
        int cold = sensesSkin ? sample.skinMilliC() : skinUnderCold(sample, state, now);
        int tolerance = PadView.isPlausible(cold) ? rules.sensorToleranceMilliC() : 0;
        return new Doses.Seen(
                PadView.extreme(Modality.HEAT, sample.padMilliC(), sample.twinMilliC()),
                sample.skinMilliC(),
                cold - tolerance);
    }

    /** Without a sensor on it the skin is as cold as the pad, from the start of a cold application to the end of the break after it. */
    private int skinUnderCold(PadSample sample, State state, MonoTime now) {
        Modality applied = state.phase().applied();
        boolean resting = applied == null && now.isBefore(state.exposure().restedAt(rules));
        if (applied != Modality.COLD && !resting) {
            return Doses.Seen.NOWHERE;
        }
        boolean measured = !rules.timeOnly() || state.pad().padMilliC() != PadSample.NO_READING;
        if (measured) {
            return sample.padMilliC();
        }
        return resting ? Doses.Seen.NOWHERE : UNMEASURED_COLD_MILLI_C;
    }
}
