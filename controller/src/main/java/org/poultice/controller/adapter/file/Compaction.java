package org.poultice.controller.adapter.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Journaled;

/**
 * Which records of a journal a recovery can still ask for; the others are dropped. A pure function: what it keeps, it keeps as it is and in its
 * order, so that a recovery reads a compacted journal like any other and comes to the same state, now and after whatever is appended later.
 *
 * <p>Time counts here as in the worst case of a recovery: only what the monotonic clocks prove, nothing for the gaps between boots. So nothing is
 * dropped that another opinion of the wall clocks could make count again.
 */
final class Compaction {
    /**
     * All that was written within it is kept: the day over which applications count (I5), and more than a controller can be silent. In what is older,
     * records that only say that it was not silent are dropped too; a silence so long ago costs nothing.
     */
    static final Duration WHOLE = Duration.ofHours(25);

    /** Of boots that ended before that, so many are known: each of them proves some age (I3). Fewer make the episode younger. */
    static final int OLDER_BOOTS = 64;

    private final List<JournalLine> lines;
    private final BitSet keep = new BitSet();
    private final long[] ageNanos;
    private final List<int[]> boots = new ArrayList<>();

    private Compaction(List<JournalLine> lines) {
        this.lines = lines;
        this.ageNanos = new long[lines.size()];
        findBoots();
        measureAges();
    }

    /** The records that are still needed. */
    static List<JournalLine> of(List<JournalLine> lines) {
        Compaction compaction = new Compaction(lines);
        compaction.keepTheDay();
        compaction.keepTheLastOfEach();
        compaction.keepWhatIsOpenAndHighest();
        compaction.keepTrips();
        compaction.keepBoots();
        return compaction.keep.stream().mapToObj(lines::get).toList();
    }

    private Journaled what(int i) {
        return lines.get(i).entry().what();
    }

    private long nanos(int i) {
        return lines.get(i).entry().at().nanos();
    }

