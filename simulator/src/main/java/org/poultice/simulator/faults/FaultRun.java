package org.poultice.simulator.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Reason;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Order;
import org.poultice.simulator.mishap.Trouble;
import org.poultice.simulator.world.World;
import org.poultice.simulator.world.WorldFaults;

/** One fault on one body: a session begins, something goes wrong at a moment that the seed says, and it is seen how long it takes to be found. */
final class FaultRun {
    private static final long SALT = 0x510e527fade682d1L;
    private static final long STEP = Duration.ofMillis(250).toNanos();
    private static final long PRESSED_AT = Duration.ofSeconds(5).toNanos();
    private static final Duration PRESS = Duration.ofMillis(300);
    private static final long BEGINS_BY = Duration.ofSeconds(15).toNanos();

    /** A fault that was not found by then is not. */
    private static final long HORIZON = Duration.ofMinutes(30).toNanos();

    private static final long AFTERWARDS = Duration.ofMinutes(10).toNanos();
    /** Somebody sleeps through the end, and the pad stays on. */
    private static final double SECOND = 1e9;

    private final Row row;
    private final Ear ear = new Ear();
    private final World world;
    private final SplittableRandom random;
    private final SkinRecord skin = new SkinRecord();
    private long since;

    FaultRun(Treatment treatment, Row row, long seed) {
        this.row = row;
        world = treatment.world(
                row.pad(), seed, row.moment() == Moment.SWITCH_OFF_ASLEEP ? Habits.ASLEEP : Habits.PUNCTUAL, ear);
        random = new SplittableRandom(seed ^ SALT);
    }

    /**
     * Runs it. Called once.
     *
     * @throws IllegalStateException when no session begins
     */
    Found run() {
        world.advanceTo(PRESSED_AT);
        world.press(PRESS);
        world.advanceTo(BEGINS_BY);
        if (ear.startedAt() < 0) {
            throw new IllegalStateException("no session begins for " + row);
        }
        double after = row.moment().earliest()
                + random.nextDouble() * (row.moment().latest() - row.moment().earliest());
        world.advanceTo(Math.max(world.nanos(), ear.startedAt() + (long) (after * SECOND)));
        if (row.trouble().mishap() == Mishap.LEASE_IGNORED) {
            awaitPower();
        }
        begin();
        long begun = world.nanos();
        since = begun;
        boolean waits = row.isWelded() && !row.moment().isSwitchOff();
        Ear.Told found = null;
        while (world.nanos() < (found == null ? begun + HORIZON : found.nanos() + AFTERWARDS)) {
            if (waits && !world.pad().relays().isAtOdds()) {
                since = world.nanos(); // as long as it should be on it is no fault that it is
            } else {
                waits = false;
            }
            world.advanceTo(world.nanos() + STEP);
            skin.add(world.pad().thermal().skinCelsius(), STEP / SECOND);
            found = found == null ? ear.first(begun, row.reasons()) : found;
        }
        return outcome(begun, found);
    }

    /** A lease without power is ignored to no effect. */
    private void awaitPower() {
        while (!world.heat()) {
            world.advanceTo(world.nanos() + STEP);
        }
    }

    private void begin() {
        Trouble trouble = row.trouble();
        WorldFaults faults = new WorldFaults(world);
        // A pad goes astray both ways.
        boolean down = trouble.mishap() == Mishap.SENSOR_DRIFTING && random.nextBoolean();
        faults.obey(new Order(
                true, new Trouble(trouble.mishap(), trouble.spot(), down ? -trouble.amount() : trouble.amount())));
        if (row.moment().isSwitchOff()) {
            world.hold(PRESS);
        }
    }

    private Found outcome(long begun, Ear.@Nullable Told found) {
        Ear.Told first = ear.first(begun, EnumSet.allOf(Reason.class));
        Reason firstReason = first == null ? null : first.reason();
        return found == null
                ? new Found(null, Double.NaN, firstReason, skin)
                : new Found(found.reason(), Math.max(0, found.nanos() - since) / SECOND, firstReason, skin);
    }
}
