package org.poultice.controller.app;

import java.io.IOException;
import java.util.List;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Effects;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;

/** Does what a step wants, in the only order that is safe: off, durable, on, told. */
final class EffectRunner {
    private final Pad pad;
    private final Journal journal;
    private final List<Observer> observers;

    EffectRunner(Pad pad, Journal journal, List<Observer> observers) {
        this.pad = pad;
        this.journal = journal;
        this.observers = List.copyOf(observers);
    }

    /**
     * Runs the effects of the step to {@code state}.
     *
     * @return whether everything that had to be durable is; when it is not, all is off
     */
    boolean run(Effects effects, State state, MonoTime now) {
        if (effects.deEnergise()) {
            pad.deEnergise();
        }
        boolean durable = append(effects.append(), now);
        Drive drive = effects.drive();
        if (!durable) {
            pad.deEnergise();
        } else if (drive != null) {
            pad.drive(drive);
        }
        for (Occurrence what : effects.publish()) {
            if (durable || !isPromise(what)) {
                for (Observer observer : observers) {
                    observer.occurred(what, state, now);
                }
            }
        }
        return durable;
    }

    /**
     * Whether people rely on it after a restart. Somebody who has been told that the new injury, or the cream, is known does not say so again; if it were
     * forgotten then, there would be heat at the age of the old one (rule I3), or on the cream (fact C1).
     */
    private static boolean isPromise(Occurrence what) {
        return what instanceof Occurrence.EpisodeBegan || what instanceof Occurrence.CreamReported;
    }

    /** All off because of {@code wrong}, which is the caller's to throw and must not be lost if the pad fails as well. */
    void deEnergise(Throwable wrong) {
        try {
            pad.deEnergise();
        } catch (RuntimeException | Error alsoWrong) {
            wrong.addSuppressed(alsoWrong);
        }
    }

    /** Tells the observers that a control period has passed. */
    void ticked(State state, MonoTime now) {
        for (Observer observer : observers) {
            observer.ticked(state, now);
        }
    }

    private boolean append(List<Occurrence.Journaled> records, MonoTime now) {
        try {
            for (Occurrence.Journaled what : records) {
                journal.append(what, now);
            }
            return true;
        } catch (IOException e) {
            // The engine is told by an event, and so are people: as the trip that follows.
            return false;
        }
    }
}
