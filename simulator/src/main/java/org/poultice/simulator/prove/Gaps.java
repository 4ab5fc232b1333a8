package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.protocol.plan.Modality;

/**
 * What a gap between two boots comes to in the notes of a {@link Ledger}: how long it counts, and what the disk may have lost at its beginning. The
 * recovery works the latter out anew each time; here it becomes notes, so that the earlier boot can become a part of the later one.
 */
final class Gaps {
    private Gaps() {}

    /** Before the first record of a boot. */
    static Ledger inNextBoot(Ledger ledger, Scale scale) {
        if (ledger.trusted()) {
            Ledger.Older older = new Ledger.Older(ledger.notes(), ledger.silent());
            return new Ledger(true, 0, 0, false, ledger.damaged(), List.of(), older, List.of());
        }
        List<Ledger.Note> notes = new ArrayList<>(ledger.notes());
        notes.addAll(unseen(notes, 0, scale));
        Ledger.Older before = ledger.older();
        Ledger.Older older = before == null ? null : new Ledger.Older(before.notes(), before.gap() + ledger.silent());
        return new Ledger(true, 0, 0, false, ledger.damaged(), notes, older, List.of());
    }

    /** A trusted reading is on record: it is settled how long ago the boot before was. */
    static Ledger proven(Ledger ledger, Scale scale) {
        Ledger.Older older = ledger.older();
        if (older == null) {
            return ledger;
        }
        int first = ledger.notes().stream().mapToInt(Ledger.Note::age).max().orElse(0);
        int credited = Math.max(0, older.gap() - scale.clockMargin());
        List<Ledger.Note> all = new ArrayList<>();
        for (Ledger.Note note : older.notes()) {
            all.add(note.aged(first + credited));
        }
        all.addAll(unseen(older.notes(), credited, scale).stream()
                .map(note -> note.aged(first))
                .toList());
        all.addAll(ledger.notes());
        return new Ledger(
                ledger.thisBoot(),
                ledger.silent(),
                ledger.wallAhead(),
                true,
                ledger.damaged(),
                all,
                null,
                ledger.late());
    }

    /** So old that no more can come of it: the older boot becomes a part of the later one as if nothing were known of the gap. */
    static Ledger settledByAge(Ledger ledger) {
        Ledger.Older older = ledger.older();
        if (older == null) {
            return ledger;
        }
        int first = ledger.notes().stream().mapToInt(Ledger.Note::age).max().orElse(0);
        List<Ledger.Note> all = new ArrayList<>();
        for (Ledger.Note note : older.notes()) {
            all.add(note.aged(first));
        }
        all.addAll(ledger.notes());
        return new Ledger(
                ledger.thisBoot(),
                ledger.silent(),
                ledger.wallAhead(),
                ledger.trusted(),
                ledger.damaged(),
                all,
                null,
                ledger.late());
    }

    /**
     * The application that may have begun after the last note of a boot, if one may.
     *
     * @param gap quanta to the first note of the next boot
     * @return notes with ages before that one
     */
    private static List<Ledger.Note> unseen(List<Ledger.Note> notes, int gap, Scale scale) {
        int restingAge = Integer.MAX_VALUE;
        boolean running = false;
        for (Ledger.Note note : notes) {
            if (note.what() instanceof Occurrence.ApplicationStarted) {
                running = true;
                restingAge = note.age();
            } else if (note.what() instanceof Occurrence.ApplicationEnded end) {
                running = false;
                restingAge = Math.min(restingAge, note.age() - scale.quanta(end.leaseLeft()));
            }
        }
        boolean rests = restingAge != Integer.MAX_VALUE && scale.nanos(scale.rest() - restingAge) >= scale.tailNanos();
        if (notes.isEmpty() || running || rests) {
            return List.of();
        }
        int age = Math.max(0, gap - scale.tail() - scale.lease());
        int offLater = restingAge == Integer.MAX_VALUE ? 0 : Math.max(0, age - (restingAge + gap));
        return application(age, offLater, scale);
    }

    /** The day as full as if as many applications had begun now as there may be. */
    static List<Ledger.Note> fullDay(List<Ledger.Note> notes, Scale scale) {
        if (!scale.tracksDay()) {
            return List.of();
        }
        int restingAge = 0;
        for (Ledger.Note note : notes) {
            if (note.what() instanceof Occurrence.ApplicationEnded end) {
                restingAge = note.age() - scale.quanta(end.leaseLeft());
            }
        }
        List<Ledger.Note> all = new ArrayList<>();
        for (int i = 0; i < scale.maxPerDay(); i++) {
            all.addAll(application(0, Math.max(0, -restingAge), scale));
        }
        return all;
    }

    private static List<Ledger.Note> application(int age, int leaseLeft, Scale scale) {
        return List.of(
                new Ledger.Note(new Occurrence.ApplicationStarted(1, 0, Modality.COLD), age),
                new Ledger.Note(new Occurrence.ApplicationEnded(1, 0, Ending.INTERRUPTED, scale.span(leaseLeft)), age));
    }
}
