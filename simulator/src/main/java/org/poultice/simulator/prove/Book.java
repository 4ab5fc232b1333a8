package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Occurrence;

/**
 * The journal on its disk: what is written, and what would be left of it if the power failed now and the disk lost what it confirmed lately.
 *
 * @param ifLost what may be left instead of what is written; nothing on a disk that keeps its word
 */
record Book(Ledger written, List<Left> ifLost) {
    Book {
        ifLost = List.copyOf(ifLost);
    }

    /** @param age quanta since more than this was written */
    record Left(Ledger ledger, int age) {}

    static Book of(Ledger written) {
        return new Book(written, List.of());
    }

    /** With one more record. What was there before it may be all that is left, unless the record is one that is not lost: the beginning of an episode. */
    Book plus(Occurrence.Journaled what, boolean isTrusted, Scale scale) {
        Ledger more = Shortening.of(written.plus(what, isTrusted, scale), scale);
        if (scale.unsettled() == 0 || what instanceof Occurrence.EpisodeBegan) {
            return of(more);
        }
        List<Left> all = new ArrayList<>(ifLost);
        all.add(new Left(written, 0));
        return new Book(more, distinct(more, all));
    }

    Book later(boolean wallMatters, Scale scale) {
        List<Left> all = new ArrayList<>();
        for (Left left : ifLost) {
            if (left.age() < scale.unsettled()) {
                Ledger ledger = Shortening.of(left.ledger().later(wallMatters), scale);
                all.add(new Left(ledger, left.age() + 1));
            }
        }
        Ledger ledger = Shortening.of(written.later(wallMatters), scale);
        return new Book(ledger, distinct(ledger, all));
    }

    /** Of those that come to the same the youngest; and none that says what is written. */
    private static List<Left> distinct(Ledger written, List<Left> all) {
        List<Left> distinct = new ArrayList<>();
        for (Left left : all) {
            distinct.removeIf(other -> other.ledger().equals(left.ledger()));
            if (!left.ledger().equals(written)) {
                distinct.add(left);
            }
        }
        return distinct;
    }
}
