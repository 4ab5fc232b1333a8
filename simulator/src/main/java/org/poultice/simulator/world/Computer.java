package org.poultice.simulator.world;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;
import org.poultice.simulator.pad.Oscillator;

/** What the controller runs on: it boots, loses its process, and stops for a while; its disk stays. */
public final class Computer {
    private final VirtualClock clock;
    private final Machine.Setting setting;
    private final Fuse fuse;
    private final VirtualDisk disk;
    private final VirtualWallClock wall;
    private final Oscillator oscillator;
    private @Nullable Machine machine;
    private int boots = 1;
    private long bootedAt;
    private long stalledUntil;
    private boolean lostPower;

    /** What it does while its disk is slow, and is not done with. */
    private @Nullable Errand errand;

    private long busyUntil;
    private boolean hasHeard;

    Computer(VirtualDisk disk, Machine.Setting setting, Oscillator oscillator, TimeOfDay timeOfDay) {
        this.disk = disk;
        this.clock = disk.clock();
        this.setting = setting;
        this.oscillator = oscillator;
        fuse = setting.fuse();
        disk.waitsBy(this::await);
        wall = new VirtualWallClock(clock, timeOfDay, oscillator);
    }

    /** What it shows people as the time of day. */
    public VirtualWallClock wall() {
        return wall;
    }

    /** It boots before its process starts again. */
    void lostPower(Duration forgotten) {
        lostPower = true;
        wall.goesOff();
        disk.losesPower(forgotten);
    }

    /** Whether it has to boot before its process can start. */
    boolean hasLostPower() {
        return lostPower;
    }

    /**
     * Starts the process, if it is not running.
     *
     * @throws Fuse.Blown when it dies at once
     * @throws java.io.UncheckedIOException when it cannot begin
     */
    void start() {
        if (lostPower) {
            lostPower = false;
            boots++;
            bootedAt = clock.nanos();
            wall.boots();
        }
        if (!isRunning()) {
            MachineClock monotonic = new MachineClock(clock, bootedAt, oscillator);
            Machine.Volume volume = new Machine.Volume(disk, bootName());
            run(() -> machine = new Machine(setting, monotonic, wall, volume));
        }
    }

    /** The line and the pad go on while it waits for a slow disk, and so does everybody else. */
    private void run(Runnable what) {
        if (disk.isSlow()) {
            errand = new Errand(what);
            goOn(errand);
        } else {
            what.run();
        }
    }

    private void goOn(Errand present) {
        boolean over = true;
        try {
            over = present.goOn();
        } finally {
            errand = over ? null : present;
        }
    }

    private void await(Duration span) {
        Errand present = errand;
        if (present != null) {
            busyUntil = clock.nanos() + span.toNanos();
            setting.line().sendWhatWaits(); // a real line has a thread for that
            present.pause();
        }
    }

    /** The process is gone. */
    void stop() {
        fuse.disarm();
        setting.line().cut();
        if (errand != null) {
            errand.abandon();
            errand = null;
        }
        machine = null;
        stalledUntil = 0;
        hasHeard = false;
    }

    /** It ends in the next write of its journal, which has this fate. */
    public void dieInWrite(Death death, WriteFate fate) {
        fuse.armWrite(death, fate);
    }

    /** It ends when so many more bytes of its journal are on the disk, 0 or more, and the next one is to follow. */
    public void dieAtByte(Death death, int bytes) {
        fuse.armByte(death, bytes);
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
        disk.full(full);
    }

    /** So long each record takes from now on until it is on the disk. */
    public void diskSlow(Duration span) {
        disk.slow(span);
    }

    /** A bit of the journal is not what it was any more, so many bytes from its end. */
    public void flipBit(int fromTheEnd) {
        disk.flip(fromTheEnd);
    }

    boolean isRunning() {
        return machine != null || errand != null;
    }

    /** @throws Fuse.Blown when it dies meanwhile */
    void turn() {
        if (clock.nanos() < stalledUntil) {
            return;
        }
        Machine present = machine;
        if (errand != null && clock.nanos() >= busyUntil) {
            goOn(errand);
        } else if (present != null && errand != null) {
            present.hear();
            hasHeard = true;
        } else if (present != null) {
            hasHeard = false;
            run(present::turn);
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
        if (errand != null) {
            return Math.max(busyUntil, stalledUntil);
        }
        if (machine == null) {
            return Long.MAX_VALUE;
        }
        return Math.max(hasHeard ? clock.nanos() : machine.nextTurn(), stalledUntil);
    }

    @Nullable
    State state() {
        return machine == null ? null : machine.state();
    }

    long trueNanos(MonoTime moment) {
        return new MachineClock(clock, bootedAt, oscillator).trueNanos(moment);
    }

    /** Writes that an injury is so old already, and that a controller has been there all the time. Before the first start. */
    void remember(Duration age) {
        MonoTime at = new MonoTime(-age.toNanos());
        try (FileJournal journal = FileJournal.on(disk, bootName(), wall)) {
            journal.append(new Occurrence.EpisodeBegan(), at);
            for (; at.nanos() < 0; at = at.plus(setting.rules().doubt().stillHereEvery())) {
                journal.append(new Occurrence.StillHere(), at);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the simulated disk is empty at the beginning", e);
        }
    }

    private String bootName() {
        return "boot-" + boots;
    }
}
