package org.poultice.controller.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the skin has had, with every doubt counted against the pad: it was on until the last moment it may have been on.
 *
 * @param restingSince the latest moment at which the pad can have gone off; may lie ahead while a lease is running
 * @param starts when the applications of the last day began, the oldest first
 */
public record Exposure(MonoTime restingSince, List<MonoTime> starts) {

    /** A skin that no pad has touched. */
    public static final Exposure NONE = new Exposure(MonoTime.LONG_AGO, List.of());

    public Exposure {
        starts = List.copyOf(starts);
    }

    /** When a full break will have been kept (rule I2), and with it the time on given back (rule I1). */
    public MonoTime restedAt(Rules rules) {
        return restingSince.plus(rules.plan().rest());
    }

    /** The pad may have been on until this moment. */
    public Exposure mayHaveBeenOnUntil(MonoTime moment) {
        return moment.isBefore(restingSince) ? this : new Exposure(moment, starts);
    }

    /** An application begins. However short it turns out to be, it counts as one of its day. */
    public Exposure started(MonoTime now, Duration day) {
        List<MonoTime> recent = new ArrayList<>(within(now, day));
        recent.add(now);
        return new Exposure(now, recent);
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
        return new Exposure(restingSince.equals(was.restingSince) ? is.restingSince : restingSince, all);
    }

    /** When one more application may begin without there being too many in a day (rule I5); in the past when it may now. */
    MonoTime dayHasRoomAt(MonoTime now, Rules rules) {
        List<MonoTime> recent = within(now, rules.day());
        int over = recent.size() - rules.maxPerDay();
        return over < 0 ? now : recent.get(over).plus(rules.day());
    }
}
