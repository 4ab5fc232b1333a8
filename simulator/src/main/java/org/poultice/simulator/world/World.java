package org.poultice.simulator.world;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.TemperatureJudge;
import org.poultice.simulator.pad.SimulatedPad;
import org.poultice.simulator.remote.Afar;
import org.poultice.simulator.remote.Voice;

/**
 * A controller, a line, a pad on a back, a disk and a power supply, in one virtual time. Everything happens at its own moment and in an order that
 * depends on nothing but the setup and on what is done to it. Used by one thread.
 */
public final class World {
    private static final long DISK_SALT = 0x6a09e667f3bcc908L;

    /** Who supervises the process starts it again when it could not begin. */
    private static final Death NO_JOURNAL = new Death(Death.Of.PROCESS, Duration.ofSeconds(10));

    private final VirtualClock clock = new VirtualClock();
    private final Agenda agenda = new Agenda();
    private final Terminals terminals;
    private final Witness witness;
    private final SimulatedPad pad;
    private final VirtualLine line;
    private final Fuse fuse = new Fuse();
    private final Computer computer;
    private final @Nullable Afar afar;
    private final Voice voice;
    private long deadUntil;
    private long darkUntil;
    private boolean plugged = true;
    private boolean everPressed;

    /** The product in a world. */
    public World(WorldSetup setup, Witness witness) {
        this(setup, witness, Beginning.PRODUCT);
    }

    /** A controller that begins in its own way. */
    public World(WorldSetup setup, Witness witness, Beginning beginning) {
        this.witness = witness;
        terminals = new Terminals(new PadJudge(setup.judged()), witness);
        pad = new SimulatedPad(setup.pad(), setup.pad().thermalModel(setup.body()), setup.seed(), terminals);
        pad.wearer().becomes(setup.habits());
        line = new VirtualLine(pad, clock, new SplittableRandom(~setup.seed()));
        afar = setup.linked() ? new Afar(clock::nanos, setup.seed()) : null;
        voice = afar == null ? new DirectVoice(event -> offer(event, 1)) : afar.follower();
        Machine.Setting setting = new Machine.Setting(setup.rules(), beginning, line, fuse, witness, afar);
        VirtualDisk disk = new VirtualDisk(clock, fuse, new SplittableRandom(DISK_SALT ^ setup.seed()));
        computer = new Computer(disk, setting, setup.controllerClock(), setup.timeOfDay());
        pad.clockedBy(setup.padClock());
        terminals.connect(line, computer);
        Duration age = setup.age();
        if (age != null) {
            everPressed = true;
            judge().onset(-age.toNanos());
            computer.remember(age);
        }
        alive(computer::start);
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
            terminals.watch(pad, next);
            agenda.keep(next);
            line.moveToPad();
            turnAfar();
            alive(computer::turn);
            turnAfar();
            if (next == nanos && nextThing() > nanos) {
                judge().look(nanos);
                return;
            }
        }
    }

    private void turnAfar() {
        if (afar != null) {
            afar.turn();
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
                judge().onset(clock.nanos());
            }
        });
    }

    /** Somebody holds the button down for a while, which says nothing of an injury. */
    public void hold(Duration length) {
        pad.button(true);
        later(length, () -> pad.button(false));
    }

    /** Somebody far away who asks: over the link where there is one, else heard at once by a controller that is running. */
    public Voice voice() {
        return voice;
    }

    /** The controller is told something several times at once. Lost when it is not running. */
    public void offer(Event event, int times) {
        for (int i = 0; i < times; i++) {
            computer.offer(event);
        }
        alive(computer::turn);
    }

    /** Kills the controller's process, and starts it again after a while. */
    public void kill(Duration away) {
        die(new Death(Death.Of.PROCESS, away));
    }

    /** Takes the power from everything, and gives it back after a while. The machine boots then. */
    public void powerCut(Duration away) {
        die(new Death(Death.Of.EVERYTHING, away));
    }

    /** Something ends now, and begins anew after a while. What is dead already stays dead for longer. */
    public void die(Death death) {
        if (computer.isRunning()) {
            computer.stop();
            witness.died(clock.nanos(), death);
        }
        if (afar != null) {
            afar.dies(death.of() != Death.Of.PROCESS);
        }
        deadUntil = Math.max(deadUntil, clock.nanos() + death.away().toNanos());
        if (death.of() != Death.Of.PROCESS && !computer.hasLostPower()) {
            computer.lostPower(death.forgotten());
            witness.forgot(clock.nanos(), death.forgotten());
        }
        if (death.of() == Death.Of.EVERYTHING) {
            darkUntil = Math.max(darkUntil, clock.nanos() + death.away().toNanos());
            line.die();
            pad.unplug();
        }
        later(death.away(), this::revive);
    }

    /** What the controller runs on, for whoever wants to do something to it. */
    public Computer computer() {
        return computer;
    }

    /** What is beyond the link; null where there is none. */
    public @Nullable Afar afar() {
        return afar;
    }

    /** The pad's plug. */
    public void plug(boolean in) {
        plugged = in;
        if (!in) {
            pad.unplug();
        } else if (clock.nanos() >= darkUntil) {
            pad.plugIn();
        }
    }

    public VirtualLine line() {
        return line;
    }

    /** Who judges pad and skin. */
    public TemperatureJudge temperatures() {
        return terminals.temperatures();
    }

    public SimulatedPad pad() {
        return pad;
    }

    public PadJudge judge() {
        return terminals.judge();
    }

    /** What the controller believes, or null while it is not running. */
    public @Nullable State state() {
        return computer.state();
    }

    /** A moment on the controller's clock in true time. */
    public long trueNanos(MonoTime moment) {
        return computer.trueNanos(moment);
    }

    /** Whether the heating terminals have power. */
    public boolean heat() {
        return terminals.heat();
    }

    /** Whether the cooling terminals have power. */
    public boolean cold() {
        return terminals.cold();
    }

    /** What ends while it does something is dead; what it still wanted to do has not happened. */
    private void alive(Runnable part) {
        try {
            part.run();
        } catch (Fuse.Blown blown) {
            die(fuse.death());
        } catch (UncheckedIOException noJournal) {
            die(NO_JOURNAL);
        }
    }

    private void revive() {
        if (plugged && clock.nanos() >= darkUntil) {
            pad.plugIn();
        }
        if (clock.nanos() >= deadUntil && !computer.isRunning()) {
            witness.began(clock.nanos(), computer.hasLostPower());
            alive(computer::start);
        }
    }

    private void later(Duration delay, Runnable what) {
        agenda.at(clock.nanos() + delay.toNanos(), what);
    }

    private long nextThing() {
        long outside = Math.min(pad.nextDeadline(), line.nextArrival());
        long next = Math.min(outside, Math.min(agenda.next(), computer.nextTurn()));
        return Math.max(afar == null ? next : Math.min(next, afar.next()), clock.nanos());
    }
}
