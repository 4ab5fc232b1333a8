package org.poultice.simulator.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.adapter.file.JournalContents;
import org.poultice.controller.adapter.mqtt.MqttReports;
import org.poultice.controller.adapter.mqtt.Reporting;
import org.poultice.controller.adapter.mqtt.Tally;
import org.poultice.controller.adapter.serial.SerialPad;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.app.Words;
import org.poultice.controller.boot.Version;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;
import org.poultice.controller.port.WallClock;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.simulator.remote.Afar;

/** One life of the controller's process: the product's own loop, recovery and serial adapter, wired as the product wires them. */
final class Machine implements EventSink, Observer {
    private static final String SOFTWARE = Version.name();

    private final MachineClock clock;
    private final VirtualLine line;
    private final Fuse fuse;
    private final Witness witness;
    private final SerialPad pad;
    private final ControlLoop loop;

    /**
     * @throws Fuse.Blown when it dies while it begins
     * @throws UncheckedIOException when the disk gives no journal; then it ends, and whoever supervises it starts it again
     */
    Machine(Setting setting, MachineClock clock, WallClock wall, Volume volume) {
        this.clock = clock;
        this.line = setting.line();
        this.fuse = setting.fuse();
        this.witness = setting.witness();
        pad = new SerialPad(clock, this, line);
        WatchedClock watched = new WatchedClock(clock, wall);
        FileJournal journal = volume.journal(watched);
        JournalContents contents = journal.contents();
        Startup.Past past = new Startup.Past(contents.entries(), contents.damaged(), volume.boot());
        Reporting reporting = setting.afar() == null ? null : reporting(setting.afar(), setting.rules(), watched);
        List<Observer> observers = reporting == null ? List.of(this) : List.of(this, reporting);
        ControlLoop.Ports ports =
                new ControlLoop.Ports(new MortalPad(), new Recorder(journal, volume.disk()), observers);
        loop = setting.beginning().begin(past, setting.rules(), ports, watched);
        pad.start();
        if (reporting != null) {
            reporting.begin(loop.state(), clock.now(), loop::ask);
        }
    }

    private static Reporting reporting(Afar afar, Rules rules, WallClock wall) {
        MqttReports.About about = new MqttReports.About(
                afar.topics(), afar.nextRun(), SOFTWARE, true, wall, new Tally(), DeadManWord.PAD_FIRMWARE);
        try {
            return new Reporting(new Reporting.Terms(about, rules, Words::reason, afar.clock()), afar::open);
        } catch (IOException impossible) {
            throw new IllegalStateException("a link in virtual time needs no files", impossible);
        }
    }

    /** The disk as the process finds it, and the boot in which it does. */
    record Volume(VirtualDisk disk, String boot) {
        FileJournal journal(WallClock stamps) {
            try {
                return FileJournal.on(disk, boot, stamps);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * What is the same for every life.
     *
     * @param afar what is beyond its link, or null when it has none
     */
    record Setting(
            Rules rules,
            Beginning beginning,
            VirtualLine line,
            Fuse fuse,
            Witness witness,
            @Nullable Afar afar) {}

    @Override
    public void offer(Event event) {
        loop.offer(event);
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        fuse.between();
        witness.occurred(clock.trueNanos(now), what, state);
    }

    State state() {
        return loop.state();
    }

    /** When it wants its turn next, in true time. */
    long nextTurn() {
        return clock.trueNanos(loop.nextTick());
    }

    /** Takes what has come over the line, as the line's own threads do while the loop is busy. */
    void hear() {
        line.move(clock.now());
    }

    /**
     * Takes what has come over the line, thinks, and says what it has to say.
     *
     * @throws Fuse.Blown when it dies meanwhile
     */
    void turn() {
        hear();
        loop.turn();
        hear();
    }

    /** The product's pad, for a process that can die before and after each call, and before and after its frame is on the line. */
    private final class MortalPad implements Pad {
        @Override
        public void deEnergise() {
            fuse.between();
            pad.deEnergise();
            sendIfDying();
        }

        @Override
        public void drive(Drive drive) {
            fuse.between();
            pad.drive(drive);
            fuse.between();
            sendIfDying();
        }

        @Override
        public void close() {
            pad.close();
        }

        /** The thread that writes to a real line may be as quick as that. */
        private void sendIfDying() {
            if (fuse.isArmed()) {
                line.sendWhatWaits();
                fuse.between();
            }
        }
    }

    /** Tells the witness of what is on the disk. */
    private final class Recorder implements Journal {
        private final Journal journal;
        private final VirtualDisk disk;

        Recorder(Journal journal, VirtualDisk disk) {
            this.journal = journal;
            this.disk = disk;
        }

        @Override
        public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
            fuse.between();
            try {
                journal.append(what, at);
            } catch (Fuse.Blown blown) {
                witness.perhapsRecorded(clock.trueNow(), what);
                throw blown;
            }
            if (what instanceof Occurrence.EpisodeBegan) {
                disk.keepsItsWord(); // no pessimism makes up for an injury that nobody knows of
            }
            witness.recorded(clock.trueNow(), what);
            fuse.between();
        }

        @Override
        public void close() throws IOException {
            journal.close();
        }
    }
}
