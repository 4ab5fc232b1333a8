package org.poultice.simulator.demo;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.PadReport;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.Progress;
import org.poultice.protocol.message.SessionReport;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.plan.Temperature;

/** What is to be seen of the controller, put together from its messages: one line, with the time as an argument. Used by one thread. */
final class Sight {
    private static final String GAP = " · ";
    private static final String NOTHING = "–";

    private boolean online;
    private @Nullable StateReport state;
    private @Nullable PadReport pad;
    private @Nullable MonoTime endsAt;
    private MonoTime restedAt = MonoTime.LONG_AGO;

    void take(Happening happening, MonoTime now) {
        switch (happening) {
            case Happening.AvailabilityCame came -> online = came.availability() == Availability.ONLINE;
            case Happening.StateCame came -> take(came.report(), now);
            case Happening.TelemetryCame came -> take(came.report(), now);
            case Happening.EventCame came -> {}
            case Happening.PadTold told -> {}
            case Happening.KeyTyped typed -> {}
            case Happening.ProcessEnded ended -> {}
            case Happening.Lost lost -> {}
        }
    }

    private void take(StateReport report, MonoTime now) {
        state = report;
        pad = report.pad();
        endsAt = after(report.progress().endsInMs(), now);
        restedAt = now.plus(Duration.ofMillis(report.progress().restEndsInMs()));
    }

    /** Telemetry may overtake the state, which it must not contradict. */
    private void take(Telemetry report, MonoTime now) {
        StateReport known = state;
        if (known != null
                && known.progress().phase() == report.phase()
                && known.head().boot().equals(report.head().boot())) {
            pad = report.pad();
            endsAt = after(report.endsInMs(), now);
        }
    }

    private static @Nullable MonoTime after(@Nullable Long millis, MonoTime now) {
        return millis == null ? null : now.plus(Duration.ofMillis(millis));
    }

    /** The phase, the time left in it, the temperatures, and what comes next. */
    String line(MonoTime now) {
        StateReport known = state;
        if (!online || known == null) {
            return "The controller is not there";
        }
        String left = endsAt == null ? "" : GAP + span(endsAt.since(now)) + " left";
        return phase(known) + left + GAP + temperatures() + GAP + "next: " + next(known.progress(), now);
    }

    /** Changes whenever the line changes by more than its numbers. */
    String outline() {
        StateReport known = state;
        if (!online || known == null) {
            return "";
        }
        Progress progress = known.progress();
        return phase(known)
                + progress.next()
                + progress.waitingFor()
                + known.pad().present();
    }

    private static String phase(StateReport known) {
        Progress progress = known.progress();
        SessionReport session = progress.session();
        String which = session == null ? "" : " " + session.application() + " of " + session.of();
        PhaseWord phase = progress.phase();
        return switch (phase) {
            case APPLYING -> phase.word() + " " + modality(progress.modality()) + which;
            case BREAKING -> phase.word() + which;
            case TRIPPED ->
                phase.word()
                        + (known.trip() == null ? "" : " by " + known.trip().reason());
            case IDLE, ARMED -> phase.word();
        };
    }

    private String temperatures() {
        PadReport present = pad;
        if (present == null || !present.present()) {
            return "no pad";
        }
        return "pad " + celsius(present.pad()) + ", skin " + celsius(present.skin());
    }

    private String next(Progress progress, MonoTime now) {
        SessionReport session = progress.session();
        return switch (progress.next()) {
            case START -> "a press starts " + modality(progress.modality()) + rest(now);
            case CONFIRM -> "a press at the device confirms the start";
            case BREAK -> "a break";
            case APPLICATION ->
                "application " + (session == null ? NOTHING : String.valueOf(session.application() + 1))
                        + (progress.nextModality() == null ? "" : ", " + modality(progress.nextModality()))
                        + (progress.waitingFor() == null ? "" : ", which waits: " + progress.waitingFor());
            case END -> "the session ends";
            case RESET -> "a press of 3 s resets it once its cause is gone";
        };
    }

    private String rest(MonoTime now) {
        return now.isBefore(restedAt) ? ", in " + span(restedAt.since(now)) : "";
    }

    private static String modality(Modality modality) {
        return modality == Modality.COLD ? "cold" : "heat";
    }

    private static String celsius(@Nullable Temperature temperature) {
        return temperature == null ? NOTHING : String.format(Locale.ROOT, "%.1f °C", temperature.milliC() / 1000.0);
    }

    /** Minutes and seconds, rounded up: {@code 19:59}. */
    static String span(Duration duration) {
        long seconds = Math.max(0, duration.plusMillis(999).toSeconds());
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
