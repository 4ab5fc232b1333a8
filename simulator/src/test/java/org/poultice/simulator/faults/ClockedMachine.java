package org.poultice.simulator.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.judge.PadJudge;

/**
 * The product's own start, recovery, loop and engine with its journal on the disk, on a machine whose time of day somebody turns. The pad obeys, and writes
 * down in true time what it does.
 */
final class ClockedMachine implements Pad, Observer, MonotonicClock, AutoCloseable {
    private static final long SECOND = 1_000_000_000L;

    final TurnedClock wall = new TurnedClock(this::trueNanos);
    final PadJudge judge = new PadJudge(Truth.RULES);
    /** What the pad did and what was told, with its true second. */
    final List<String> record = new ArrayList<>();

    private final Path directory;
    private final Rules rules;
    private long trueNanos;
    private long bootedAtNanos;
    private int boot = 1;
    private @Nullable Drive drive;
    private @Nullable Modality power;
    private @Nullable FileJournal journal;
    private @Nullable ControlLoop loop;

    ClockedMachine(Path directory, Rules rules) {
        this.directory = directory;
        this.rules = rules;
    }

    private long trueNanos() {
        return trueNanos;
    }

    long seconds() {
        return trueNanos / SECOND;
    }

    @Nullable
    Modality power() {
        return power;
    }

    /** The controller's process begins. */
    void start() throws IOException {
        WatchedClock clock = new WatchedClock(this, wall);
        FileJournal opened = FileJournal.open(directory, "boot-" + boot, clock);
        journal = opened;
        Startup.Past past =
                new Startup.Past(opened.contents().entries(), opened.contents().damaged(), "boot-" + boot);
        ControlLoop begun = Startup.begin(past, rules, new ControlLoop.Ports(this, opened, List.of(this)), clock);
        loop = begun;
        begun.offer(new Event.PadFound(new PadAbilities(true, true, true)));
    }

    /** Its end, without a last word. */
    void kill() throws IOException {
        FileJournal open = journal;
        if (open != null) {
            open.close();
        }
        journal = null;
        loop = null;
    }

    /** The power fails, and comes back after a while. */
    void powerCut(Duration gap) throws IOException {
        kill();
        switchTo(null);
        trueNanos += gap.toNanos();
        bootedAtNanos = trueNanos;
        boot++;
    }

    /** Time passes, second by second. */
    void pass(long seconds) {
        for (long end = trueNanos + seconds * SECOND; trueNanos < end; ) {
            moveTo(trueNanos + SECOND);
            turn();
        }
    }

    /** A short press. */
    void press() {
        offer(new Event.ButtonDown());
        moveTo(trueNanos + SECOND / 5);
        offer(new Event.ButtonUp());
        moveTo(trueNanos + SECOND - SECOND / 5);
        turn();
    }

    private void turn() {
        offer(new Event.PadSampled(
                new PadSample(25_000, 33_000, power == Modality.HEAT, power == Modality.COLD, true)));
    }

    private void offer(Event event) {
        ControlLoop running = loop;
        if (running != null) {
            running.offer(event);
            running.turn();
        }
    }

    private void moveTo(long nanos) {
        Drive lease = drive;
        if (lease != null && lease.until().nanos() + bootedAtNanos <= nanos) {
            trueNanos = lease.until().nanos() + bootedAtNanos;
            switchTo(null);
        }
        trueNanos = nanos;
        judge.look(nanos);
    }

    private void switchTo(@Nullable Drive next) {
        drive = next;
        Modality wanted = next == null || next.dutyPercent() == 0 ? null : next.output();
        if (wanted != power) {
            power = wanted;
            judge.power(trueNanos, wanted == Modality.HEAT, wanted == Modality.COLD);
            note(wanted == null ? "off" : "on " + wanted);
        }
    }

    private void note(String what) {
        record.add(trueNanos / 1_000_000 + " " + what);
    }

    @Override
    public void deEnergise() {
        switchTo(null);
    }

    @Override
    public void drive(Drive wanted) {
        switchTo(wanted);
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        boolean aboutClocks = what instanceof Occurrence.ClockChanged || what instanceof Occurrence.GapUnproven;
        if (!aboutClocks && !(what instanceof Occurrence.StillHere)) {
            note(what.toString());
        }
    }

    @Override
    public MonoTime now() {
        return new MonoTime(trueNanos - bootedAtNanos);
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
