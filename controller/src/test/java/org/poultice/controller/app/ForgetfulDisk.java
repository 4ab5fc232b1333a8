package org.poultice.controller.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/** The journal on a disk that forgets some of what it confirmed just before its power failed; the beginning of an episode has to be on it. */
final class ForgetfulDisk {
    private final Duration unsettled;
    private final List<JournalEntry> journal = new ArrayList<>();

    /** When each record was written, in true time. */
    private final List<MonoTime> written = new ArrayList<>();

    ForgetfulDisk(Duration unsettled) {
        this.unsettled = unsettled;
    }

    List<JournalEntry> journal() {
        return journal;
    }

    void keep(JournalEntry entry, MonoTime truly) {
        journal.add(entry);
        written.add(truly);
    }

    /** Its power failed at {@code failedAt}, in the boot of that name. Returns what is lost. */
    List<JournalEntry> forget(String boot, MonoTime failedAt, Random random) {
        List<JournalEntry> lost = new ArrayList<>();
        while (!journal.isEmpty() && random.nextInt(3) > 0) {
            JournalEntry last = journal.getLast();
            boolean settled = written.getLast().isBefore(failedAt.minus(unsettled));
            if (settled || !last.boot().equals(boot) || last.what() instanceof Occurrence.EpisodeBegan) {
                break;
            }
            lost.add(journal.removeLast());
            written.removeLast();
        }
        return lost;
    }

    /** The highest number of a session that is on it. */
    long sessions() {
        return journal.stream()
                .filter(entry -> entry.what() instanceof Occurrence.SessionStarted)
                .mapToLong(entry -> ((Occurrence.SessionStarted) entry.what()).session())
                .max()
                .orElse(0);
    }

    boolean holdsTrip() {
        boolean found = false;
        for (JournalEntry entry : journal) {
            found = entry.what() instanceof Occurrence.Tripped
                    || (found && !(entry.what() instanceof Occurrence.Reset));
        }
        return found;
    }
}
