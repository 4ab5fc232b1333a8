package org.poultice.simulator.prove;

import java.util.List;
import org.poultice.controller.app.Recovery;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.Timeline;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/** Whether the product's own recovery makes the same of two ledgers: with a wall clock that nobody trusts, and with one that is trusted now. */
final class SameToRecovery {
    private final Scale scale;
    private final Canon canon;

    SameToRecovery(Scale scale, Canon canon) {
        this.scale = scale;
        this.canon = canon;
    }

    void same(Ledger full, Ledger shorter) {
        compare(full, shorter, List.of());
        if (full.tellsTruth()) {
            compare(full, shorter, List.of(new Timeline.Stamp(Canon.NOW, Pages.WALL_NOW)));
        }
        if (!full.tellsTruth()
                && !recover(full, false, List.of())
                        .first()
                        .equals(recover(full, true, List.of()).first())) {
            throw new IllegalStateException("the recovery reads wall times that are not trusted: " + full);
        }
    }

    private void compare(Ledger full, Ledger shorter, List<Timeline.Stamp> seen) {
        Recovery.Recovered one = recover(full, false, seen);
        Recovery.Recovered other = recover(shorter, false, seen);
        State first = canon.of(one.first(), Canon.NOW);
        State otherFirst = canon.of(other.first(), Canon.NOW);
        if (!first.equals(otherFirst) || !kinds(one).equals(kinds(other))) {
            throw new IllegalStateException("the recovery tells " + full + " from " + shorter + ": " + first + " "
                    + kinds(one) + " from " + otherFirst + " " + kinds(other) + " with " + seen);
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
