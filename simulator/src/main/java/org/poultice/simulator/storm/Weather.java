package org.poultice.simulator.storm;

import java.util.List;
import org.poultice.simulator.pad.Oscillator;
import org.poultice.simulator.world.TimeOfDay;

/**
 * One storm, before it has broken: all that is random in it.
 *
 * @param seed that it was drawn from; the noise of sensors and lines is drawn from it too
 * @param plan name of the care plan
 * @param controllerClock what the controller's machine counts by
 * @param padClock what the pad counts by
 * @param timeOfDay how the controller's machine comes to know it
 * @param faults in the order in which they begin
 * @param days how long it lasts
 */
record Weather(
        long seed,
        String plan,
        Oscillator controllerClock,
        Oscillator padClock,
        TimeOfDay timeOfDay,
        List<Fault> faults,
        int days) {

    Weather {
        faults = List.copyOf(faults);
    }

    Weather with(List<Fault> others) {
        return new Weather(seed, plan, controllerClock, padClock, timeOfDay, others, days);
    }

    /** The same storm, but over after at most so many days. */
    Weather within(int daysAtMost) {
        return new Weather(seed, plan, controllerClock, padClock, timeOfDay, faults, Math.min(days, daysAtMost));
    }

    /** How many faults there are; what people do is none. */
    long faultCount() {
        return faults.stream().filter(fault -> fault.kind().isFault()).count();
    }
}
