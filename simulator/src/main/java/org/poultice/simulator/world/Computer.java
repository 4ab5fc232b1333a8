package org.poultice.simulator.world;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.simulator.pad.Oscillator;

/** What the controller runs on: it boots, loses its process, and stops for a while; its disk stays. */
public final class Computer {
    private final VirtualClock clock;
    private final Machine.Setting setting;
    private final Fuse fuse;
    private final MemoryJournal journal;
    private final VirtualWallClock wall;
    private final Oscillator oscillator;
    private @Nullable Machine machine;
    private int boots = 1;
    private long bootedAt;
    private long stalledUntil;
    private boolean lostPower;

    Computer(VirtualClock clock, Machine.Setting setting, Oscillator oscillator, TimeOfDay timeOfDay) {
        this.clock = clock;
        this.setting = setting;
        this.oscillator = oscillator;
        fuse = setting.fuse();
        wall = new VirtualWallClock(clock, timeOfDay, oscillator);
        journal = new MemoryJournal(bootName(), fuse, clock, wall);
    }

    MemoryJournal journal() {
        return journal;
    }

    /** What it shows people as the time of day. */
    public VirtualWallClock wall() {
        return wall;
    }

    /** It boots before its process starts again. */
    void lostPower(Duration forgotten) {
        lostPower = true;
        wall.goesOff();
        journal.forget(forgotten);
    }

    /** Whether it has to boot before its process can start. */
    boolean hasLostPower() {
        return lostPower;
    }

    /**
     * Starts the process, if it is not running.
     *
     * @throws Fuse.Blown when it dies at once
     */
    void start() {
        if (lostPower) {
            lostPower = false;
            boots++;
            journal.booted(bootName());
            bootedAt = clock.nanos();
            wall.boots();
        }
        if (machine == null) {
            machine = new Machine(setting, new MachineClock(clock, bootedAt, oscillator), wall, journal);
        }
    }

    /** The process is gone. */
    void stop() {
        setting.line().cut();
        machine = null;
        stalledUntil = 0;
        fuse.disarm();
    }

    /** It ends in the next write of its journal, which has this fate. */
    public void dieInWrite(Death death, WriteFate fate) {
        fuse.armWrite(death, fate);
    }

    /** It ends in one of its next steps, after so many more points between effects. */
    public void dieInStep(Death death, int points) {
        fuse.armStep(death, points);
    }

    /** It does not end in a write or a step after all. */
    public void spare() {
        fuse.disarm();
    }

    /** The process gets no turn for a while. */
    public void stall(Duration length) {
        stalledUntil = Math.max(stalledUntil, clock.nanos() + length.toNanos());
    }

    /** The disk that the journal is on. */
    public void diskFull(boolean full) {
        journal.full(full);
    }

    /** A record on the disk becomes unreadable, counted from the newest. */
    public void damageRecord(int fromTheEnd) {
        journal.flip(fromTheEnd);
    }

    boolean isRunning() {
        return machine != null;
    }

    /** @throws Fuse.Blown when it dies meanwhile */
    void turn() {
        if (machine != null && clock.nanos() >= stalledUntil) {
            machine.turn();
        }
    }

    /** Lost when it is not running. */
    void offer(Event event) {
        if (machine != null) {
            machine.offer(event);
        }
    }

    /** When the process wants its turn next; {@link Long#MAX_VALUE} while there is none. */
    long nextTurn() {
        return machine == null ? Long.MAX_VALUE : Math.max(machine.nextTurn(), stalledUntil);
    }

    @Nullable
    State state() {
        return machine == null ? null : machine.state();
    }

    long trueNanos(MonoTime moment) {
        return new MachineClock(clock, bootedAt, oscillator).trueNanos(moment);
    }

    private String bootName() {
        return "boot-" + boots;
    }
}
