package org.poultice.controller.engine;

import java.time.Duration;
import org.poultice.protocol.plan.CarePlan;

/**
 * The numbers by which the engine decides: the care plan, and the limits that no plan and no setting may widen. Everything here is fixed for
 * the life of the process.
 *
 * @param plan checked against the facts before it got here
 * @param maxPerDay applications that may begin in any {@link #day} (rule I5)
 * @param day the time over which {@code maxPerDay} counts (rule I5)
 * @param lease how long one drive lasts unless it is renewed; at most 3 s, the longest that a pad accepts
 * @param readingAge a reading older than this while power may be on ends the session
 * @param sensorToleranceMilliC what the sensors may be wrong by; makes each temperature limit tighter by as much
 * @param skinWarmEnoughMilliC below this the skin has not recovered enough for the next cold application
 * @param painLimit age of the episode from which a person is told to see somebody (fact R1)
 * @param hysteresisMilliC how far the pad may drift from its target before the regulator switches on again
 * @param shortestSwitch the regulator leaves a relay on, or off, at least this long
 * @param doubt how much of what is written down may be wrong or missing
 * @param timeOnly whether time alone limits what a pad without a sensor does; the plan's applications are half as long then
 */
public record Rules(
        CarePlan plan,
        int maxPerDay,
        Duration day,
        Duration lease,
        Duration readingAge,
        int sensorToleranceMilliC,
        int skinWarmEnoughMilliC,
        Duration painLimit,
        int hysteresisMilliC,
        Duration shortestSwitch,
        Doubt doubt,
        boolean timeOnly) {

    /** A start that was asked for from afar waits this long for a press at the device. */
    public static final Duration ARMED_FOR = Duration.ofSeconds(60);

    /** A press this long resets a trip; a shorter one starts or stops. */
    public static final Duration RESET_PRESS = Duration.ofSeconds(3);

    /** A press this long, with nothing running, says that the injury is a new one: cold again. */
    public static final Duration NEW_EPISODE_PRESS = Duration.ofSeconds(10);

    /** Nobody presses a button for so long; somebody lies on it. */
    public static final Duration LONGEST_PRESS = Duration.ofSeconds(30);

    /** So many implausible samples one after the other end a session. */
    public static final int IMPLAUSIBLE_IN_A_ROW = 3;

    /** The limits as LIMITS gives them, around a plan. */
    public static Rules of(CarePlan plan, Duration painLimit) {
        return new Rules(
                plan,
                8,
                Duration.ofHours(24),
                Duration.ofSeconds(3),
                Duration.ofSeconds(2),
                500,
                25_000,
                painLimit,
                500,
                Duration.ofSeconds(5),
                Doubt.USUAL,
                false);
    }

    /** The same with sensors that may be wrong by so much, in thousandths of a degree Celsius. */
    public Rules withSensorTolerance(int milliC) {
        return with(plan, milliC, doubt, timeOnly);
    }

    /** The same with a disk that forgets what it confirmed so short before its power failed; nothing on one that keeps its word. */
    public Rules withUnsettled(Duration unsettled) {
        Doubt more = new Doubt(doubt.stillHereEvery(), doubt.silentAtMost(), unsettled, doubt.clockError());
        return with(plan, sensorToleranceMilliC, more, timeOnly);
    }

    /**
     * The same for a pad whose temperature nothing measures, if {@code isSo}: each application lasts half as long, and a pad that has never given a
     * reading needs none. The pad has to regulate itself, for it gets full power.
     */
    public Rules withTimeOnly(boolean isSo) {
        return timeOnly || !isSo
                ? this
                : with(plan.lasting(plan.application().dividedBy(2)), sensorToleranceMilliC, doubt, true);
    }

    private Rules with(CarePlan nextPlan, int toleranceMilliC, Doubt nextDoubt, boolean byTimeOnly) {
        return new Rules(
                nextPlan,
                maxPerDay,
                day,
                lease,
                readingAge,
                toleranceMilliC,
                skinWarmEnoughMilliC,
                painLimit,
                hysteresisMilliC,
                shortestSwitch,
                nextDoubt,
                byTimeOnly);
    }
}
