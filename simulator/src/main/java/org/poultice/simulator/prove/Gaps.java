package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.protocol.plan.Modality;

/**
 * What a gap between two records comes to in the notes of a {@link Ledger}: how long it counts, and what the disk may have lost at its beginning. The
 * recovery works the latter out anew each time; here it becomes notes, so that the earlier boot can become a part of the later one.
 */
final class Gaps {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int RUNNING = Integer.MIN_VALUE;

    private Gaps() {}

    /** Before the first record of a boot. */
    static Ledger inNextBoot(Ledger ledger, Scale scale) {
        if (ledger.trusted()) {
            Ledger.Older older = new Ledger.Older(ledger.notes(), ledger.silent());
            return new Ledger(true, 0, 0, false, ledger.damaged(), List.of(), older);
        }
        List<Ledger.Note> notes = new ArrayList<>(ledger.notes());
        notes.addAll(afterSilence(notes, 0, scale));
        Ledger.Older before = ledger.older();
        Ledger.Older older = before == null ? null : new Ledger.Older(before.notes(), before.gap() + ledger.silent());
        return new Ledger(true, 0, 0, false, ledger.damaged(), notes, older);
    }

    /** A trusted reading is on record: it is settled how long ago the boot before was. */
    static Ledger proven(Ledger ledger, Scale scale) {
        Ledger.Older older = ledger.older();
        return older == null ? ledger : joined(ledger, older, Math.max(0, older.gap() - scale.clockMargin()), scale);
    }

    /** So old that no more can come of it: the older boot becomes a part of the later one as if nothing were known of the gap. */
    static Ledger settledByAge(Ledger ledger, Scale scale) {
        Ledger.Older older = ledger.older();
        return older == null ? ledger : joined(ledger, older, 0, scale);
    }

    private static Ledger joined(Ledger ledger, Ledger.Older older, int gap, Scale scale) {
        int first = ledger.firstAge();
        List<Ledger.Note> all = new ArrayList<>();
        for (Ledger.Note note : older.notes()) {
            all.add(note.aged(first + gap));
        }
        for (Ledger.Note note : afterSilence(older.notes(), gap, scale)) {
            all.add(note.aged(first));
        }
        all.addAll(ledger.notes());
        return new Ledger(
                ledger.thisBoot(), ledger.silent(), ledger.wallAhead(), ledger.trusted(), ledger.damaged(), all, null);
    }

    /**
     * What the end of a silence says on a disk that forgets: the skin rests anew, and an application counts if one can have begun before.
     *
     * @param gap quanta from the last note to the end of the silence
     */
    static List<Ledger.Note> afterSilence(List<Ledger.Note> notes, int gap, Scale scale) {
        int restingAge = restingAge(notes, scale);
        if (scale.unsettled() == 0 || notes.isEmpty() || restingAge == RUNNING) {
            return List.of();
        }
        boolean mayHaveBegun = restingAge == NEVER || restingAge - scale.rest() >= -scale.tail();
        List<Ledger.Note> all = application(restingAge == NEVER ? 0 : Math.max(0, -restingAge - gap), scale);
        return mayHaveBegun ? all : all.subList(1, 2);
    }

    /** How long before the last note the rest began; negative when it begins after it. */
    private static int restingAge(List<Ledger.Note> notes, Scale scale) {
        int restingAge = NEVER;
        for (Ledger.Note note : notes) {
            if (note.what() instanceof Occurrence.ApplicationStarted) {
                restingAge = RUNNING;
            } else if (note.what() instanceof Occurrence.ApplicationEnded end) {
                int since = note.age() - scale.quanta(end.leaseLeft());
                restingAge = Math.min(restingAge == RUNNING ? NEVER : restingAge, since);
            }
        }
        return restingAge;
    }

    /** What a record of damage says: the day is full, the pad was on until now, the injury is new. */
    static List<Ledger.Note> missing(Scale scale) {
        List<Ledger.Note> all = new ArrayList<>();
        for (int i = 0; i < scale.maxPerDay() && scale.tracksDay(); i++) {
            all.addAll(application(0, scale));
        }
        all.add(application(scale.lease(), scale).get(1));
        all.add(new Ledger.Note(new Occurrence.EpisodeBegan(), 0));
        return all;
    }

    /** One that has just begun, and its end. */
    private static List<Ledger.Note> application(int leaseLeft, Scale scale) {
        Occurrence.Journaled end = new Occurrence.ApplicationEnded(1, 0, Ending.INTERRUPTED, scale.span(leaseLeft));
        return List.of(
                new Ledger.Note(new Occurrence.ApplicationStarted(1, 0, Modality.COLD), 0), new Ledger.Note(end, 0));
    }
}
