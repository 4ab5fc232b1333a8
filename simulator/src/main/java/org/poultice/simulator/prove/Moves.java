package org.poultice.simulator.prove;

import org.jspecify.annotations.Nullable;

/** All that can happen next in a situation. Used by one thread. */
final class Moves {
    private final Minds minds;
    private final Ledgers ledgers;
    private final Terminals terminals;
    private final Slice slice;
    private final boolean readsWall;
    private final boolean lineLoses;
    private final boolean powerFails;
    private final Strictness strictness;
    private final Trail trail;

    private Action whole = Action.PASS;
    private Action action = Action.PASS;
    private int stepsTaken;
    private @Nullable Run run;
    private Sink sink = (belief, scene) -> {};

    Moves(Slice slice, Design design) {
        Canon canon = new Canon(slice.scale());
        this.slice = slice;
        this.ledgers = new Ledgers(slice.scale(), design, canon);
        this.minds = new Minds(slice, design, canon, ledgers);
        this.terminals = new Terminals(slice.scale(), design);
        this.lineLoses = slice.actions().contains(Action.LINE_LOSES);
        this.trail = new Trail(ledgers);
        this.powerFails = slice.actions().contains(Action.POWER_CUT);
        this.strictness = new Strictness(slice, minds, terminals);
        this.readsWall = design.readsWall();
    }

    /** Where the explorer puts what can be next. */
    interface Sink {
        void next(long belief, long scene);
    }

    Minds minds() {
        return minds;
    }

    Ledgers ledgers() {
        return ledgers;
    }

    Terminals terminals() {
        return terminals;
    }

    static long belief(int mind, int ledger) {
        return ((long) mind << 32) | ledger;
    }

    static int mind(long belief) {
        return (int) (belief >>> 32);
    }

    static int ledger(long belief) {
        return (int) belief;
    }

    /** Everything that can come of this situation, in an order that is always the same. */
    void expand(long belief, long scene, Sink into) {
        sink = into;
        for (Action each : slice.actions()) {
            whole = each;
            stepsTaken = 0;
            action = each.steps().isEmpty() ? each : each.steps().get(0);
            run = null;
            trail.end(0);
            take(mind(belief), ledger(belief), scene);
        }
    }

    private void take(int mind, int ledger, long scene) {
        if (action == Action.WALL_STEP) {
            if (readsWall) {
                done(mind == Minds.NONE ? mind : minds.wallStepped(mind), ledgers.wallStepped(ledger), scene);
            }
        } else if (action == Action.POWER_CUT) {
            for (int way = 0; way <= ledgers.waysToLose(ledger); way++) {
                done(Minds.NONE, ledgers.cut(ledger, way), scene);
            }
        } else if (mind == Minds.NONE) {
            takeWithoutProcess(ledger, scene);
        } else {
            takeInProcess(mind, ledger, scene);
        }
    }

    private void takeInProcess(int mind, int ledger, long scene) {
        switch (action) {
            case PASS -> done(minds.later(mind), ledgers.later(ledger), terminals.pass(scene));
            case CRASH -> done(Minds.NONE, ledger, scene);
            case CLOCK_RIGHT, CLOCK_DOUBTED, CLOCK_JUMPS -> walkAll(minds.looks(mind, action), ledger, scene);
            case ABSENCE, DAMAGE, LOSS, REBOOT, RESTART, DISK_FAILS, LINE_LOSES -> {}
            default -> walkAll(minds.runs(mind, action), ledger, asked(scene));
        }
    }

    private void takeWithoutProcess(int ledger, long scene) {
        switch (action) {
            case PASS, ABSENCE -> {
                if (whole == action) {
                    done(Minds.NONE, ledgers.later(ledger), terminals.pass(scene));
                }
            }
            case DAMAGE, LOSS -> done(Minds.NONE, ledgers.damaged(ledger, action == Action.LOSS), scene);
            case REBOOT -> done(Minds.NONE, ledgers.rebooted(ledger), scene);
            case RESTART -> {
                // A machine takes longer to boot than a lease lasts.
                boolean boots = powerFails && !ledgers.isPresent(ledger) && Terminals.output(scene) != Terminals.OFF;
                if (!boots) {
                    walkAll(minds.begin(ledger), ledger, terminals.restarted(scene));
                }
            }
            default -> {}
        }
    }

    /** One step is over; the next one of the same action follows, or the situation is there. */
    private void done(int mind, int ledger, long scene) {
        if (stepsTaken + 1 >= whole.steps().size() || Terminals.violated(scene) != null) {
            sink.next(belief(mind, ledger), strictness.of(mind, scene));
            return;
        }
        Action before = action;
        Run ran = run;
        stepsTaken++;
        action = whole.steps().get(stepsTaken);
        take(mind, ledger, scene);
        stepsTaken--;
        action = before;
        run = ran;
    }

    /** What the event itself says to the observer. */
    private long asked(long scene) {
        return switch (action) {
            case UP -> terminals.pressed(scene);
            case DOWN, HELD, STOP -> terminals.stopped(scene);
            default -> scene;
        };
    }

    private void walkAll(Run[] runs, int ledger, long scene) {
        for (Run each : runs) {
            run = each;
            walk(each, 0, ledger, scene);
        }
    }

    /** Goes on with the acts of a run from {@code at}, in each way in which that one can go. */
    private void walk(Run of, int at, int ledger, long scene) {
        if (at >= of.settled() && at > 0 && at < of.length()) {
            trail.mark(at, Trail.CRASHED);
            sink.next(belief(Minds.NONE, ledger), terminals.settled(scene, false));
        }
        if (at == of.length()) {
            trail.end(at);
            boolean stop = action == Action.STOP || action == Action.DOWN || action == Action.HELD;
            done(of.next(), ledger, terminals.settled(scene, stop));
            return;
        }
        trail.mark(at, Trail.AS_IT_WAS);
        switch (of.kind(at)) {
            case Run.OFF -> walkOff(of, at, ledger, scene);
            case Run.APPENDED -> append(of, at, ledger, scene);
            case Run.APPEND_FAILED -> {
                walk(of, at + 1, ledger, scene);
                trail.mark(at, Trail.DURABLE_AFTER_ALL);
                append(of, at, ledger, scene);
            }
            case Run.ON -> {
                int output = of.output(at);
                long on = terminals.on(scene, output, of.leaseQuanta(at));
                walk(of, at + 1, ledger, ledgers.isTripped(ledger) ? Terminals.violate(on, Rule.TRIP) : on);
                if (lineLoses) {
                    trail.mark(at, Trail.LOST);
                    walk(of, at + 1, ledger, scene);
                }
            }
            default -> walk(of, at + 1, ledger, terminals.toldOnset(scene));
        }
    }

    private void walkOff(Run of, int at, int ledger, long scene) {
        walk(of, at + 1, ledger, terminals.off(scene));
        if (lineLoses && Terminals.output(scene) != Terminals.OFF) {
            trail.mark(at, Trail.LOST);
            walk(of, at + 1, ledger, terminals.offLost(scene));
        }
    }

    private void append(Run of, int at, int ledger, long scene) {
        walk(
                of,
                at + 1,
                ledgers.append(ledger, of.record(at), minds.isTrusting(of.next())),
                terminals.recorded(scene, ledgers.record(of.record(at))));
    }

    /** What led to the situation that a sink was given just now, in words. Only while it is being given. */
    String story() {
        return whole.text() + trail.story(run);
    }
}
