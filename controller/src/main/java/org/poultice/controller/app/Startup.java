package org.poultice.controller.app;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.app.Recovery.LastSeen;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.TherapyEngine;
import org.poultice.controller.port.JournalEntry;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Observer;

/** How a controller begins: outputs off, then what the journal comes to, then the loop. */
public final class Startup {

    private Startup() {}

    /**
     * A loop in the state that the journal comes to.
     *
     * @param past what the journal held when it was opened
     * @param ports what the loop acts on; the pad is de-energised before anything else
     * @param clock both clocks of the machine
     */
    public static ControlLoop begin(Past past, Rules rules, ControlLoop.Ports ports, WatchedClock clock) {
        ports.pad().deEnergise();
        MonotonicClock monotonic = clock.monotonic();
        MonoTime began = monotonic.now();
        Recovered recovered = Recovery.recover(past, began, rules);
        ControlLoop loop = ControlLoop.of(new TherapyEngine(rules), recovered.first(), ports, monotonic);
        loop.askEachPeriod(new Hindsight(past, began, rules, recovered, clock));
        try {
            for (Occurrence.Journaled conclusion : recovered.append()) {
                ports.journal().append(conclusion, monotonic.now());
            }
        } catch (IOException e) {
            loop.offer(new Event.JournalFailed()); // trips, and is told as that
        }
        List<Occurrence> news = new ArrayList<>();
        LastSeen before = recovered.lastSeen();
        if (recovered.newBoot() && before != null) {
            Duration restLeft = recovered.first().exposure().restedAt(rules).since(began);
            Duration claimed = Duration.between(before.wall(), clock.now());
            news.add(new Occurrence.GapUnproven(atLeastNothing(claimed), atLeastNothing(restLeft)));
        }
        news.addAll(conclusions(recovered));
        tell(news, recovered.first(), ports.observers(), monotonic.now());
        return loop;
    }

    /** What was concluded, and a trip that is latched since before. */
    private static List<Occurrence> conclusions(Recovered recovered) {
        List<Occurrence> news = new ArrayList<>();
        recovered.append().stream()
                .filter(what -> !(what instanceof Occurrence.StillHere))
                .forEach(news::add);
        boolean tripIsNew = news.stream().anyMatch(Occurrence.Tripped.class::isInstance);
        if (recovered.first().phase() instanceof Phase.Tripped tripped && !tripIsNew) {
            news.add(new Occurrence.Tripped(tripped.cause()));
        }
        return news;
    }

    private static Duration atLeastNothing(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }

    private static void tell(List<Occurrence> news, State first, List<Observer> observers, MonoTime now) {
        for (Occurrence what : news) {
            for (Observer observer : observers) {
                observer.occurred(what, first, now);
            }
        }
    }

    /**
     * What is known of before.
     *
     * @param entries the intact records of the journal, the oldest first
     * @param damaged whether records are missing between them, or unreadable, that no trip in the journal has answered for yet
     * @param boot identity of this boot
     * @param seen readings of this boot's wall clock that are evidence for how long a gap was
     */
    public record Past(List<JournalEntry> entries, boolean damaged, String boot, List<Timeline.Stamp> seen) {
        public Past {
            entries = List.copyOf(entries);
            seen = List.copyOf(seen);
        }

        /** Before anything is known of the time of day. */
        public Past(List<JournalEntry> entries, boolean damaged, String boot) {
            this(entries, damaged, boot, List.of());
        }

        Past withSeen(List<Timeline.Stamp> stamps) {
            return new Past(entries, damaged, boot, stamps);
        }
    }
}
