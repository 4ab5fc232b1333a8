package org.poultice.simulator.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.broker.EmbeddedBroker;
import org.poultice.simulator.pace.Conductor;
import org.poultice.simulator.pace.SharedTime;

/** A pad, a controller and a broker as in a demonstration, with a test instead of the script. */
final class Rehearsal implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofMinutes(8);
    private static final int SPEED = 30;

    private final Workplace place;
    private final EmbeddedBroker broker;
    private final MqttReader reader;
    private final Conductor conductor;
    private final Stage stage;
    private final Inbox inbox = new Inbox();
    private final List<Happening.PadTold> told = new ArrayList<>();
    private @Nullable String ended;
    private boolean closed;

    /** @param tighter what the configuration tightens */
    Rehearsal(String... tighter) throws DemoFailure, IOException {
        place = Workplace.make();
        broker = EmbeddedBroker.start(place.directory());
        reader = new MqttReader(broker.port());
        SharedTime time = SharedTime.create(place.clock());
        conductor = new Conductor(time, SPEED);
        stage = new Stage(place, time, SPEED, inbox);
        Files.writeString(
                place.configuration(),
                ControllerSettings.yaml(place.padLink(), place.journal(), broker.port(), List.of(tighter)));
        Thread.ofPlatform().daemon().name("listener").start(this::listen);
        stage.startPad(place.padTrace());
        stage.startController();
    }

    MqttReader reader() {
        return reader;
    }

    Stage stage() {
        return stage;
    }

    int brokerPort() {
        return broker.port();
    }

    /** Ends pad and controller, and reads what the pad has written down. */
    PadRecord endAndRead() throws DemoFailure {
        stage.close();
        return PadRecord.read(place.padTrace());
    }

    /** The first thing that the pad tells, from the {@code skip}th on, which is as wanted. */
    synchronized Happening.PadTold awaitPad(int skip, Predicate<String> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + GENEROUS.toNanos();
        while (true) {
            for (Happening.PadTold one : told.subList(Math.min(skip, told.size()), told.size())) {
                if (wanted.test(one.what())) {
                    return one;
                }
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || ended != null) {
                throw new AssertionError("the pad did not tell what was awaited, but " + told + "; " + ended);
            }
            wait(Math.max(1, left / 1_000_000));
        }
    }

    /** How many things the pad has told. */
    synchronized int toldSoFar() {
        return told.size();
    }

    /** The processes that have ended by themselves, which none should; null without any. */
    synchronized @Nullable String endedByItself() {
        return ended;
    }

    private void listen() {
        try {
            while (true) {
                Happening happening = inbox.poll(100);
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    if (happening instanceof Happening.PadTold one) {
                        told.add(one);
                    } else if (happening instanceof Happening.ProcessEnded process) {
                        ended = process.lastWords();
                    }
                    notifyAll();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws DemoFailure, IOException {
        synchronized (this) {
            closed = true;
        }
        stage.close();
        reader.close();
        conductor.close();
        broker.close();
        place.close();
    }
}
