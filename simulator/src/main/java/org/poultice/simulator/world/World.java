package org.poultice.simulator.world;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.pad.PadWitness;
import org.poultice.simulator.pad.SimulatedPad;

/**
 * A controller, a line, a pad on a back, a disk and a power supply, in one virtual time. Everything happens at its own moment and in an order that
 * depends on nothing but the setup and on what is done to it. Used by one thread.
 */
public final class World {
    private final VirtualClock clock = new VirtualClock();
    private final Queue<Appointment> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Appointment::nanos).thenComparingLong(Appointment::number));
    private final Rules rules;
    private final PadJudge judge;
    private final Witness witness;
    private final SimulatedPad pad;
    private final VirtualLine line;
    private final MemoryJournal journal = new MemoryJournal("boot-1");
    private @Nullable Machine machine;
    private long appointments;
    private int boots = 1;
    private long bootedAt;
    private boolean heat;
    private boolean cold;
    private boolean everPressed;

    public World(WorldSetup setup, Witness witness) {
        this.rules = setup.rules();
        this.witness = witness;
        judge = new PadJudge(setup.judged());
        pad = new SimulatedPad(setup.pad(), setup.pad().thermalModel(), setup.seed(), new Terminals());
        line = new VirtualLine(pad);
        Duration age = setup.age();
        if (age != null) {
            everPressed = true;
            judge.onset(-age.toNanos());
            writeOnset(age);
        }
        startMachine(0);
    }

    /** True time, in nanoseconds from the beginning. */
    public long nanos() {
        return clock.nanos();
    }

    /** Lets everything happen until a moment, and at it. */
    public void advanceTo(long nanos) {
        while (true) {
            long next = Math.min(nextThing(), nanos);
            clock.advanceTo(next);
            pad.advanceTo(next);
            keepAppointments(next);
            if (machine != null) {
                machine.turn();
            }
            if (next == nanos && nextThing() > nanos) {
                judge.look(nanos);
                return;
            }
        }
    }

    /** Somebody presses the button on the pad for a while. A long press says that the injury is a new one. */
    public void press(Duration hold) {
        pad.button(true);
        boolean newInjury = hold.compareTo(Rules.NEW_EPISODE_PRESS) >= 0;
        later(hold, () -> {
            pad.button(false);
            if (!everPressed || newInjury) {
                everPressed = true;
                judge.onset(clock.nanos());
            }
        });
    }

    /** Something happens that the controller is told of from elsewhere than the pad. Lost when it is not running. */
    public void offer(Event event) {
        if (machine != null) {
            machine.offer(event);
            machine.turn();
        }
    }

    /** Kills the controller's process, and starts it again after a while. */
    public void kill(Duration away) {
        stopMachine();
        later(away, () -> startMachine(bootedAt));
    }

    /** Takes the power from everything, and gives it back after a while. The machine boots then. */
    public void powerCut(Duration away) {
        stopMachine();
        pad.unplug();
        later(away, () -> {
            pad.plugIn();
            boots++;
            journal.booted("boot-" + boots);
            startMachine(clock.nanos());
        });
    }

    /** The disk that the journal is on. */
    public void diskFull(boolean full) {
        journal.full(full);
    }

    public SimulatedPad pad() {
        return pad;
    }

    public PadJudge judge() {
        return judge;
    }

    /** What the controller believes, or null while it is not running. */
    public @Nullable State state() {
        return machine == null ? null : machine.state();
    }

    /** A moment on the controller's clock in true time. */
    public long trueNanos(MonoTime moment) {
        return moment.nanos() + bootedAt;
    }

    /** Whether the heating terminals have power. */
    public boolean heat() {
        return heat;
    }

    /** Whether the cooling terminals have power. */
    public boolean cold() {
        return cold;
    }

    private void startMachine(long boot) {
        bootedAt = boot;
        machine = new Machine(rules, new MachineClock(clock, boot), journal, line, witness);
    }

    private void stopMachine() {
        if (machine != null) {
            machine.kill();
            machine = null;
        }
    }

    private void writeOnset(Duration age) {
        try {
            MonoTime at = new MonoTime(-age.toNanos());
            journal.append(new Occurrence.EpisodeBegan(), at);
            for (; at.nanos() < 0; at = at.plus(rules.doubt().stillHereEvery())) {
                journal.append(new Occurrence.StillHere(), at); // the controller has been there all the time
            }
        } catch (IOException e) {
            throw new IllegalStateException("the simulated disk is empty at the beginning", e);
        }
    }

    private void later(Duration delay, Runnable what) {
        agenda.add(new Appointment(clock.nanos() + delay.toNanos(), appointments++, what));
    }

    private long nextThing() {
        long next = pad.nextDeadline();
        Appointment first = agenda.peek();
        if (first != null) {
            next = Math.min(next, first.nanos());
        }
        if (machine != null) {
            next = Math.min(next, machine.nextTurn());
        }
        return Math.max(next, clock.nanos());
    }

    private void keepAppointments(long nanos) {
        for (Appointment first = agenda.peek(); first != null && first.nanos() <= nanos; first = agenda.peek()) {
            agenda.remove();
            first.what().run();
        }
    }

    private record Appointment(long nanos, long number, Runnable what) {}

    /** Stands at the pad's terminals and at its plug. */
    private final class Terminals implements PadWitness {
        @Override
        public void sent(byte[] bytes) {
            line.sent(bytes);
        }

        @Override
        public void powered(long nanos, int heatPercent, int coldPercent) {
            heat = heatPercent > 0;
            cold = coldPercent > 0;
            judge.power(nanos, heat, cold);
            witness.powered(nanos, heat, cold, state());
        }
    }
}
