package org.poultice.simulator.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.poultice.controller.engine.Reason;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.world.World;

/** A session in which nothing is wrong. */
final class NormalRun {
    private static final long PRESSED_AT = Duration.ofSeconds(5).toNanos();
    private static final Duration PRESS = Duration.ofMillis(300);
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final List<TestPad> PADS = List.of(
            TestPad.HEAT_20_TWIN,
            TestPad.COOLER,
            TestPad.HEAT_20_DS18B20,
            TestPad.COOLER_BLIND,
            TestPad.HEAT_20_BLIND,
            TestPad.HEAT_60);

    private NormalRun() {}

    /**
     * What came of one.
     *
     * @param trips none, if all is well
     * @param warnings none, if all is well
     */
    record Told(Set<Reason> trips, Set<Reason> warnings) {}

    /** A whole session on the body of a seed. Three of the pads heat, two cool, in turn. */
    static Told run(Treatment treatment, long seed, Habits habits) {
        TestPad pad = PADS.get((int) Math.floorMod(seed, (long) PADS.size()));
        Ear ear = new Ear();
        World world = treatment.world(pad, seed, habits, ear);
        world.advanceTo(PRESSED_AT);
        world.press(PRESS);
        world.advanceTo(PRESSED_AT + treatment.session().plus(MARGIN).toNanos());
        if (ear.startedAt() < 0) {
            throw new IllegalStateException("no session begins on a " + pad.title() + " with the seed " + seed);
        }
        Set<Reason> trips = EnumSet.noneOf(Reason.class);
        Set<Reason> warnings = EnumSet.noneOf(Reason.class);
        ear.told().forEach(each -> (each.trip() ? trips : warnings).add(each.reason()));
        return new Told(trips, warnings);
    }
}
