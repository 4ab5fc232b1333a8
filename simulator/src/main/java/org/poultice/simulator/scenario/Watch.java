package org.poultice.simulator.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Session;
import org.poultice.controller.engine.State;
import org.poultice.simulator.world.Witness;
import org.poultice.simulator.world.World;

/** What can be said of a world when something is expected of it: the present state, and what was told since the last action. */
final class Watch implements Witness {
    private final Trace trace;
    private final Set<String> said = new HashSet<>();
    private @Nullable Finding refused;

    Watch(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void occurred(long nanos, Occurrence what, State state) {
        trace.occurred(nanos, what, state);
        said.add(what.getClass().getSimpleName());
        if (what instanceof Occurrence.Refused refusal) {
            refused = refusal.why();
        }
    }

    @Override
    public void powered(long nanos, boolean heat, boolean cold, @Nullable State state) {
        trace.powered(nanos, heat, cold, state);
    }

    /** An action is done; what was said before it is of no interest any more. */
    void forget() {
        said.clear();
        refused = null;
    }

    /** Null when it holds; otherwise what is there instead. */
    @Nullable
    String unless(ExpectKey key, String expected, World world) {
        State state = world.state();
        if (key == ExpectKey.SAID) {
            return said.contains(expected) ? null : said.toString();
        }
        if (key == ExpectKey.WARNING && state != null && !expected.equals("none")) {
            return state.warns(Reason.valueOf(expected)) ? null : "no such warning";
        }
        String actual = actual(key, state, world);
        boolean holds = key == ExpectKey.UNTIL ? isSameTime(expected, actual) : actual.equals(expected);
        return holds ? null : actual;
    }

    private String actual(ExpectKey key, @Nullable State state, World world) {
        Phase phase = state == null ? null : state.phase();
        return switch (key) {
            case HEAT -> world.heat() ? "on" : "off";
            case COLD -> world.cold() ? "on" : "off";
            case PHASE -> phase == null ? "killed" : phase.word();
            case MODALITY -> session(phase, session -> session.modality().name());
            case APPLICATION -> session(phase, session -> session.index() + 1 + "/" + session.applications());
            case TRIP ->
                phase instanceof Phase.Tripped tripped
                        ? tripped.cause().reason().name()
                        : "none";
            case WAITING -> waiting(phase);
            case REFUSED -> refused == null ? "none" : refused.reason().name();
            case UNTIL -> until(world);
            case WARNING -> state != null && state.warnings() == 0 ? "none" : "a warning";
            case PAD -> state != null && state.pad().isPresent() ? "there" : "gone";
            case SAID -> said.toString();
            case AVAILABILITY, REPORTED, ANSWER, CODE -> Heard.of(key, world.afar());
        };
    }

    private String until(World world) {
        MonoTime until = refused == null ? null : refused.until();
        return until == null ? "never" : Times.text(world.trueNanos(until));
    }

    /** To the second, rounded up, as people are told it. */
    private static boolean isSameTime(String expected, String actual) {
        if (expected.equals("never") || actual.equals("never")) {
            return expected.equals(actual);
        }
        Duration wanted = Times.time(expected);
        Duration there = Times.time(actual);
        return wanted != null
                && there != null
                && wanted.toSeconds() == there.plusMillis(999).toSeconds();
    }

    private static String session(@Nullable Phase phase, Function<Session, String> what) {
        Session session = phase == null ? null : phase.session();
        return session == null ? "none" : what.apply(session);
    }

    private static String waiting(@Nullable Phase phase) {
        Reason reason = phase instanceof Phase.Breaking breaking ? breaking.waitingFor() : null;
        return reason == null ? "none" : reason.name();
    }

    static String word(ExpectKey key) {
        return key.name().toLowerCase(Locale.ROOT);
    }
}
