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
    private static final Run[] NO_RUNS = {};

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
    private final List<Mind> byNumber = new ArrayList<>();
    private final Map<Mind, Integer> numbers = new HashMap<>();
    private final IntTable next = new IntTable();
    private final List<Run[]> answers = new ArrayList<>();
    private final Sights sights;
    private final boolean diskFails;
    private final boolean seesWall;
    private long asked;

    Minds(Slice slice, Design design, Canon canon, Ledgers ledgers) {
        this.scale = slice.scale();
        this.diskFails = slice.actions().contains(Action.DISK_FAILS);
        this.seesWall = slice.actions().contains(Action.CLOCK_RIGHT);
        this.sights = new Sights(scale, design, canon, ledgers);
        this.design = design;
        this.canon = canon;
        this.ledgers = ledgers;
        this.otherNow = new MonoTime(scale.nanos(OTHER_NOW_QUANTA));
        byNumber.add(new Mind(State.fresh(MonoTime.LONG_AGO), Sight.BLIND)); // stands for none; never asked
    }

    /** What a process knows. */
    private record Mind(State state, Sight sight) {}

    State get(int mind) {
        return byNumber.get(mind).state();
    }

    /** Whether the wall clock is trusted. */
    boolean isTrusting(int mind) {
        return byNumber.get(mind).sight().isTrusted();
    }

    int size() {
        return byNumber.size();
    }

    /** How often a controller was called. */
    long asked() {
        return asked;
    }

    private int number(State canonical, Sight sight) {
        Mind mind = new Mind(canonical, sight);
        Integer known = numbers.get(mind);
        if (known != null) {
            return known;
        }
        byNumber.add(mind);
        numbers.put(mind, byNumber.size() - 1);
        return byNumber.size() - 1;
    }

    /** The same a quantum later. */
    int later(int mind) {
        long key = (long) mind * QUESTIONS + PASS;
        int known = next.get(key);
        if (known < 0) {
            Mind before = byNumber.get(mind);
            State state = canon.of(before.state(), Canon.NOW.plus(scale.quantum()));
            known = number(state, sights.later(before.sight()));
            next.put(key, known);
        }
        return known;
    }

    int wallStepped(int mind) {
        long key = (long) mind * QUESTIONS + WALL_STEP;
        int known = next.get(key);
        if (known < 0) {
            Mind before = byNumber.get(mind);
            State stepped = design.wallStepped(before.state(), scale.span(scale.longest()));
            known = number(canon.of(stepped, Canon.NOW), before.sight());
            next.put(key, known);
        }
        return known;
    }

    /** What a controller that knows this can make of an event. */
    Run[] runs(int mind, Action action) {
        Sight sight = byNumber.get(mind).sight();
        return answers((long) mind * QUESTIONS + number(action), sight, (now, disk) -> {
            State state = canon.at(get(mind), now, action == Action.TICK_PROVING);
            Event event = action.event();
            if (event == null) {
                throw new IllegalArgumentException(action + " reaches no controller");
            }
            return design.take(state, event, now, disk);
        });
    }

    /** What it can make of a look at the wall clock; nothing where there is nothing to see. */
    Run[] looks(int mind, Action action) {
        Sight before = byNumber.get(mind).sight();
        Sight after = sights.after(before, action);
        if (after.equals(before)) {
            return NO_RUNS;
        }
        return answers((long) mind * QUESTIONS + number(action), after, (now, disk) -> {
            State state = canon.at(get(mind), now, false);
            return design.take(state, sights.seen(before, after, state, now), now, disk);
        });
    }

    /** How a process that finds this journal can begin. */
    Run[] begin(int ledger) {
        Ledger found = ledgers.get(ledger);
        Sight sight = seesWall ? sights.begin(found) : Sight.BLIND;
        return answers(
                (long) ledger * QUESTIONS + number(Action.RESTART),
                sight,
                (now, disk) -> design.begin(ledgers.past(found, now), now, disk));
    }

    @SuppressWarnings("EnumOrdinal") // a number within one exploration; never stored
    private static int number(Action action) {
        return action.ordinal();
    }

    private Run[] answers(long key, Sight sight, Question question) {
        int known = next.get(key);
        if (known >= 0) {
            return answers.get(known);
        }
        List<Run> runs = new ArrayList<>();
        ask(new Asked(question, sight), 0, 0, runs);
        Run[] all = runs.toArray(Run[]::new);
        next.put(key, answers.size());
        answers.add(all);
        return all;
    }

    /** Asks with these appends failing, and then with each later one failing too. */
    private void ask(Asked question, int failing, int settled, List<Run> runs) {
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

    private Run answer(Asked asking, int failing, int settled, MonoTime now) {
        asked++;
        Design.Answer answer = asking.question().ask(now, new Design.Disk(failing));
        int mind = number(canon.of(answer.next(), now), asking.sight());
        return Run.of(answer.acts(), mind, settled, new Run.Present(now, scale, ledgers));
    }

    /** A question, and what the controller sees of the wall clock from then on. */
    private record Asked(Question question, Sight sight) {}

    /** A question to a controller at some time, with some appends failing. */
    private interface Question {
        Design.Answer ask(MonoTime now, Design.Disk disk);
    }
}
