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
    private final List<Book> byNumber = new ArrayList<>();
    private final Map<Book, Integer> numbers = new HashMap<>();
    private final List<Occurrence.Journaled> records = new ArrayList<>();
    private final Map<Occurrence.Journaled, Integer> recordNumbers = new HashMap<>();
    private final IntTable next = new IntTable();
    private final List<Boolean> tripped = new ArrayList<>();

    Ledgers(Scale scale, Design design, Canon canon) {
        this.scale = scale;
        this.design = design;
        this.check = new SameToRecovery(scale, canon);
        number(Book.of(scale.switchAfter() == 0 ? Ledger.USED : Ledger.EMPTY));
    }

    Ledger get(int number) {
        return byNumber.get(number).written();
    }

    int size() {
        return byNumber.size();
    }

    boolean isTripped(int number) {
        return tripped.get(number);
    }

    /** As a process reads it that begins at {@code began}. */
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
        return get(ledger).thisBoot();
    }

    /** How many different things can be left of it besides what is written. */
    int waysToLose(int ledger) {
        return byNumber.get(ledger).ifLost().size();
    }

    /** @param way in which something is lost, from 1; nothing is with 0 */
    int cut(int ledger, int way) {
        return next(ledger, CUT + way);
    }

    private int next(int ledger, int what) {
        long key = ((long) ledger << 32) | what;
        int known = next.get(key);
        if (known < 0) {
            Book after = after(byNumber.get(ledger), what);
            check(byNumber.get(ledger), what, after);
            known = number(after);
            next.put(key, known);
        }
        return known;
    }

    private Book after(Book from, int what) {
        if (what >= RECORD) {
            return from.plus(records.get((what - RECORD) / 2), what % 2 != 0, scale);
        }
        return what == PASS
                ? from.later(design.readsWall(), scale)
                : Book.of(Shortening.of(full(from.written(), from, what), scale));
    }

    /** The same before anything is left out. */
    private Ledger full(Ledger from, Book book, int what) {
        if (what >= RECORD) {
            return from.plus(records.get((what - RECORD) / 2), what % 2 != 0, scale);
        }
        if (what >= CUT) {
            Ledger left = what == CUT ? from : book.ifLost().get(what - CUT - 1).ledger();
            return left.rebooted(design.readsWall());
        }
        return switch (what) {
            case PASS -> from.later(design.readsWall());
            case REBOOT -> from.rebooted(design.readsWall());
            case WALL_STEP -> from.wallStepped(scale.longest());
            case DAMAGE -> from.damaged(false);
            case LOSS -> from.damaged(true);
            default -> throw new IllegalArgumentException("no such change: " + what);
        };
    }

    private void check(Book from, int what, Book after) {
        Ledger full = full(from.written(), from, what);
        if (what >= RECORD && !design.readsWall()) {
            check.appended(from.written(), records.get((what - RECORD) / 2), what % 2 != 0, after.written());
        }
        if (!design.readsWall() && !full.equals(after.written())) {
            check.same(full, after.written());
            check.same(full.rebooted(false), after.written().rebooted(false));
        }
    }

    private int number(Book book) {
        Integer known = numbers.get(book);
        if (known != null) {
            return known;
        }
        byNumber.add(book);
        numbers.put(book, byNumber.size() - 1);
        tripped.add(book.written().tripped());
        return byNumber.size() - 1;
    }
}
