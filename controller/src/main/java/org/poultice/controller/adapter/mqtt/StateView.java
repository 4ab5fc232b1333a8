package org.poultice.controller.adapter.mqtt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Doses;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.PadView;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.Session;
import org.poultice.controller.engine.State;
import org.poultice.protocol.message.ClockWord;
import org.poultice.protocol.message.DoseReport;
import org.poultice.protocol.message.EpisodeReport;
import org.poultice.protocol.message.NextStep;
import org.poultice.protocol.message.OutputWord;
import org.poultice.protocol.message.PadReport;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.Progress;
import org.poultice.protocol.message.SessionReport;
import org.poultice.protocol.message.ZoneReport;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.plan.Temperature;

/** The engine's state as it stands in messages: durations instead of moments, words instead of types. */
final class StateView {
    /** The only zone that there is: where the pad lies. */
    private static final String ZONE = "pad";

    private static final long NANOS_PER_MS = 1_000_000;

    private final Rules rules;

    StateView(Rules rules) {
        this.rules = rules;
    }

    static PhaseWord word(Phase phase) {
        return switch (phase) {
            case Phase.Idle idle -> PhaseWord.IDLE;
            case Phase.Armed armed -> PhaseWord.ARMED;
            case Phase.Applying applying -> PhaseWord.APPLYING;
            case Phase.Breaking breaking -> PhaseWord.BREAKING;
            case Phase.Tripped tripped -> PhaseWord.TRIPPED;
        };
    }

    static ClockWord word(ClockTrust trust) {
        return switch (trust) {
            case TRUSTED -> ClockWord.TRUSTED;
            case UNTRUSTED -> ClockWord.UNTRUSTED;
            case STEPPED -> ClockWord.STEPPED;
        };
    }

    /** Milliseconds until the phase ends by itself, or null when it does not. */
    @Nullable
    Long endsInMs(State state, Moment now) {
        return switch (state.phase()) {
            case Phase.Armed armed -> now.millisUntil(armed.until());
            case Phase.Applying applying -> now.millisUntil(applying.ends());
            case Phase.Breaking breaking ->
                now.millisUntil(breaking.waitingFor() == null ? state.exposure().restedAt(rules) : breaking.giveUpAt());
            case Phase.Idle idle -> null;
            case Phase.Tripped tripped -> null;
        };
    }

    Progress progress(State state, Moment now) {
        Session session = state.phase().session();
        boolean heat = state.heatAllowed(now.mono(), rules);
        Modality due = rules.plan().modality(heat, 0);
        return new Progress(
                word(state.phase()),
                session == null ? due : session.modality(),
                session == null ? null : report(session),
                endsInMs(state, now),
                next(state.phase()),
                nextModality(state.phase(), heat),
                now.millisUntil(state.exposure().restedAt(rules)),
                state.phase() instanceof Phase.Breaking breaking && breaking.waitingFor() != null
                        ? breaking.waitingFor().name()
                        : null);
    }

    private static SessionReport report(Session session) {
        return new SessionReport(session.number(), session.index() + 1L, session.applications());
    }

    private static boolean isLast(Session session) {
        return session.index() + 1 >= session.applications();
    }

    private static NextStep next(Phase phase) {
        return switch (phase) {
            case Phase.Idle idle -> NextStep.START;
            case Phase.Armed armed -> NextStep.CONFIRM;
            case Phase.Applying applying -> NextStep.BREAK;
            case Phase.Breaking breaking -> isLast(breaking.session()) ? NextStep.END : NextStep.APPLICATION;
            case Phase.Tripped tripped -> NextStep.RESET;
        };
    }

    private @Nullable Modality nextModality(Phase phase, boolean heat) {
        Session session = phase.session();
        if (session != null) {
            return isLast(session) ? null : rules.plan().modality(heat, session.index() + 1);
        }
        return phase instanceof Phase.Tripped ? null : rules.plan().modality(heat, 0);
    }

    EpisodeReport episode(State state, Moment now) {
        return new EpisodeReport(
                Math.max(0, state.age(now.mono()).toMillis()),
                rules.plan().switchAfter().toMillis(),
                state.heatAllowed(now.mono(), rules));
    }

    static PadReport pad(PadView pad, Moment now) {
        PadSample sample = pad.sample();
        boolean read = !pad.readAt().equals(MonoTime.LONG_AGO);
        return new PadReport(
                pad.isPresent(),
                read ? temperature(pad.padMilliC()) : null,
                read ? temperature(pad.skinMilliC()) : null,
                read ? Math.max(0, now.mono().since(pad.readAt()).toMillis()) : null,
                sample == null ? null : output(sample),
                sample == null ? null : sample.contact());
    }

    static DoseReport dose(State state, Moment now) {
        Doses doses = state.exposure().doses();
        return new DoseReport(
                doses.sessionNanos() / NANOS_PER_MS,
                doses.padInDay().nanosWithin(now.mono()) / NANOS_PER_MS,
                doses.coldInHours().nanosWithin(now.mono()) / NANOS_PER_MS);
    }

    private static @Nullable Temperature temperature(int milliC) {
        return milliC == PadSample.NO_READING ? null : new Temperature(milliC);
    }

    private static OutputWord output(PadSample sample) {
        if (sample.heatOn()) {
            return sample.coldOn() ? OutputWord.BOTH : OutputWord.HEAT;
        }
        return sample.coldOn() ? OutputWord.COLD : OutputWord.OFF;
    }

    static List<String> warnings(State state) {
        List<String> warnings = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            if (state.warns(reason)) {
                warnings.add(reason.name());
            }
        }
        return warnings;
    }

    static ZoneReport zone(PadAbilities abilities) {
        return new ZoneReport(ZONE, abilities.heat(), abilities.cold(), abilities.skinSensor());
    }

    static List<ZoneReport> zones(State state) {
        PadAbilities abilities = state.pad().abilities();
        return abilities == null ? List.of() : List.of(zone(abilities));
    }
}
