package org.poultice.simulator.prove;

import java.time.Duration;
import java.util.List;
import org.poultice.controller.engine.Doubt;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Temperature;

/**
 * The constants of an exploration, in quanta. A quantum is the only step in which time passes; everything that happens, happens between two of
 * them, any number of things at one moment and in any order.
 *
 * @param quantum how long one is: at least 10 s, so that it tells the engine's fixed press times apart where the slice needs them
 * @param lease a drive's length; also the greatest age of a reading
 * @param switchAfter from this age on heat is allowed; 0 where the age is not what is looked at
 * @param day 0 where the day's count is not what is looked at
 * @param countsDayTogether whether all starts of a day are taken to have been at its first one, see {@link Canon}
 * @param silentAtMost the journal is never silent for longer while a controller runs; only matters on a disk that forgets
 * @param unsettled what was confirmed this long before the power failed, or less, the disk may lose; 0 where it never loses anything
 */
record Scale(
        Duration quantum,
        int application,
        int rest,
        int lease,
        int switchAfter,
        int day,
        int maxPerDay,
        int applications,
        CarePlan.Course course,
        boolean countsDayTogether,
        int silentAtMost,
        int unsettled) {

    /** Longer than anything that is explored. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private static final int NEUTRAL_MILLI_C = 30_000;
    private static final Duration BELOW_ANY_QUANTUM = Duration.ofSeconds(1);

    /** Starts of which there cannot be as many within a quantum. */
    private static final int NO_LIMIT = 100;

    /** On a disk that keeps what it has confirmed. */
    Scale(
            Duration quantum,
            int application,
            int rest,
            int lease,
            int switchAfter,
            int day,
            int maxPerDay,
            int applications,
            CarePlan.Course course,
            boolean countsDayTogether) {
        this(
                quantum,
                application,
                rest,
                lease,
                switchAfter,
                day,
                maxPerDay,
                applications,
                course,
                countsDayTogether,
                0,
                0);
    }

    /** The product's rules with these constants. What belongs to temperatures and regulation is set so that it never acts. */
    Rules rules() {
        CarePlan plan = new CarePlan(
                "scaled",
                "Scaled",
                course,
                span(switchAfter),
                span(application),
                span(rest),
                applications,
                new Temperature(0),
                new Temperature(NEUTRAL_MILLI_C + 10_000),
                List.of());
        Duration window = tracksDay() ? span(day) : quantum;
        int most = tracksDay() ? maxPerDay : NO_LIMIT;
        return new Rules(plan, most, window, span(lease), span(lease), 0, 0, NEVER, 0, NEVER, doubt(), false);
    }

    private Doubt doubt() {
        // A little longer than it ever is, as the product's own is by minutes: what ends just then has not begun.
        Duration silence = span(silentAtMost).plus(BELOW_ANY_QUANTUM);
        return new Doubt(BELOW_ANY_QUANTUM, silence, span(unsettled), quantum.dividedBy(2));
    }

    /** How long after the last record that is left a controller may have run, in quanta. */
    int tail() {
        return silentAtMost + unsettled;
    }

    /** By how many quanta less than there were two trusted clocks prove: one error each, of half a quantum. */
    int clockMargin() {
        return 1;
    }

    boolean tracksDay() {
        return day > 0;
    }

    /** The longest of the times that matter. */
    int longest() {
        return Math.max(Math.max(rest, switchAfter), day) + lease;
    }

    Duration span(int quanta) {
        return Duration.ofNanos(nanos(quanta));
    }

    long nanos(int quanta) {
        return quantum.toNanos() * quanta;
    }

    /** So many quanta before a moment. */
    MonoTime before(MonoTime moment, int quanta) {
        return new MonoTime(moment.nanos() - nanos(quanta));
    }

    /** Whole quanta in a span; the explorer never makes any other. */
    int quanta(Duration span) {
        long nanos = span.toNanos();
        if (nanos % quantum.toNanos() != 0) {
            throw new IllegalStateException(span + " is not a number of quanta of " + quantum);
        }
        return (int) (nanos / quantum.toNanos());
    }

    /** Quanta that cover a span. */
    int covering(Duration span) {
        return (int) ((span.toNanos() + quantum.toNanos() - 1) / quantum.toNanos());
    }
}
