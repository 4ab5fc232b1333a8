package org.poultice.controller.boot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.adapter.file.JournalContents;
import org.poultice.controller.adapter.file.TimedJournal;
import org.poultice.controller.adapter.log.LogObserver;
import org.poultice.controller.adapter.mqtt.Reporting;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.Words;
import org.poultice.controller.engine.Event;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;
import org.poultice.controller.port.Watchdog;
import org.tinylog.Logger;

/**
 * The whole device: adapters wired to ports, started in the order that is safe, and ended with the outputs off. The pad comes first, so that whatever
 * fails afterwards fails with the outputs off; then the journal, since whoever holds it is the only controller; then the rest. At the end
 * it is the other way round, but for the outputs, which are off before anything else is done.
 */
public final class Controller implements EventSink {
    /** The end of the process waits so long for the outputs to be off and the session to be written down. */
    private static final long LAST_WORDS_SECONDS = 3;

    private final Settings settings;
    private final Host host;
    private final MonotonicClock clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable ControlLoop loop;
    private volatile boolean broken;

    public Controller(Settings settings, Host host) {
        this.settings = settings;
        this.host = host;
        this.clock = host.clock().monotonic();
    }

    /**
     * Runs until the process is asked to end.
     *
     * @return the exit status
     * @throws BadInput when the pins or the journal cannot be used; nothing was started then, and the outputs are off
     */
    public int run() throws BadInput {
        try (ConnectedPad pad = ConnectedPad.open(settings, clock, this);
                FileJournal journal = openJournal();
                Reporting reporting = LinkToBroker.open(settings, settings.rules(), host.clock())) {
            List<Watchdog> dogs = Watchdogs.open(settings, settings.rules(), host.clock());
            ControlLoop started = begin(pad, journal, observers(pad, reporting, dogs));
            loop = started;
            endWellWhateverHappens(started, pad.pad());
            pad.start().run();
            if (reporting != null) {
                reporting.begin(started.state(), clock.now(), started::ask);
            }
            int status = runLoop(started);
            if (status == Cli.OK) {
                dogs.forEach(Watchdog::standDown);
            }
            return status;
        } catch (IOException e) {
            Logger.error("The journal could not be closed: {}", e.getMessage());
            return Cli.INTERNAL_ERROR;
        } finally {
            ended.countDown();
        }
    }

    /** The watchdogs come last: what feeds them has got through to everybody else. */
    private List<Observer> observers(ConnectedPad pad, @Nullable Reporting reporting, List<Watchdog> dogs) {
        LogObserver log = new LogObserver(
                Words.cautions(settings.rules(), settings.safeguards().deadMan()));
        log.begin();
        List<Observer> observers = new ArrayList<>(List.of(log));
        observers.addAll(pad.panel());
        if (reporting != null) {
            observers.add(reporting);
        }
        observers.addAll(dogs);
        return observers;
    }

    private ControlLoop begin(ConnectedPad pad, FileJournal journal, List<Observer> observers) {
        JournalContents contents = journal.contents();
        tellWhatWasFound(contents);
        Startup.Past past = new Startup.Past(contents.entries(), contents.damaged(), host.boot());
        Journal timed = new TimedJournal(journal, clock, Controller::tellThatTheDiskIsSlow);
        ControlLoop.Ports ports = new ControlLoop.Ports(pad.pad(), timed, observers);
        return Startup.begin(past, settings.rules(), ports, host.clock());
    }

    @Override
    public void offer(Event event) {
        ControlLoop running = loop;
        if (running != null) {
            running.offer(event);
        }
    }

    /** A signal ends the loop; what we did wrong, in whatever thread, ends it too, for the supervisor to start anew. */
    private void endWellWhateverHappens(ControlLoop started, Pad pad) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, pad), "end"));
        Thread.setDefaultUncaughtExceptionHandler((thread, wrong) -> {
            broken = true;
            try {
                pad.deEnergise();
            } finally {
                started.close();
            }
            Logger.error(
                    wrong,
                    "The controller is wrong in {} and ends, with the outputs off: {}",
                    thread.getName(),
                    wrong.toString());
        });
    }

    /** Runs the loop in this thread until something ends it. */
    private int runLoop(ControlLoop started) {
        try {
            started.run();
            return broken ? Cli.INTERNAL_ERROR : Cli.OK;
        } catch (RuntimeException e) {
            Logger.error(e, "The controller is wrong and ends, with the outputs off: {}", e.toString());
            return Cli.INTERNAL_ERROR;
        }
    }

    /** The loop switches off too, and writes it down; but it may be busy, or stuck. */
    private void end(ControlLoop started, Pad pad) {
        try {
            pad.deEnergise();
        } finally {
            started.close();
        }
        try {
            if (!ended.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                Logger.warn("Ending without having written everything down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FileJournal openJournal() throws BadInput {
        try {
            return FileJournal.open(settings.journal().directory(), host.boot(), host.clock());
        } catch (IOException e) {
            throw new BadInput(List.of("journal.directory: " + e.getMessage()));
        }
    }

    private static void tellThatTheDiskIsSlow(Duration took) {
        Logger.warn(
                "The disk of the journal took {} s over a record. Power waits for that, or ends meanwhile: use another card, or a disk",
                String.format(Locale.ROOT, "%.1f", took.toMillis() / 1e3));
    }

    private static void tellWhatWasFound(JournalContents contents) {
        if (contents.damaged()) {
            Logger.error("The journal is damaged in {} places; the worst is assumed", contents.damages());
            contents.flaws().forEach(flaw -> Logger.error("{}", flaw));
        }
    }
}
