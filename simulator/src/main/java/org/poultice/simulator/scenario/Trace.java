package org.poultice.simulator.scenario;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Session;
import org.poultice.controller.engine.State;
import org.poultice.simulator.world.Witness;

/** The golden trace: a line of fixed columns for each thing that the controller told and each change of the power at the pad. */
final class Trace implements Witness {
    private static final String FORMAT = "%13s  %-8s  %-4s  %-3s  %-5s  %s%n";

    private final StringBuilder text =
            new StringBuilder(String.format(Locale.ROOT, FORMAT, "time", "phase", "mod.", "app", "what", "which"));

    @Override
    public void occurred(long nanos, Occurrence what, State state) {
        line(nanos, state, "said", describe(what));
    }

    @Override
    public void powered(long nanos, boolean heat, boolean cold, @Nullable State state) {
        line(nanos, state, "power", heat && cold ? "heat cold" : heat ? "heat" : cold ? "cold" : "-");
    }

    private void line(long nanos, @Nullable State state, String kind, String what) {
        Phase phase = state == null ? null : state.phase();
        Session session = phase == null ? null : phase.session();
        text.append(String.format(
                Locale.ROOT,
                FORMAT,
                Times.text(nanos),
                phase == null ? "killed" : phase.word(),
                session == null ? "-" : session.modality(),
                session == null ? "-" : (session.index() + 1) + "/" + session.applications(),
                kind,
                what));
    }

    private static String describe(Occurrence what) {
        String name = what.getClass().getSimpleName();
        return switch (what) {
            case Occurrence.Refused refused -> name + describe(refused.why());
            case Occurrence.Tripped tripped -> name + describe(tripped.cause());
            case Occurrence.Warned warned -> name + describe(warned.what());
            case Occurrence.Waiting waiting -> name + describe(waiting.why());
            case Occurrence.WarningOver over -> name + " " + over.what();
            case Occurrence.SessionEnded ended -> name + " " + ended.why();
            case Occurrence.ApplicationEnded ended -> name + " " + ended.why();
            case Occurrence.EpisodeBegan began -> name;
            case Occurrence.SessionStarted started -> name;
            case Occurrence.ApplicationStarted started -> name;
            case Occurrence.Reset reset -> name;
            case Occurrence.StillHere here -> name;
            case Occurrence.CreamReported reported -> name;
            case Occurrence.Armed armed -> name;
            case Occurrence.Disarmed disarmed -> name;
            case Occurrence.PadCame came -> name;
            case Occurrence.PadWent went -> name;
            case Occurrence.ClockChanged changed ->
                name + " " + changed.trust() + " proven "
                        + Times.text(changed.proven().toNanos());
            case Occurrence.GapUnproven gap ->
                name + " claimed " + Times.text(gap.claimed().toNanos()) + " rest left "
                        + Times.text(gap.restLeft().toNanos());
        };
    }

    private static String describe(Finding finding) {
        return " " + finding.reason() + " " + finding.actual() + " of " + finding.limit();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
