package org.poultice.controller.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
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
     */
    public static ControlLoop begin(Past past, Rules rules, ControlLoop.Ports ports, MonotonicClock clock) {
        ports.pad().deEnergise();
        Recovered recovered = Recovery.recover(past, clock.now(), rules);
        ControlLoop loop = ControlLoop.of(new TherapyEngine(rules), recovered.first(), ports, clock);
        try {
            for (Occurrence.Journaled conclusion : recovered.append()) {
                ports.journal().append(conclusion, clock.now());
            }
        } catch (IOException e) {
            loop.offer(new Event.JournalFailed()); // trips, and is told as that
        }
        tell(recovered, ports.observers(), clock.now());
        return loop;
    }

    /** What the gap has cost, and a trip that is latched since before it. */
    private static void tell(Recovered recovered, List<Observer> observers, MonoTime now) {
        List<Occurrence> news = new ArrayList<>(recovered.append());
        boolean tripIsNew = news.stream().anyMatch(Occurrence.Tripped.class::isInstance);
        if (recovered.first().phase() instanceof Phase.Tripped tripped && !tripIsNew) {
            news.add(new Occurrence.Tripped(tripped.cause()));
        }
        for (Occurrence what : news) {
            for (Observer observer : observers) {
                observer.occurred(what, recovered.first(), now);
            }
        }
    }

    /**
     * What is known of before.
     *
     * @param entries the intact records of the journal, the oldest first
     * @param damaged whether records are missing between them, or unreadable, that no trip in the journal has answered for yet
     * @param boot identity of this boot
     */
    public record Past(List<JournalEntry> entries, boolean damaged, String boot) {
        public Past {
            entries = List.copyOf(entries);
        }
    }
}
