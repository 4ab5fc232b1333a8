package org.poultice.simulator.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/** The records of a settled {@link Ledger} as a process finds them. */
final class Pages {
    /** The identity of the boot that is running. */
    static final String BOOT = "this-boot";

    /** What a wall clock that is right shows when a process finds its journal. */
    static final Instant WALL_NOW = Instant.EPOCH.plusSeconds(2_000_000_000L);

    /** What one shows that nobody has set. */
    private static final Instant NOT_SET = Instant.EPOCH;

    private static final String EARLIER = "earlier-boot";
    private static final String OLDER = "older-boot";
    private static final int ZERO_LONG_AGO = 1_000_000;

    private Pages() {}

    /**
     * @param now when it starts
     * @param wallIsRead whether untrusted wall times have to tell something, for a mutant reads them
     */
    static List<JournalEntry> of(Ledger ledger, MonoTime now, Scale scale, boolean wallIsRead) {
        List<JournalEntry> entries = new ArrayList<>();
        Ledger.Older older = ledger.older();
        if (older != null) {
            int last = ledger.silent() + ledger.firstAge() + older.gap();
            MonoTime end = longAgo(scale);
            for (Ledger.Note note : withoutSilence(older.notes(), scale)) {
                Instant wall = ago(last + note.age(), scale);
                entries.add(new JournalEntry(OLDER, scale.before(end, note.age()), wall, true, note.what()));
            }
        }
        String boot = ledger.thisBoot() ? BOOT : EARLIER;
        MonoTime end = ledger.thisBoot() ? scale.before(now, ledger.silent()) : longAgo(scale);
        for (Ledger.Note note : withoutSilence(ledger.notes(), scale)) {
            boolean told = ledger.trusted() || wallIsRead;
            Instant wall = told ? ago(ledger.silent() + ledger.wallAhead() + note.age(), scale) : NOT_SET;
            entries.add(new JournalEntry(boot, scale.before(end, note.age()), wall, ledger.trusted(), note.what()));
        }
        return entries;
    }

    /** What was left out between notes was no silence; those that there were are notes of their own. */
    private static List<Ledger.Note> withoutSilence(List<Ledger.Note> notes, Scale scale) {
        if (scale.unsettled() == 0) {
            return notes;
        }
        List<Ledger.Note> all = new ArrayList<>();
        for (Ledger.Note note : notes) {
            while (!all.isEmpty() && all.getLast().age() - note.age() > scale.silentAtMost()) {
                all.add(new Ledger.Note(
                        new Occurrence.StillHere(), all.getLast().age() - scale.silentAtMost()));
            }
            all.add(note);
        }
        return all;
    }

    private static Instant ago(int quanta, Scale scale) {
        return WALL_NOW.minus(Duration.ofNanos(scale.nanos(quanta)));
    }

    private static MonoTime longAgo(Scale scale) {
        return new MonoTime(scale.nanos(ZERO_LONG_AGO));
    }
}
