package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;

/** All ledgers of an exploration by number, and what becomes of each. Used by one thread. */
final class Ledgers {
    private static final int PASS = 0;
    private static final int REBOOT = 1;
    private static final int WALL_STEP = 2;
    private static final int DAMAGE = 3;
    private static final int LOSS = 4;
    private static final int CUT = 8;
    private static final int RECORD = 64;

    private final Scale scale;
    private final Design design;
    private final SameToRecovery check;
    private final List<Ledger> byNumber = new ArrayList<>();
    private final Map<Ledger, Integer> numbers = new HashMap<>();
    private final List<Occurrence.Journaled> records = new ArrayList<>();
    private final Map<Occurrence.Journaled, Integer> recordNumbers = new HashMap<>();
    private final IntTable next = new IntTable();
    private final List<Boolean> tripped = new ArrayList<>();

    Ledgers(Scale scale, Design design, Canon canon) {
        this.scale = scale;
        this.design = design;
        this.check = new SameToRecovery(scale, canon);
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

    /** What a process finds that starts now. */
    Ledger found(int number) {
        return byNumber.get(number).settled(0, scale);
    }

    /** The same as a process reads it that begins at {@code began}. */
    Design.Past past(Ledger found, MonoTime began) {
        return new Design.Past(Pages.of(found, began, scale, design.readsWall()), found.damaged(), Pages.BOOT);
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

    /** @param trusted whether the wall clock is trusted just then */
    int append(int ledger, int record, boolean trusted) {
        return next(ledger, RECORD + 2 * record + (trusted ? 1 : 0));
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

    int damaged(int ledger, boolean all) {
        return next(ledger, all ? LOSS : DAMAGE);
    }

    /** Whether the boot that runs has written anything. */
    boolean isPresent(int ledger) {
        return byNumber.get(ledger).isPresent();
    }

    int mostLost(int ledger) {
        return byNumber.get(ledger).mostLost();
    }

    /** The power fails, and with it what is newest. */
    int cut(int ledger, int lost) {
        return next(ledger, CUT + lost);
    }

    private int next(int ledger, int what) {
        long key = ((long) ledger << 32) | what;
        int known = next.get(key);
        if (known < 0) {
            known = number(shortened(after(byNumber.get(ledger), what)));
            next.put(key, known);
        }
        return known;
    }

    private Ledger after(Ledger from, int what) {
        if (what >= RECORD) {
            return from.plus(records.get((what - RECORD) / 2), what % 2 != 0, scale);
        }
        if (what >= CUT) {
            return from.settled(what - CUT, scale).rebooted(design.readsWall());
        }
        return switch (what) {
            case PASS -> from.later(design.readsWall(), scale);
            case REBOOT -> from.settled(0, scale).rebooted(design.readsWall());
            case WALL_STEP -> from.wallStepped(scale.longest());
            case DAMAGE -> from.damaged(false);
            case LOSS -> from.damaged(true);
            default -> throw new IllegalArgumentException("no such change: " + what);
        };
    }

    private int number(Ledger ledger) {
        Integer known = numbers.get(ledger);
        if (known != null) {
            return known;
        }
        byNumber.add(ledger);
        numbers.put(ledger, byNumber.size() - 1);
        tripped.add(ledger.settled(0, scale).tripped());
        return byNumber.size() - 1;
    }

    private Ledger shortened(Ledger full) {
        Ledger shorter = Shortening.of(full, scale);
        if (!design.readsWall() && !full.equals(shorter)) {
            for (int lost = full.mostLost(); lost >= 0; lost--) {
                Ledger one = full.settled(lost, scale);
                Ledger other = shorter.settled(lost, scale);
                check.same(one, other);
                check.same(one.rebooted(false), other.rebooted(false));
            }
        }
        return shorter;
    }
}
