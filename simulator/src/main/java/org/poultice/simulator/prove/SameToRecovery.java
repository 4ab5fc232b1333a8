package org.poultice.simulator.prove;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.app.Recovery;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.Timeline;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/** Whether the product's own recovery makes the same of two ledgers: with a wall clock that nobody trusts, and with one that is trusted now. */
final class SameToRecovery {
    /** What this boot may have read of a trusted clock: nothing, or the time. */
    private static final List<List<Timeline.Stamp>> SEEN =
            List.of(List.of(), List.of(new Timeline.Stamp(Canon.NOW, Pages.WALL_NOW)));

    private final Scale scale;
    private final Canon canon;

    SameToRecovery(Scale scale, Canon canon) {
        this.scale = scale;
        this.canon = canon;
    }

    void same(Ledger full, Ledger shorter) {
        for (List<Timeline.Stamp> seen : SEEN) {
            compare(recover(full, false, seen), recover(shorter, false, seen), full);
        }
        if (!full.tellsTruth()
                && !recover(full, false, List.of())
                        .first()
                        .equals(recover(full, true, List.of()).first())) {
            throw new IllegalStateException("the recovery reads wall times that are not trusted: " + full);
        }
    }

    /** Whether a ledger with one more record is what is read when that record really is appended to the one before. */
    void appended(Ledger before, Occurrence.Journaled what, boolean isTrusted, Ledger after) {
        MonoTime now = Canon.NOW;
        List<JournalEntry> entries = new ArrayList<>(Pages.of(before, now, scale, false));
        entries.add(new JournalEntry(Pages.BOOT, now, isTrusted ? Pages.WALL_NOW : Instant.EPOCH, isTrusted, what));
        for (List<Timeline.Stamp> seen : SEEN) {
            Startup.Past past = new Startup.Past(entries, after.damaged(), Pages.BOOT, seen);
            compare(Recovery.recover(past, now, scale.rules()), recover(after, false, seen), before);
        }
    }

    private void compare(Recovery.Recovered one, Recovery.Recovered other, Ledger of) {
        State first = canon.of(one.first(), Canon.NOW);
        State otherFirst = canon.of(other.first(), Canon.NOW);
        if (!first.equals(otherFirst) || !kinds(one).equals(kinds(other))) {
            throw new IllegalStateException("the recovery tells one from the other: " + of + ": " + first + " "
                    + kinds(one) + " from " + otherFirst + " " + kinds(other));
        }
    }

    private static List<?> kinds(Recovery.Recovered recovered) {
        return recovered.append().stream().map(Object::getClass).toList();
    }

    private Recovery.Recovered recover(Ledger ledger, boolean wallIsRead, List<Timeline.Stamp> seen) {
        MonoTime now = Canon.NOW;
        List<JournalEntry> entries = Pages.of(ledger, now, scale, wallIsRead);
        return Recovery.recover(new Startup.Past(entries, ledger.damaged(), Pages.BOOT, seen), now, scale.rules());
    }
}