    /** Each as its first record and the one behind its last. */
    private void findBoots() {
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to < lines.size()
                    && lines.get(to)
                            .entry()
                            .boot()
                            .equals(lines.get(from).entry().boot())) {
                to++;
            }
            boots.add(new int[] {from, to});
            from = to;
        }
    }

    /** How long before the last record each one was, at the least. */
    private void measureAges() {
        long age = 0;
        for (int[] boot : boots.reversed()) {
            long ended = age;
            for (int i = boot[1] - 1; i >= boot[0]; i--) {
                age = Math.max(age, ended + nanos(boot[1] - 1) - nanos(i));
                ageNanos[i] = age;
            }
        }
    }

    private boolean isOfTheDay(int i) {
        return ageNanos[i] <= WHOLE.toNanos();
    }

    private void keepTheDay() {
        for (int i = 0; i < lines.size(); i++) {
            // With the last one before the day: when it began, the machine may have been silent for a while.
            boolean begins = i + 1 < lines.size() && isOfTheDay(i + 1) && !isOfTheDay(i);
            keep.set(i, begins || isOfTheDay(i));
        }
    }

    private int last(Predicate<Journaled> kind) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (kind.test(what(i))) {
                return i;
            }
        }
        return -1;
    }

    private void keep(int index) {
        if (index >= 0) {
            keep.set(index);
        }
    }

    private void keepTheLastOfEach() {
        for (Class<?> kind : Journaled.class.getPermittedSubclasses()) {
            if (kind != Occurrence.StillHere.class) {
                keep(last(kind::isInstance));
            }
        }
    }

    /** The highest number of a session, and how long the pad may have been on since the last application began. */
    private void keepWhatIsOpenAndHighest() {
        int session = -1;
        int onLongest = -1;
        for (int i = 0; i < lines.size(); i++) {
            Journaled what = what(i);
            if (what instanceof Occurrence.ApplicationStarted) {
                onLongest = -1;
            } else if (what instanceof Occurrence.ApplicationEnded) {
                onLongest = onLongest < 0 || onUntil(i) >= onUntil(onLongest) ? i : onLongest;
            }
            if (Meaning.session(what) > (session < 0 ? -1 : Meaning.session(what(session)))) {
                session = i;
            }
        }
        keep(session);
        keep(onLongest);
    }

    /**
     * The gravest trip since the last reset, the last one that is not that one said again, one that ended something and was lost itself, and the last
     * one that answered for damage, with what was latched then: a trip that is said again is no news to a recovery.
     */
    private void keepTrips() {
        int gravest = -1;
        int another = -1;
        int unnamed = -1;
        int damage = -1;
        int latched = -1;
        for (int i = 0; i < lines.size(); i++) {
            Journaled what = what(i);
            if (what instanceof Occurrence.Reset) {
                if (isOfTheDay(i)) {
                    keep(gravest); // it was latched while what is kept went on
                    keep(another);
                    keep(unnamed);
                }
                gravest = -1;
                another = -1;
                unnamed = -1;
            } else if (what instanceof Occurrence.Tripped tripped) {
                another = gravest < 0 || !what.equals(what(gravest)) ? i : another;
                boolean answers = another == i && Segment.answersForDamage(lines.get(i));
                latched = answers ? gravest : latched;
                damage = answers ? i : damage;
                gravest = gravest < 0 || Meaning.isGraver(tripped, what(gravest)) ? i : gravest;
                unnamed = another == i ? -1 : unnamed;
            } else if (Meaning.isEndedByTrip(what)) {
                unnamed = i;
            }
        }
        keep(gravest);
        keep(another);
        keep(unnamed);
        keep(damage);
        keep(latched);
    }

    private long onUntil(int i) {
        Duration left = what(i) instanceof Occurrence.ApplicationEnded ended ? ended.leaseLeft() : Duration.ZERO;
        return left.toNanos() - ageNanos[i];
    }

    /** Of each boot that is needed its ends, its last application and its readings of the wall clock; and the end of each beginning that is kept. */
    private void keepBoots() {
        int before;
        do {
            before = keep.cardinality();
            keepEnds();
            for (int b = 0; b < boots.size(); b++) {
                int[] boot = boots.get(b);
                int next = keep.nextSetBit(boot[0]);
                boolean used = next >= 0 && next < boot[1];
                if (used || isOfTheDay(boot[1] - 1) || b >= boots.size() - OLDER_BOOTS) {
                    keepFrame(boot[0], boot[1]);
                }
            }
        } while (keep.cardinality() > before);
    }

    private void keepFrame(int from, int to) {
        int[] frame = {from, to - 1, -1, -1, -1, -1, -1, -1};
        for (int i = from; i < to; i++) {
            frame[2] = what(i) instanceof Occurrence.ApplicationStarted ? i : frame[2];
            frame[3] = what(i) instanceof Occurrence.ApplicationEnded ? i : frame[3];
            if (lines.get(i).entry().trusted()) {
                frame[4] = frame[4] < 0 ? i : frame[4];
                frame[5] = i;
                frame[6] = frame[6] < 0 || zero(i).isBefore(zero(frame[6])) ? i : frame[6];
                frame[7] = frame[7] < 0 || zero(i).isAfter(zero(frame[7])) ? i : frame[7];
            }
        }
        Arrays.stream(frame).forEach(this::keep);
    }

    /** What the wall clock shows at the monotonic clock's zero, by this record; within a boot they agree unless the wall clock has stepped. */
    private Instant zero(int i) {
        return lines.get(i).entry().wall().minusNanos(nanos(i));
    }

    private void keepEnds() {
        for (int i = keep.nextSetBit(0); i >= 0; i = keep.nextSetBit(i + 1)) {
            keep(endOf(i));
        }
    }

    /** The record that ends what this one begins, or -1. */
    private int endOf(int begin) {
        Journaled begun = what(begin);
        Predicate<Journaled> ends = Meaning.ends(begun);
        for (int i = begin + 1; ends != null && i < lines.size(); i++) {
            if (ends.test(what(i))) {
                return i;
            }
            if (begun.getClass() == what(i).getClass() && !(begun instanceof Occurrence.Tripped)) {
                return -1;
            }
        }
        return -1;
    }
}
