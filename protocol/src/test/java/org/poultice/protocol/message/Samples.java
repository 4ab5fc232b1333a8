package org.poultice.protocol.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.plan.Temperature;

/** One message of each kind, as a device in a session would send it. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-01-31T18:03:12.345Z");
    static final String BOOT = "0d5f8a52-6f7c-4a37-9f5e-2f4c8d9f3b11";
    static final String ID = "6e1f0b7e-9a51-4c0e-8a30-5b8f2f6f7a10";
    static final Head HEAD = new Head(NOW, ClockWord.TRUSTED, 123_456, BOOT, 17);
    static final PadReport PAD =
            new PadReport(true, Temperature.celsius(8.125), Temperature.celsius(-0.5), 240L, OutputWord.COLD, true);
    static final EpisodeReport EPISODE = new EpisodeReport(3_600_000, 259_200_000, false);
    static final Counts COUNTS = new Counts(0, 1, 2, 3);
    static final Cause HOT =
            new Cause("PAD_TOO_HOT", Unit.MILLI_C, 44_800, 44_000, null, "The pad was too hot. Take it off.");
    static final Cause BREAK =
            new Cause("BREAK_NOT_KEPT", Unit.MILLIS, 754_000, 1_200_000, 446_000L, "Press again in 8 minutes.");
    static final ZoneReport ZONE = new ZoneReport("pad", true, true, true);
    static final CarePlan PLAN = new CarePlan(
            "back-spasm",
            "Back spasm: cold, then heat",
            CarePlan.Course.COLD_THEN_HEAT,
            Duration.ofDays(3),
            Duration.ofMinutes(20),
            Duration.ofMinutes(20),
            3,
            Temperature.celsius(8),
            Temperature.celsius(40),
            List.of("M2"));
    static final Safeguards SAFEGUARDS = new Safeguards(false, DeadManWord.PAD_FIRMWARE);
    static final MetaReport META = new MetaReport(
            HEAD,
            new Topics("home", "back-1"),
            "poultice 0.1.0",
            true,
            SAFEGUARDS,
            List.of(ZONE),
            List.of(PlanReport.of(PLAN)),
            new LimitsReport(8, 86_400_000, 3_000, 2_000, 60_000));
    static final Telemetry TELEMETRY =
            new Telemetry(HEAD, 9, PhaseWord.APPLYING, 834_000L, false, PAD, new DoseReport(31_000, 312_500, 754_000));

    private Samples() {}

    static StateReport state(Progress progress, @Nullable Cause trip, @Nullable Cause refusal) {
        return new StateReport(
                HEAD, progress, PAD, trip, List.of("PAD_COLD"), refusal, EPISODE, "back-spasm", SAFEGUARDS, COUNTS);
    }

    static List<StateReport> states() {
        SessionReport second = new SessionReport(4, 2, 3);
        SessionReport last = new SessionReport(4, 3, 3);
        Modality cold = Modality.COLD;
        return List.of(
                state(new Progress(PhaseWord.IDLE, cold, null, null, NextStep.START, cold, 446_000, null), null, BREAK),
                state(new Progress(PhaseWord.ARMED, cold, null, 60_000L, NextStep.CONFIRM, cold, 0, null), null, null),
                state(
                        new Progress(PhaseWord.APPLYING, cold, second, 834_000L, NextStep.BREAK, cold, 1_203_000, null),
                        null,
                        null),
                state(
                        new Progress(
                                PhaseWord.BREAKING,
                                cold,
                                second,
                                90_000L,
                                NextStep.APPLICATION,
                                cold,
                                0,
                                "SKIN_STILL_COLD"),
                        null,
                        null),
                state(
                        new Progress(PhaseWord.BREAKING, cold, last, 90_000L, NextStep.END, null, 90_000, null),
                        null,
                        null),
                state(new Progress(PhaseWord.TRIPPED, cold, null, null, NextStep.RESET, null, 0, null), HOT, BREAK));
    }

    static EventReport event(EventKind kind, EventReport.Details details) {
        return new EventReport(HEAD, 5, kind, details);
    }

    static List<EventReport> events() {
        EventReport.Details none = EventReport.Details.NONE;
        EventReport.Details why = new EventReport.Details(null, null, null, null, null, null, HOT, null, null);
        EventReport.Details lasting = new EventReport.Details(null, null, null, null, null, 60_000L, null, null, null);
        return List.of(
                event(EventKind.EPISODE_BEGAN, none),
                event(
                        EventKind.SESSION_STARTED,
                        new EventReport.Details(4L, null, 3L, null, null, null, null, null, null)),
                event(
                        EventKind.APPLICATION_STARTED,
                        new EventReport.Details(4L, 2L, null, Modality.HEAT, null, null, null, null, null)),
                event(
                        EventKind.APPLICATION_ENDED,
                        new EventReport.Details(4L, 2L, null, null, "STOPPED", 3_000L, null, null, null)),
                event(
                        EventKind.SESSION_ENDED,
                        new EventReport.Details(4L, null, null, null, "COMPLETED", null, null, null, null)),
                event(EventKind.TRIPPED, why),
                event(EventKind.RESET, none),
                event(EventKind.STILL_HERE, none),
                event(EventKind.ARMED, lasting),
                event(EventKind.DISARMED, none),
                event(EventKind.REFUSED, why),
                event(EventKind.WARNED, why),
                event(
                        EventKind.WARNING_OVER,
                        new EventReport.Details(null, null, null, null, null, null, null, "PAD_HOT", null)),
                event(
                        EventKind.PAD_CAME,
                        new EventReport.Details(null, null, null, null, null, null, null, null, ZONE)),
                event(EventKind.PAD_WENT, none),
                event(EventKind.WAITING, why));
    }

    static List<Answer> answers() {
        Answer accepted = Answer.accepted(ID, NOW, 60_000, 18);
        Answer rejected = Answer.rejected(ID, BREAK, NOW, 17);
        Cause late = new Cause("EXPIRED", Unit.MILLIS, 12_300, 10_000, null, "Ask again.");
        return List.of(
                accepted,
                accepted.again(),
                accepted.again().again(),
                rejected,
                rejected.again(),
                Answer.rejected(null, late, null, 17),
                Answer.done(ID, 18),
                Answer.done(null, 18),
                Answer.done(ID, 18).again());
    }

    static Command.Start start() {
        return new Command.Start(ID, NOW, 10_000, BOOT, 17);
    }
}
