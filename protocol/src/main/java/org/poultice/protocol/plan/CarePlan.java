package org.poultice.protocol.plan;

import java.time.Duration;
import java.util.List;

/**
 * The recipe of a session, read from {@code seeds/}. Every number in it comes from a fact there or is tighter than that fact; whoever
 * reads a plan from a file checks it against the facts, so a plan that exists may be followed.
 *
 * @param id short name, {@code [a-z0-9-]{1,32}}
 * @param title for people
 * @param course which modality an application gets
 * @param switchAfter from this age of the episode on heat is allowed (fact T1, rule I3)
 * @param application the longest unbroken time on (fact T3, rule I1)
 * @param rest the shortest break between two applications (fact T4, rule I2)
 * @param applications how many applications make a session (rule I5)
 * @param coldTarget what the pad's surface is cooled to
 * @param heatTarget what the pad's surface is heated to
 * @param breakPrompts ids of the facts that the breaks remind of, in turn
 */
public record CarePlan(
        String id,
        String title,
        Course course,
        Duration switchAfter,
        Duration application,
        Duration rest,
        int applications,
        Temperature coldTarget,
        Temperature heatTarget,
        List<String> breakPrompts) {

    public CarePlan {
        breakPrompts = List.copyOf(breakPrompts);
    }

    /** How the modality follows from the age of the episode. */
    public enum Course {
        /** Cold before the switch, heat after it (facts T1 and T2). */
        COLD_THEN_HEAT,
        /** Cold before the switch; after it heat and cold in turn, beginning with heat (fact T7). */
        CONTRAST
    }

    /** The same plan with applications that last so long. */
    public CarePlan lasting(Duration eachApplication) {
        return new CarePlan(
                id,
                title,
                course,
                switchAfter,
                eachApplication,
                rest,
                applications,
                coldTarget,
                heatTarget,
                breakPrompts);
    }

    /** The target of one modality. */
    public Temperature target(Modality modality) {
        return modality == Modality.HEAT ? heatTarget : coldTarget;
    }

    /**
     * What an application gets when heat is, or is not yet, allowed.
     *
     * @param heatAllowed whether the proven age of the episode has reached {@link #switchAfter}
     * @param index the application's place in its session, from 0
     */
    public Modality modality(boolean heatAllowed, int index) {
        if (!heatAllowed) {
            return Modality.COLD;
        }
        return switch (course) {
            case COLD_THEN_HEAT -> Modality.HEAT;
            case CONTRAST -> index % 2 == 0 ? Modality.HEAT : Modality.COLD;
        };
    }
}
