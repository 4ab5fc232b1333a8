package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;

/**
 * Everything that controllers of an exploration know, by number, and what they do about each event. Each question is put to the controller once
 * for each combination of failing appends, and (the first few hundred thousand) once more at another time, with the same answer; after that it
 * is looked up. Equal arguments give equal steps, so this is the same as asking each time. Used by one thread.
 */
final class Minds {
    /** No process is running. */
    static final int NONE = 0;

    /** A time near the zero of a clock, so that what was before has negative times. */
    private static final int OTHER_NOW_QUANTA = 2;

    private static final int MOST_APPENDS = 30;

    /** So many answers are compared with those at another time; enough for every scaled part, and not too slow at full size. */
    private static final long ASKED_TWICE = 400_000;

    private static final int WALL_STEP = Action.ALL.length;
    private static final int PASS = WALL_STEP + 1;
    private static final int QUESTIONS = PASS + 1;

    private final Scale scale;
    private final Design design;
    private final Canon canon;
    private final Ledgers ledgers;
    private final MonoTime otherNow;
    private final List<State> byNumber = new ArrayList<>();
    private final Map<State, Integer> numbers = new HashMap<>();
    private final IntTable next = new IntTable();
    private final List<Run[]> answers = new ArrayList<>();
    private final boolean diskFails;
    private long asked;

    Minds(Slice slice, Design design, Canon canon, Ledgers ledgers) {
        this.scale = slice.scale();
        this.diskFails = slice.actions().contains(Action.DISK_FAILS);
        this.design = design;
        this.canon = canon;
        this.ledgers = ledgers;
        this.otherNow = new MonoTime(scale.nanos(OTHER_NOW_QUANTA));
        byNumber.add(State.fresh(MonoTime.LONG_AGO)); // stands for none; never asked
    }

    State get(int mind) {
        return byNumber.get(mind);
    }

    int size() {
        return byNumber.size();
    }

    /** How often a controller was called. */
    long asked() {
        return asked;
    }

    int number(State canonical) {
        Integer known = numbers.get(canonical);
        if (known != null) {
            return known;
        }
        byNumber.add(canonical);
        numbers.put(canonical, byNumber.size() - 1);
        return byNumber.size() - 1;
    }

    /** The same a quantum later. */
    int later(int mind) {
        long key = (long) mind * QUESTIONS + PASS;
        int known = next.get(key);
        if (known < 0) {
            known = number(canon.of(byNumber.get(mind), Canon.NOW.plus(scale.quantum())));
            next.put(key, known);
        }
        return known;
    }

    int wallStepped(int mind) {
        long key = (long) mind * QUESTIONS + WALL_STEP;
        int known = next.get(key);
        if (known < 0) {
            State stepped = design.wallStepped(byNumber.get(mind), scale.span(scale.longest()));
            known = number(canon.of(stepped, Canon.NOW));
            next.put(key, known);
        }
        return known;
    }

    /** What a controller that knows this can make of an event. */
    Run[] runs(int mind, Action action) {
        return answers((long) mind * QUESTIONS + number(action), (now, disk) -> {
            State state = canon.at(byNumber.get(mind), now, action == Action.TICK_PROVING);
            Event event = action.event();
            if (event == null) {
                throw new IllegalArgumentException(action + " reaches no controller");
            }
            return design.take(state, event, now, disk);
        });
    }

    /** How a process that finds this journal can begin. */
    Run[] begin(int ledger) {
        return answers(
                (long) ledger * QUESTIONS + number(Action.RESTART),
                (now, disk) -> design.begin(
                        new Design.Past(ledgers.get(ledger).entries(now, scale), Ledger.boot()), now, disk));
    }

    @SuppressWarnings("EnumOrdinal") // a number within one exploration; never stored
    private static int number(Action action) {
        return action.ordinal();
    }

    private Run[] answers(long key, Question question) {
        int known = next.get(key);
        if (known >= 0) {
            return answers.get(known);
        }
        List<Run> runs = new ArrayList<>();
        ask(question, 0, 0, runs);
        Run[] all = runs.toArray(Run[]::new);
        next.put(key, answers.size());
        answers.add(all);
        return all;
    }

    /** Asks with these appends failing, and then with each later one failing too. */
    private void ask(Question question, int failing, int settled, List<Run> runs) {
        Run run = answer(question, failing, settled, Canon.NOW);
        if (asked < ASKED_TWICE && !run.equals(answer(question, failing, settled, otherNow))) {
            throw new IllegalStateException("the answer depends on when it is asked: " + run);
        }
        runs.add(run);
        int append = 0;
        for (int i = 0; i < run.length(); i++) {
            if (run.isAppend(i)) {
                if (diskFails && i >= settled && append < MOST_APPENDS) {
                    ask(question, failing | (1 << append), i + 1, runs);
                }
                append++;
            }
        }
    }

    private Run answer(Question question, int failing, int settled, MonoTime now) {
        asked++;
        Design.Answer answer = question.ask(now, new Design.Disk(failing));
        int mind = number(canon.of(answer.next(), now));
        return Run.of(answer.acts(), mind, settled, new Run.Present(now, scale, ledgers));
    }

    /** A question to a controller at some time, with some appends failing. */
    private interface Question {
        Design.Answer ask(MonoTime now, Design.Disk disk);
    }
}
