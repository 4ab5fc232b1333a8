package org.poultice.controller.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the skin has had, with every doubt counted against the pad: it was on until the last moment it may have been on.
 *
 * @param restingSince the latest moment at which the pad can have gone off; may lie ahead while a lease is running
 * @param starts when the applications of the last day began, the oldest first
 * @param doses how much heat and cold that was
 * @param creamedAt the latest moment at which a cream can have been reported, {@link MonoTime#LONG_AGO} when none was
 */
public record Exposure(MonoTime restingSince, List<MonoTime> starts, Doses doses, MonoTime creamedAt) {

    /** A skin that no pad has touched. */
    public static final Exposure NONE = new Exposure(MonoTime.LONG_AGO, List.of());

    /** Labels of menthol creams forbid heating pads; the skin is taken to be free of one after this time (fact C1). */
    public static final Duration CREAM_LASTS = Duration.ofHours(4);

    /** Within this time a report of a cream is one with the report before it, whose time therefore lasts as much longer. */
    static final Duration ONE_REPORT = Duration.ofMinutes(1);

    public Exposure {
        starts = List.copyOf(starts);
    }

    /** Of skin without a dose and without a cream. */
    public Exposure(MonoTime restingSince, List<MonoTime> starts) {
        this(restingSince, starts, Doses.NONE, MonoTime.LONG_AGO);
    }

    public Exposure with(Doses next) {
        return new Exposure(restingSince, starts, next, creamedAt);
    }

    /** Cream was put on the skin, or will be. */
    public Exposure creamed(MonoTime now) {
        return new Exposure(restingSince, starts, doses, now);
    }

    /** Whether a report of a cream says nothing that the one before it does not. */
    boolean isCreamKnown(MonoTime now) {
        return now.isBefore(creamedAt.plus(ONE_REPORT));
    }

    /** When the skin is free of cream, and heat is allowed again. */
    public MonoTime creamGoneAt() {
        return creamedAt.plus(CREAM_LASTS).plus(ONE_REPORT);
    }

    /** When a full break will have been kept (rule I2), and with it the time on given back (rule I1). */
    public MonoTime restedAt(Rules rules) {
        return restingSince.plus(rules.plan().rest());
    }

    /** The pad may have been on until this moment. */
    public Exposure mayHaveBeenOnUntil(MonoTime moment) {
        return moment.isBefore(restingSince) ? this : new Exposure(moment, starts, doses, creamedAt);
    }

    /** An application begins. However short it turns out to be, it counts as one of its day. */
    public Exposure started(MonoTime now, Duration day) {
        List<MonoTime> recent = new ArrayList<>(within(now, day));
        recent.add(now);
        return new Exposure(now, recent, doses.started(), creamedAt);
    }

    /** The applications that began less than a day ago. */
    public List<MonoTime> within(MonoTime now, Duration day) {
        MonoTime from = now.minus(day);
        return starts.stream().filter(from::isBefore).toList();
    }

    /** With {@code is} in the place of {@code was}; what has come since stays. */
    Exposure reckoned(Exposure was, Exposure is) {
        List<MonoTime> all = new ArrayList<>(is.starts);
        starts.stream().filter(start -> !was.starts.contains(start)).forEach(all::add);
        return new Exposure(
                restingSince.equals(was.restingSince) ? is.restingSince : restingSince,
                all,
                doses.reckoned(was.doses, is.doses),
                creamedAt.equals(was.creamedAt) ? is.creamedAt : creamedAt);
    }

    /** When one more application may begin without there being too many in a day (rule I5); in the past when it may now. */
    MonoTime dayHasRoomAt(MonoTime now, Rules rules) {
        List<MonoTime> recent = within(now, rules.day());
        int over = recent.size() - rules.maxPerDay();
        return over < 0 ? now : recent.get(over).plus(rules.day());
    }
}
