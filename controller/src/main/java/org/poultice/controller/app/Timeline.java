package org.poultice.controller.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Doubt;
import org.poultice.controller.engine.Elapsed;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.JournalEntry;

/**
 * Where the records of a journal lie on the clock of this boot: the clock of each boot is laid as late as the evidence allows.
 *
 * <p>Within one boot the monotonic clock says it all. Of two boots only the order is known, so the earlier one has ended just when the later one
 * begins, unless wall clocks prove that it was before that: they count where both boots have trusted readings, and where those of a boot agree with
 * its monotonic clock. Everything here is a pure function.
 */
public final class Timeline {
    private final Doubt doubt;
    private final List<Boot> boots = new ArrayList<>();

    /** @param present this boot, and what is known of its clocks */
    Timeline(List<JournalEntry> entries, Present present, Doubt doubt) {
        this.doubt = doubt;
        for (int from = 0; from < entries.size(); ) {
            int to = from;
            while (to < entries.size()
                    && entries.get(to).boot().equals(entries.get(from).boot())) {
                to++;
            }
            boots.add(new Boot(entries.subList(from, to)));
            from = to;
        }
        lay(present);
    }

    /**
     * This boot.
     *
     * @param boot its identity
     * @param now when this process began
     * @param seen readings of the wall clock in this boot that were trusted, or that prove that it jumped
     */
    record Present(String boot, MonoTime now, List<Stamp> seen) {}

    /** A reading of both clocks at one moment. */
    public record Stamp(MonoTime at, Instant wall) {

        /** What the wall clock shows at the monotonic clock's zero, by this reading. */
        Instant zero() {
            return wall.minusNanos(at.nanos());
        }
    }

    /** The boots, the oldest first. */
    List<Boot> boots() {
        return boots;
    }

    /** From the present back. */
    private void lay(Present present) {
        MonoTime following = present.now();
        boolean presentHasRecords =
                !boots.isEmpty() && boots.get(boots.size() - 1).id().equals(present.boot());
        List<Stamp> seen = agreeing(present.seen());
        Stamp anchor = presentHasRecords || seen.isEmpty() ? null : seen.get(0);
        for (int i = boots.size() - 1; i >= 0; i--) {
            Boot boot = boots.get(i);
            boolean isPresent = presentHasRecords && i == boots.size() - 1;
            List<Stamp> stamps = agreeing(isPresent ? boot.stampsWith(present.seen()) : boot.stamps());
            boot.isPresent = isPresent;
            boot.shiftNanos = isPresent ? 0 : latestShift(boot, following, stamps, anchor);
            boot.layUntil(isPresent ? following : justBefore(following));
            following = boot.at(0);
            anchor = stamps.isEmpty() ? anchor : boot.shifted(stamps.get(0));
        }
    }

    /** What is of an earlier boot was never at the same moment as what is of a later one. */
    static MonoTime justBefore(MonoTime moment) {
        return new MonoTime(moment.nanos() - 1);
    }

    private long latestShift(Boot boot, MonoTime following, List<Stamp> stamps, @Nullable Stamp anchor) {
        long byOrder = justBefore(following).nanos() - boot.lastNanos();
        if (stamps.isEmpty() || anchor == null) {
            return byOrder;
        }
        Stamp proof = stamps.get(stamps.size() - 1);
        Elapsed between = doubt.between(Duration.between(proof.wall(), anchor.wall()));
        return Math.min(
                byOrder, between.latestBefore(anchor.at()).nanos() - proof.at().nanos());
    }

    /** The stamps of one boot, if all of them agree with its monotonic clock; else none. */
    private List<Stamp> agreeing(List<Stamp> stamps) {
        List<Instant> zeros = stamps.stream().map(Stamp::zero).sorted().toList();
        boolean agree = zeros.isEmpty() || doubt.agree(Duration.between(zeros.get(0), zeros.get(zeros.size() - 1)));
        return agree ? stamps : List.of();
    }

    /** The records of one boot, one after the other. */
    static final class Boot {
        private final List<JournalEntry> entries;
        private final long[] latest;
        private long shiftNanos;
        private MonoTime end = MonoTime.LONG_AGO;
        private boolean isPresent;

        Boot(List<JournalEntry> entries) {
            this.entries = entries;
            this.latest = new long[entries.size()];
        }

        private String id() {
            return entries.get(0).boot();
        }

        private long lastNanos() {
            return entries.get(entries.size() - 1).at().nanos();
        }

        private List<Stamp> stamps() {
            return entries.stream()
                    .filter(JournalEntry::trusted)
                    .map(entry -> new Stamp(entry.at(), entry.wall()))
                    .toList();
        }

        private List<Stamp> stampsWith(List<Stamp> more) {
            List<Stamp> all = new ArrayList<>(stamps());
            all.addAll(more);
            return all;
        }

        /** A record is never later than the one after it, whatever its stamp says. */
        private void layUntil(MonoTime latestEnd) {
            end = latestEnd;
            long following = end.nanos();
            for (int i = latest.length - 1; i >= 0; i--) {
                latest[i] = Math.min(following, entries.get(i).at().nanos() + shiftNanos);
                following = latest[i];
            }
        }

        List<JournalEntry> entries() {
            return entries;
        }

        /** The latest moment at which a record can have been written, on the clock of the present boot. */
        MonoTime at(int index) {
            return new MonoTime(latest[index]);
        }

        MonoTime last() {
            return at(latest.length - 1);
        }

        /** By the wall clock, whatever that is worth. */
        Instant lastWall() {
            return entries.get(entries.size() - 1).wall();
        }

        /** The latest moment at which it can have gone on. */
        MonoTime end() {
            return end;
        }

        private Stamp shifted(Stamp stamp) {
            return new Stamp(new MonoTime(stamp.at().nanos() + shiftNanos), stamp.wall());
        }

        /** Whether it goes on: nothing of it can be lost, for its disk has had power all the time. */
        boolean isPresent() {
            return isPresent;
        }
    }
}
