package org.poultice.controller.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.Session;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.WallClock;
import org.poultice.protocol.plan.Modality;

/**
 * Where the controller is, in a few words for people, such as {@code Break until 03:12, then application 2 of 3}. The time of day stands there while it is
 * believed; otherwise what is left, in minutes.
 *
 * @param zone where the people are
 */
public record Standing(Rules rules, WallClock clock, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** One line. */
    public String of(State state, MonoTime now) {
        return switch (state.phase()) {
            case Phase.Idle idle -> idle(state, now);
            case Phase.Armed armed -> "Armed, waits for a press " + until(armed.until(), now);
            case Phase.Applying applying ->
                name(applying.session().modality()) + " " + until(applying.ends(), now) + ", application "
                        + ordinal(applying.session(), 0);
            case Phase.Breaking breaking -> breaking(breaking, state, now);
            case Phase.Tripped tripped -> "TRIPPED, all off: " + Words.reason(tripped.cause());
        };
    }

    private String idle(State state, MonoTime now) {
        MonoTime rested = state.exposure().restedAt(rules);
        String pad = state.pad().isPresent() ? "" : ", and there is no pad";
        return now.isBefore(rested) ? "Idle, the break lasts " + until(rested, now) + pad : "Idle" + pad;
    }

    private String breaking(Phase.Breaking breaking, State state, MonoTime now) {
        Session session = breaking.session();
        if (breaking.waitingFor() != null) {
            return "Break is kept, application " + ordinal(session, 1) + " waits: " + Words.name(breaking.waitingFor());
        }
        boolean last = session.index() + 1 >= session.applications();
        return "Break " + until(state.exposure().restedAt(rules), now) + ", then "
                + (last ? "the session is over" : "application " + ordinal(session, 1));
    }

    private static String ordinal(Session session, int further) {
        return session.index() + 1 + further + " of " + session.applications();
    }

    private static String name(Modality modality) {
        return modality == Modality.COLD ? "Cold" : "Heat";
    }

    private String until(MonoTime then, MonoTime now) {
        Duration left = then.isBefore(now) ? Duration.ZERO : then.since(now);
        if (clock.trusted()) {
            Instant wall = clock.now().plus(left);
            return "until " + TIME.format(wall.atZone(zone));
        }
        return "for "
                + Words.span(
                        Duration.ofMinutes(left.plusMinutes(1).minusNanos(1).toMinutes())) + " more";
    }
}
