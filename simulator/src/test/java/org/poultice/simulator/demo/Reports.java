package org.poultice.simulator.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.Cause;
import org.poultice.protocol.message.ClockWord;
import org.poultice.protocol.message.Counts;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.message.EpisodeReport;
import org.poultice.protocol.message.EventKind;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.EventReport.Details;
import org.poultice.protocol.message.Head;
import org.poultice.protocol.message.NextStep;
import org.poultice.protocol.message.OutputWord;
import org.poultice.protocol.message.PadReport;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.Progress;
import org.poultice.protocol.message.Safeguards;
import org.poultice.protocol.message.SessionReport;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.plan.Temperature;

/** Messages of a controller, as tests need them. */
final class Reports {
    static final String BOOT = "first";
    static final String NEXT_BOOT = "second";
    static final Happening ONLINE = new Happening.AvailabilityCame(Availability.ONLINE);
    static final Happening OFFLINE = new Happening.AvailabilityCame(Availability.OFFLINE);
    static final PadReport NO_PAD = new PadReport(false, null, null, null, null, null);
    static final PadReport PAD = pad(8_100, 15_250);
    static final Progress IDLE = idle(0);
    static final Progress APPLYING = new Progress(
            PhaseWord.APPLYING, Modality.COLD, session(1), 754_000L, NextStep.BREAK, Modality.COLD, 1_954_000, null);
    static final Progress TRIPPED =
            new Progress(PhaseWord.TRIPPED, Modality.COLD, null, null, NextStep.RESET, null, 0, null);
    static final Progress ARMED =
            new Progress(PhaseWord.ARMED, Modality.COLD, null, 52_000L, NextStep.CONFIRM, Modality.COLD, 0, null);

    private Reports() {}

    static Progress idle(long restEndsInMs) {
        return new Progress(
                PhaseWord.IDLE, Modality.COLD, null, null, NextStep.START, Modality.COLD, restEndsInMs, null);
    }

    static Progress breaking(int application, @Nullable String waitingFor) {
        boolean last = application == 3;
        return new Progress(
                PhaseWord.BREAKING,
                Modality.COLD,
                session(application),
                1_152_000L,
                last ? NextStep.END : NextStep.APPLICATION,
                last ? null : Modality.COLD,
                1_152_000,
                waitingFor);
    }

    private static SessionReport session(int application) {
        return new SessionReport(1, application, 3);
    }

    static PadReport pad(int padMilliC, int skinMilliC) {
        return new PadReport(
                true, new Temperature(padMilliC), new Temperature(skinMilliC), 120L, OutputWord.COLD, true);
    }

    static Happening.StateCame state(Progress progress, PadReport pad) {
        return state(BOOT, progress, pad);
    }

    static Happening.StateCame state(String boot, Progress progress, PadReport pad) {
        Cause trip = progress.phase() == PhaseWord.TRIPPED ? cause("PAD_LOST", null) : null;
        return new Happening.StateCame(new StateReport(
                head(boot),
                progress,
                pad,
                trip,
                List.of(),
                null,
                new EpisodeReport(0, 259_200_000, false),
                "back-spasm",
                new Safeguards(false, DeadManWord.PAD_FIRMWARE),
                new Counts(0, 0, 0, 0)));
    }

    static Happening.TelemetryCame telemetry(PhaseWord phase, @Nullable Long endsInMs, PadReport pad) {
        return new Happening.TelemetryCame(new Telemetry(head(BOOT), 1, phase, endsInMs, false, pad, null));
    }

    static Happening.EventCame event(EventKind kind) {
        return event(kind, Details.NONE);
    }

    static Happening.EventCame event(EventKind kind, Details details) {
        return new Happening.EventCame(new EventReport(head(BOOT), 1, kind, details));
    }

    static Details because(String reason, @Nullable Long endsInMs) {
        return new Details(null, null, null, null, null, null, cause(reason, endsInMs), null, null);
    }

    static Details ended(String how) {
        return new Details(1L, null, null, null, how, null, null, null, null);
    }

    static Cause cause(String reason, @Nullable Long endsInMs) {
        return new Cause(reason, null, 0, 0, endsInMs, "this is why.");
    }

    private static Head head(String boot) {
        return new Head(Instant.EPOCH, ClockWord.UNTRUSTED, 1_000, boot, 1);
    }
}
