package org.poultice.simulator.prove;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poultice.controller.app.Recovery;
import org.poultice.controller.app.Startup;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/** All ledgers of an exploration by number, and what becomes of each. Used by one thread. */
final class Ledgers {
    private static final int WALL_STEP = -3;
    private static final int REBOOT = -2;
    private static final int PASS = -1;

    private final Scale scale;
    private final Design design;
    private final Canon canon;
    private final List<Ledger> byNumber = new ArrayList<>();
    private final Map<Ledger, Integer> numbers = new HashMap<>();
    private final List<Occurrence.Journaled> records = new ArrayList<>();
    private final Map<Occurrence.Journaled, Integer> recordNumbers = new HashMap<>();
    private final IntTable next = new IntTable();
    private final List<Boolean> tripped = new ArrayList<>();

    Ledgers(Scale scale, Design design, Canon canon) {
        this.scale = scale;
        this.design = design;
        this.canon = canon;
        number(scale.switchAfter() == 0 ? Ledger.USED : Ledger.EMPTY);
    }

    Ledger get(int number) {
        return byNumber.get(number);
    }

    int size() {
        return byNumber.size();
    }

    boolean isTripped(int number) {
        return tripped.get(number);
    }

    int recordNumber(Occurrence.Journaled what) {
        Integer known = recordNumbers.get(what);
        if (known != null) {
            return known;
        }
        records.add(what);
        recordNumbers.put(what, records.size() - 1);
        return records.size() - 1;
    }

    Occurrence.Journaled record(int number) {
        return records.get(number);
    }

    int append(int ledger, int record) {
        return next(ledger, record);
    }

    int later(int ledger) {
        return next(ledger, PASS);
    }

    int rebooted(int ledger) {
        return next(ledger, REBOOT);
    }

    int wallStepped(int ledger) {
        return next(ledger, WALL_STEP);
    }

    private int next(int ledger, int what) {
        long key = ((long) ledger << 32) | (what - WALL_STEP);
        int known = next.get(key);
        if (known < 0) {
            Ledger from = byNumber.get(ledger);
            known = number(shortened(
                    switch (what) {
                        case PASS -> from.later(design.readsWall());
                        case REBOOT -> from.rebooted(design.readsWall());
                        case WALL_STEP -> from.wallStepped(scale.longest());
                        default -> from.plus(records.get(what));
                    }));
            next.put(key, known);
        }
        return known;
    }

    private int number(Ledger ledger) {
        Integer known = numbers.get(ledger);
        if (known != null) {
            return known;
        }
        byNumber.add(ledger);
        numbers.put(ledger, byNumber.size() - 1);
        tripped.add(ledger.tripped());
        return byNumber.size() - 1;
    }

    private Ledger shortened(Ledger full) {
        Ledger shorter = full.shortened(scale);
        if (!design.readsWall() && !full.equals(shorter)) {
            compare(full, shorter);
            compare(full.rebooted(false), shorter.rebooted(false));
        }
        return shorter;
    }

    /** Whether the recovery makes the same of both, and whether wall times make no difference to it. */
    private void compare(Ledger full, Ledger shorter) {
        Recovery.Recovered one = recover(full.entries(Canon.NOW, scale));
        Recovery.Recovered other = recover(shorter.entries(Canon.NOW, scale));
        Recovery.Recovered trusting = recover(
                full.entries(Canon.NOW, scale).stream().map(Ledgers::trusted).toList());
        State first = canon.of(one.first(), Canon.NOW);
        if (!first.equals(canon.of(other.first(), Canon.NOW)) || !sameKinds(one, other)) {
            throw new IllegalStateException("the recovery tells " + full + " from " + shorter);
        }
        if (!one.equals(trusting)) {
            throw new IllegalStateException("the recovery reads the wall clock: Product.readsWall() has to say so");
        }
    }

    private static boolean sameKinds(Recovery.Recovered one, Recovery.Recovered other) {
        return one.append().stream()
                .map(Object::getClass)
                .toList()
                .equals(other.append().stream().map(Object::getClass).toList());
    }

    private static JournalEntry trusted(JournalEntry entry) {
        return new JournalEntry(entry.boot(), entry.at(), Instant.EPOCH, true, entry.what());
    }

    private Recovery.Recovered recover(List<JournalEntry> entries) {
        return Recovery.recover(new Startup.Past(entries, false, Ledger.boot()), Canon.NOW, scale.rules());
    }
}
