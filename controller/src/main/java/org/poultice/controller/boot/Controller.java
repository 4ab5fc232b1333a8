package org.poultice.controller.boot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.adapter.file.JournalContents;
import org.poultice.controller.adapter.log.LogObserver;
import org.poultice.controller.adapter.serial.JsscLine;
import org.poultice.controller.adapter.serial.SerialPad;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Observer;
import org.tinylog.Logger;

/**
 * The whole device: adapters wired to ports, started in the order that is safe, and ended with the outputs off. The journal comes first, since
 * whoever holds it is the only controller; then the pad, whose first frame switches everything off; then the rest.
 */
public final class Controller implements EventSink {
    /** The end of the process waits so long for the outputs to be off and the session to be written down. */
    private static final long LAST_WORDS_SECONDS = 3;

    private final Settings settings;
    private final Host host;
    private final MonotonicClock clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable ControlLoop loop;

    public Controller(Settings settings, Host host) {
        this.settings = settings;
        this.host = host;
        this.clock = host.clock().monotonic();
    }

    /**
     * Runs until the process is asked to end.
     *
     * @return the exit status
     * @throws BadInput when the journal cannot be used; nothing was started then
     */
    public int run() throws BadInput {
        try (FileJournal journal = openJournal()) {
            JournalContents contents = journal.contents();
            tellWhatWasFound(contents);
            Rules rules = settings.rules();
            try (SerialPad pad = serialPad();
                    Reporting reporting = Reporting.open(settings, rules, host.clock())) {
                List<Observer> observers = new ArrayList<>(List.of(new LogObserver()));
                if (reporting != null) {
                    observers.add(reporting);
                }
                ControlLoop.Ports ports = new ControlLoop.Ports(pad, journal, observers);
                Startup.Past past = new Startup.Past(contents.entries(), contents.damaged(), host.boot());
                ControlLoop started = Startup.begin(past, rules, ports, host.clock());
                loop = started;
                pad.start();
                if (reporting != null) {
                    reporting.begin(started);
                }
                return runLoop(started);
            }
        } catch (IOException e) {
            Logger.error("The journal could not be closed: {}", e.getMessage());
            return Cli.INTERNAL_ERROR;
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void offer(Event event) {
        ControlLoop running = loop;
        if (running != null) {
            running.offer(event);
        }
    }

    /** Runs the loop in this thread. A signal ends it; what we did wrong ends it too, for the supervisor to start anew. */
    private int runLoop(ControlLoop started) {
        Thread hook = new Thread(() -> end(started), "end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            started.run();
            return Cli.OK;
        } catch (RuntimeException e) {
            Logger.error(e, "The controller is wrong and ends, with the outputs off: {}", e.toString());
            return Cli.INTERNAL_ERROR;
        }
    }

    private void end(ControlLoop started) {
        started.close();
        try {
            if (!ended.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                Logger.warn("Ending without having written everything down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SerialPad serialPad() {
        return switch (settings.pad()) {
            case Settings.Pad.Serial serial -> new SerialPad(clock, this, new JsscLine(serial.port(), clock));
            case Settings.Pad.Gpio gpio -> throw new IllegalStateException("a pad on pins is not wired here");
        };
    }

    private FileJournal openJournal() throws BadInput {
        try {
            return FileJournal.open(settings.journal().directory(), host.boot(), host.clock());
        } catch (IOException e) {
            throw new BadInput(List.of("journal.directory: " + e.getMessage()));
        }
    }

    private static void tellWhatWasFound(JournalContents contents) {
        if (contents.damaged()) {
            Logger.error("The journal is damaged in {} places; the worst is assumed", contents.damages());
            contents.flaws().forEach(flaw -> Logger.error("{}", flaw));
        }
    }
}
