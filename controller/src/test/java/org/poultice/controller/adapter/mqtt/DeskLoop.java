package org.poultice.controller.adapter.mqtt;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Occurrence;

/** A control loop that does nothing but decide on commands: it arms on each start and counts each stop. */
final class DeskLoop implements AutoCloseable {
    static final String BOOT = "boot-7";

    final Tally tally = new Tally();
    final AtomicInteger stops = new AtomicInteger();
    final AtomicLong stateSeq = new AtomicLong(17);
    private final Semaphore work = new Semaphore(0);
    private final Intake intake = new Intake(tally, work::release);
    private final CommandDesk desk = new CommandDesk(BOOT, true, tally, finding -> "about " + finding.reason());
    private final Thread thread;
    private @Nullable Answers answers;

    DeskLoop() {
        thread = Thread.ofPlatform().daemon().name("desk-loop").unstarted(this::run);
    }

    Intake intake() {
        return intake;
    }

    void start(PahoLink link) {
        answers = new Answers(link);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                work.acquire();
                for (Inbound inbound = intake.poll(); inbound != null; inbound = intake.poll()) {
                    decide(inbound);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void decide(Inbound inbound) {
        Moment now = new Moment(States.NOW, Instant.now(), ClockTrust.TRUSTED);
        if (answers == null) {
            throw new IllegalStateException("not started");
        }
        switch (desk.decide(inbound, stateSeq.get(), now)) {
            case Decision.Answered answered -> answers.send(inbound, answered.answer());
            case Decision.Feed feed ->
                answers.send(inbound, desk.answerFor(inbound, step(feed.event()), stateSeq.get(), now));
        }
    }

    private List<Occurrence> step(Event event) {
        if (event instanceof Event.StopRequested) {
            stops.incrementAndGet();
            return List.of();
        }
        stateSeq.incrementAndGet();
        return List.of(new Occurrence.Armed(States.in(60)));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
