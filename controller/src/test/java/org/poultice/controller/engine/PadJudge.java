package org.poultice.controller.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Modality;

/**
 * Judges rules I1 to I5 at the pad. It sees the drives and the offs as the pad gets them, and the presses of the button; of the engine and its
 * states it knows nothing, and it counts by itself.
 */
final class PadJudge {
    private static final Duration LONGEST_LEASE = Duration.ofSeconds(3);
    private static final int MOST_IN_A_DAY = 8;

    private final CarePlan plan;
    private final Duration day;
    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private @Nullable String verdict;
    private @Nullable MonoTime firstPress;
    private int startsSincePress;

    /** The last drive that the pad got, and whether its power has ended since. */
    private @Nullable Drive last;

    private boolean on;
    private boolean offSaid = true;
    private MonoTime onSince = MonoTime.LONG_AGO;
    private MonoTime onUntil = MonoTime.LONG_AGO;
    private MonoTime restedAt = MonoTime.LONG_AGO;

    /** An unbroken time on. */
    private record Stretch(MonoTime from, MonoTime to) {
        Duration within(MonoTime begin) {
            return begin.isBefore(to) ? to.since(MonoTime.later(from, begin)) : Duration.ZERO;
        }
    }

    /**
     * @param plan by which it judges
     * @param day over which the eighth of rule I5 counts
     */
    PadJudge(CarePlan plan, Duration day) {
        this.plan = plan;
        this.day = day;
    }

    /** The first thing that was wrong, beginning with the rule; or null. */
    @Nullable
    String verdict() {
        return verdict;
    }

    /** The person pressed the button. */
    void pressed(MonoTime now) {
        firstPress = firstPress == null ? now : firstPress;
        startsSincePress = 0;
    }

    /** The pad was told to go off, or lost its supply. */
    void off(MonoTime now) {
        runOut(now);
        if (on) {
            goesOff(now);
        }
        offSaid = true;
    }

    /** The pad was told to give power. */
    void drive(Drive drive, MonoTime now) {
        runOut(now);
        Duration rest = on ? Duration.ZERO : now.since(onUntil);
        boolean rested = rest.compareTo(plan.rest()) >= 0;
        require(drive.until().since(now).compareTo(LONGEST_LEASE) <= 0, "lease", "is too long", drive, now);
        require(drive.output() == Modality.COLD || heatAllowed(now), "I3", "heat before the switch", drive, now);
        require(last == null || last.output() == drive.output() || rested, "I4", "changes without a break", drive, now);
        require(on || !offSaid || rested, "I2", "begins after " + rest + " of rest", drive, now);
        restedAt = rested ? now : restedAt;
        MonoTime end = restedAt.plus(plan.application());
        require(!end.isBefore(drive.until()), "I1", "the pad has not rested since " + restedAt, drive, now);
        if (!on) {
            onSince = now;
            startsSincePress += offSaid || rested ? 1 : 0;
            require(startsSincePress <= plan.applications(), "I5", "the session does not end", drive, now);
        }
        require(isWithinItsDay(drive), "I5", "is more than eight applications of a day", drive, now);
        last = drive;
        on = true;
        offSaid = false;
    }

    /** Time on in the day that ends with this lease. */
    private boolean isWithinItsDay(Drive drive) {
        MonoTime begin = drive.until().minus(day);
        stretches.removeIf(stretch -> !begin.isBefore(stretch.to()));
        Duration sum = drive.until().since(onSince);
        for (Stretch stretch : stretches) {
            sum = sum.plus(stretch.within(begin));
        }
        return sum.compareTo(plan.application().multipliedBy(MOST_IN_A_DAY)) <= 0;
    }

    /** A lease ends by itself. */
    private void runOut(MonoTime now) {
        if (on && last != null && !now.isBefore(last.until())) {
            goesOff(last.until());
        }
    }

    private void goesOff(MonoTime moment) {
        on = false;
        onUntil = moment;
        stretches.add(new Stretch(onSince, moment));
    }

    private boolean heatAllowed(MonoTime now) {
        return firstPress != null && now.since(firstPress).compareTo(plan.switchAfter()) >= 0;
    }

    private void require(boolean kept, String rule, String why, Drive drive, MonoTime now) {
        if (!kept && verdict == null) {
            verdict = rule + ": " + drive + " at " + now + " " + why;
        }
    }
}
