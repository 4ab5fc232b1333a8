package org.poultice.controller.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * What must hold to start and to go on. {@link #trip} is asked before every decision and wins over it; {@link #refusal} is asked before
 * every application. Both answer with the gravest finding, in the order of {@link Reason}.
 */
final class Interlocks {
    /** An output that has power although nobody gave it any is believed after this long: samples may be late by less. */
    private static final long STRAY_NANOS = 1_000_000_000L;

    private final Rules rules;

    Interlocks(Rules rules) {
        this.rules = rules;
    }

    /** What ends everything, now, in whatever phase; or null. A trip that is latched already is news only by a graver finding. */
    @Nullable
    Finding trip(State state, Event event, MonoTime now) {
        PadView pad = state.pad();
        TemperatureLimit due = pad.timers().dueTrip(state.phase(), now);
        Finding temperature = due == null ? null : finding(due, pad);
        Finding sight = state.phase() instanceof Phase.Applying ? blind(state, event, now) : null;
        Finding fault = FaultRule.trip(pad, state.phase(), rules);
        Finding latched = state.phase() instanceof Phase.Tripped tripped ? tripped.cause() : null;
        Finding gravest =
                gravest(latched, wrongOutput(state, now), temperature, fault, dose(state, now), happened(event), sight);
        return Objects.equals(gravest, latched) ? null : gravest;
    }

    private @Nullable Finding wrongOutput(State state, MonoTime now) {
        PadView pad = state.pad();
        PadSample sample = pad.sample();
        if (sample == null || !sample.energised()) {
            return null;
        }
        if (sample.heatOn() && sample.coldOn()) {
            return Finding.of(Reason.BOTH_OUTPUTS_ON);
        }
        if (pad.strayOnSince() != null && now.nanos() - pad.strayOnSince().nanos() >= STRAY_NANOS) {
            return Finding.of(Reason.ENERGISED_WHILE_OFF);
        }
        if (state.phase() instanceof Phase.Applying applying) {
            boolean wrong = applying.session().modality() == Modality.HEAT ? sample.coldOn() : sample.heatOn();
            return wrong ? Finding.of(Reason.WRONG_OUTPUT_ON) : null;
        }
        return null;
    }

    /** A dose that is full, of what is applied. It stays full, so it is told without the moment when it ends. */
    private static @Nullable Finding dose(State state, MonoTime now) {
        Finding full = state.phase() instanceof Phase.Applying applying
                ? DoseLimit.full(state, applying.session().modality(), now)
                : null;
        return full == null ? null : Finding.of(full.reason(), full.actual(), full.limit());
    }

    private static @Nullable Finding happened(Event event) {
        return switch (event) {
            case Event.PadFaulted faulted -> Finding.of(Reason.PAD_FAULT, faulted.code(), 0);
            case Event.EventsLost lost -> Finding.of(Reason.EVENTS_LOST);
            case Event.JournalFailed failed -> Finding.of(Reason.JOURNAL_FAILED);
            case Event.Tick tick -> null;
            case Event.ButtonDown down -> null;
            case Event.ButtonUp up -> null;
            case Event.ButtonHeld held -> null;
            case Event.PadFound found -> null;
            case Event.PadLost lost -> null;
            case Event.PadSampled sampled -> null;
            case Event.StopRequested stop -> null;
            case Event.StartRequested start -> null;
            case Event.CreamReported reported -> null;
            case Event.ClockChanged changed -> null;
        };
    }

    /** Power may be on, and what it does can no longer be seen. A pad that says hello now has been without power in between. */
    private @Nullable Finding blind(State state, Event event, MonoTime now) {
        PadView pad = state.pad();
        if (pad.implausible() >= Rules.IMPLAUSIBLE_IN_A_ROW) {
            return Finding.of(Reason.READING_IMPLAUSIBLE, pad.implausible(), Rules.IMPLAUSIBLE_IN_A_ROW);
        }
        if (!pad.isPresent() || event instanceof Event.PadFound) {
            return Finding.of(Reason.PAD_LOST);
        }
        return staleReading(pad, now);
    }

    /** Why {@code modality} may not begin now; or null when it may. */
    @Nullable
    Finding refusal(State state, Modality modality, MonoTime now) {
        return gravest(
                notReady(state, modality, now), DoseLimit.full(state, modality, now), notYet(state, modality, now));
    }

    private @Nullable Finding notYet(State state, Modality modality, MonoTime now) {
        PadAbilities abilities = state.pad().abilities();
        if (abilities != null && !abilities.can(modality)) {
            return Finding.of(Reason.PAD_CANNOT);
        }
        Finding stuck = stuckButton(state, now);
        if (stuck != null) {
            return stuck;
        }
        MonoTime restedAt = state.exposure().restedAt(rules);
        if (now.isBefore(restedAt)) {
            long rested = Math.max(0, now.since(state.exposure().restingSince()).toMillis());
            return new Finding(
                    Reason.BREAK_NOT_KEPT, rested, rules.plan().rest().toMillis(), restedAt);
        }
        MonoTime roomAt = state.exposure().dayHasRoomAt(now, rules);
        if (now.isBefore(roomAt)) {
            int today = state.exposure().within(now, rules.day()).size();
            return new Finding(Reason.DAY_FULL, today, rules.maxPerDay(), roomAt);
        }
        MonoTime creamGoneAt = state.exposure().creamGoneAt();
        if (modality == Modality.HEAT && now.isBefore(creamGoneAt)) {
            long since = Math.max(0, now.since(state.exposure().creamedAt()).toMillis());
            return new Finding(Reason.CREAM_ON_SKIN, since, Exposure.CREAM_LASTS.toMillis(), creamGoneAt);
        }
        int skin = state.pad().skinMilliC();
        int warmEnough = rules.skinWarmEnoughMilliC() + rules.sensorToleranceMilliC();
        if (modality == Modality.COLD && skin != PadSample.NO_READING && skin < warmEnough) {
            return Finding.of(Reason.SKIN_STILL_COLD, skin, warmEnough);
        }
        return null;
    }

    /** A button that has been down for longer than anybody presses could not stop what begins now; or null. */
    static @Nullable Finding stuckButton(State state, MonoTime now) {
        return state.button().isStuck(now)
                ? Finding.of(
                        Reason.BUTTON_STUCK, state.button().downFor(now).toMillis(), Rules.LONGEST_PRESS.toMillis())
                : null;
    }

    /** What keeps the pad from being used for {@code next}, or a trip from being reset, which is for nothing; or null. */
    @Nullable
    Finding notReady(State state, @Nullable Modality next, MonoTime now) {
        PadView pad = state.pad();
        if (!pad.isPresent()) {
            return Finding.of(Reason.PAD_MISSING);
        }
        Finding power = pad.strayOnSince() != null ? Finding.of(Reason.ENERGISED_WHILE_OFF) : null;
        Finding reading = pad.implausible() > 0
                ? Finding.of(Reason.READING_IMPLAUSIBLE, pad.implausible(), 0)
                : staleReading(pad, now);
        Finding fault = FaultRule.refusal(pad, state.phase(), rules);
        return gravest(wrongOutput(state, now), power, exceeded(pad, next), fault, reading);
    }

    /** A limit that is exceeded now, for however short a time. */
    private @Nullable Finding exceeded(PadView pad, @Nullable Modality next) {
        Finding gravest = null;
        for (TemperatureLimit limit : TemperatureLimit.ALL) {
            if (limit.holdsWhile(next) && limit.isExceededBy(limit.readingOf(pad), rules)) {
                gravest = gravest(gravest, finding(limit, pad));
            }
        }
        return gravest;
    }

    private @Nullable Finding staleReading(PadView pad, MonoTime now) {
        long ageNanos = now.nanos() - pad.readAt().nanos();
        long limitNanos = rules.readingAge().toNanos();
        return ageNanos <= limitNanos
                ? null
                : Finding.of(Reason.READING_STALE, ageNanos / 1_000_000, limitNanos / 1_000_000);
    }

    Finding finding(TemperatureLimit limit, PadView pad) {
        return Finding.of(limit.reason(), limit.readingOf(pad), limit.effectiveMilliC(rules));
    }

    private static @Nullable Finding gravest(@Nullable Finding... findings) {
        Finding gravest = null;
        for (Finding finding : findings) {
            if (gravest == null || (finding != null && finding.reason().compareTo(gravest.reason()) < 0)) {
                gravest = finding;
            }
        }
        return gravest;
    }
}
