package org.poultice.simulator.prove;

import org.poultice.controller.engine.Button;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Session;
import org.poultice.protocol.plan.Modality;

/** Small values that mutants are made with. */
final class Sessions {
    private Sessions() {}

    /** The same session at its first application again. */
    static Session restarted(Session session) {
        return new Session(session.number(), 0, session.applications(), session.heatAllowed(), session.modality());
    }

    /** A session that nobody started, with all its applications before it. */
    static Session unasked(int applications) {
        return new Session(1, 0, applications, true, Modality.HEAT);
    }

    static Button pressedAt(MonoTime now) {
        return new Button(now, false);
    }
}
