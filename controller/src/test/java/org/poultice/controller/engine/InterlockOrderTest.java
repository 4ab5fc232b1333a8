package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.poultice.controller.engine.Reason.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.plan.Modality;

/**
 * Everything is wrong at once, and the gravest finding is reported. It is taken away, and the next one is; and so on, in the order of {@link
 * Reason}. A pad cannot be too hot and too cold at once, so for the cold ones the heat is replaced.
 */
class InterlockOrderTest {

    @Test
    void whileApplyingTheGravestFindingTrips() {
        Situation bed = Situation.applying(Modality.COLD);
        everythingIsWrong(bed);
        bed.event = new Event.PadFaulted(7);
        bed.trips(BOTH_OUTPUTS_ON);
        bed.coldOn = false;
        bed.trips(ENERGISED_WHILE_OFF);
        bed.strayFor = null;
        bed.trips(WRONG_OUTPUT_ON);
        bed.heatOn = false;
        bed.trips(PAD_TOO_HOT);
        bed.pad = -0.1;
        bed.trips(SKIN_TOO_HOT);
        bed.skin = 4.9;
        bed.trips(PAD_TOO_COLD);
        bed.pad = 20.0;
        bed.trips(SKIN_TOO_COLD);
        bed.skin = 20.0;
        bed.trips(PAD_FAULT);
        bed.event = new Event.EventsLost();
        bed.trips(READING_IMPLAUSIBLE);
        bed.implausible = 2;
        bed.trips(READING_STALE);
        bed.old = false;
        bed.missing = true;
        bed.trips(PAD_LOST);
        bed.missing = false;
        bed.trips(EVENTS_LOST);
        bed.event = new Event.JournalFailed();
        bed.trips(JOURNAL_FAILED);
        bed.event = new Event.Tick();
        bed.doesNotTrip();
    }

    @Test
    void withNothingRunningThereIsNoNeedToSeeAndColdIsNoDanger() {
        Situation bed = Situation.idle();
        everythingIsWrong(bed);
        bed.event = new Event.PadFaulted(7);
        bed.trips(BOTH_OUTPUTS_ON);
        bed.heatOn = false;
        bed.trips(ENERGISED_WHILE_OFF);
        bed.strayFor = null;
        bed.trips(PAD_TOO_HOT);
        bed.pad = -0.1;
        bed.trips(SKIN_TOO_HOT);
        bed.skin = 4.9;
        bed.trips(PAD_FAULT);
        bed.event = new Event.EventsLost();
        bed.trips(EVENTS_LOST);
        bed.event = new Event.JournalFailed();
        bed.trips(JOURNAL_FAILED);
        bed.event = new Event.Tick();
        bed.doesNotTrip();
    }

    @Test
    void aResetIsRefusedForTheGravestReason() {
        Situation bed = Situation.tripped(BOTH_OUTPUTS_ON);
        everythingIsWrong(bed);
        bed.refuses(BOTH_OUTPUTS_ON);
        bed.coldOn = false;
        bed.refuses(ENERGISED_WHILE_OFF);
        bed.heatOn = false;
        bed.strayFor = null;
        bed.refuses(PAD_TOO_HOT);
        bed.pad = 43.5;
        bed.refuses(SKIN_TOO_HOT);
        bed.skin = 42.0;
        bed.refuses(READING_IMPLAUSIBLE);
        bed.implausible = 0;
        bed.refuses(READING_STALE);
        bed.old = false;
        bed.missing = true;
        bed.refuses(PAD_MISSING);
        bed.missing = false;
        bed.refuses(PAD_HOT);
        bed.pad = 30.0;
        bed.refuses(SKIN_HOT);
        bed.skin = 33.0;
        assertEquals("Idle", bed.step().next().phase().word());
    }

    @Test
    void whileApplyingTheGravestSignOfAFaultTrips() {
        Situation bed = Situation.applying(Modality.HEAT);
        FaultySigns faulty = new FaultySigns();
        bed.signs = faulty.signs();
        bed.trips(HEATING_WHILE_OFF);
        faulty.surface = 5.0;
        bed.signs = faulty.signs();
        bed.trips(COOLING_WHILE_OFF);
        faulty.surface = 20.0;
        bed.signs = faulty.signs();
        bed.trips(SENSORS_DISAGREE);
        faulty.disagreeSince = null;
        bed.signs = faulty.signs();
        bed.trips(SENSOR_FROZEN);
        faulty.pad = FaultySigns.sound();
        bed.signs = faulty.signs();
        bed.trips(SENSOR_NOISY);
        faulty.twin = FaultySigns.sound();
        bed.signs = faulty.signs();
        bed.trips(TOO_FAST);
        faulty.skin = FaultySigns.sound();
        bed.signs = faulty.signs();
        bed.trips(NOT_HEATING);
        faulty.surface = 38.6;
        faulty.shortfall = 59_999;
        bed.signs = faulty.signs();
        bed.trips(PAD_DETACHED);
        faulty.bareMillis = 59_999;
        bed.signs = faulty.signs();
        bed.doesNotTrip();
    }

    @Test
    void withNothingRunningOnlyWhatHeatsOrCoolsAlthoughItIsOffTrips() {
        Situation bed = Situation.idle();
        FaultySigns faulty = new FaultySigns();
        bed.signs = faulty.signs();
        bed.trips(HEATING_WHILE_OFF);
        faulty.surface = 5.0;
        bed.signs = faulty.signs();
        bed.trips(COOLING_WHILE_OFF);
        faulty.surface = 20.0;
        bed.signs = faulty.signs();
        bed.doesNotTrip();
    }

    @Test
    void aResetIsRefusedForASignOfAFaultAsLongAsItIsThere() {
        Situation bed = Situation.tripped(PAD_LOST);
        FaultySigns faulty = new FaultySigns();
        faulty.surface = 20.0;
        bed.signs = faulty.signs();
        bed.refuses(SENSORS_DISAGREE);
        faulty.disagreeSince = null;
        bed.signs = faulty.signs();
        bed.refuses(SENSOR_FROZEN);
        faulty.pad = FaultySigns.sound();
        bed.signs = faulty.signs();
        bed.refuses(SENSOR_NOISY);
        faulty.twin = FaultySigns.sound();
        bed.signs = faulty.signs();
        assertEquals("Idle", bed.step().next().phase().word());
    }

    @Test
    void onlyAGraverFindingTakesThePlaceOfALatchedTrip() {
        for (Reason latched : List.of(BOTH_OUTPUTS_ON, PAD_TOO_HOT, PAD_FAULT)) {
            Situation same = Situation.tripped(latched);
            same.event = new Event.PadFaulted(7);
            same.doesNotTrip();
        }
        Situation bed = Situation.tripped(JOURNAL_FAILED);
        bed.event = new Event.EventsLost();
        bed.trips(EVENTS_LOST);
    }

    @Test
    void aStartIsRefusedForTheGravestReason() {
        Situation bed = Situation.idle();
        everythingIsWrong(bed);
        bed.coldOn = false;
        bed.strayFor = Duration.ofMillis(999);
        bed.pad = 43.5;
        bed.skin = 42.0;
        bed.restingSince = EngineFixture.ZERO.minus(Duration.ofSeconds(1));
        bed.startsToday = 8;
        bed.abilities = new PadAbilities(true, false, true);
        bed.event = new Event.StartRequested();
        bed.refuses(ENERGISED_WHILE_OFF);
        bed.heatOn = false;
        bed.strayFor = null;
        bed.refuses(READING_IMPLAUSIBLE);
        bed.implausible = 0;
        bed.refuses(READING_STALE);
        bed.old = false;
        bed.missing = true;
        bed.refuses(PAD_MISSING);
        bed.missing = false;
        bed.refuses(PAD_CANNOT);
        bed.abilities = EngineFixture.HEAT_AND_COLD;
        bed.refuses(BREAK_NOT_KEPT);
        bed.restingSince = MonoTime.LONG_AGO;
        bed.refuses(DAY_FULL);
        bed.startsToday = 7;
        bed.refuses(PAD_HOT);
        bed.pad = 30.0;
        bed.refuses(SKIN_HOT);
        bed.skin = 33.0;
        assertEquals("Armed", bed.step().next().phase().word());
    }

    @Test
    void coldDoesNotBeginBeyondALimitOfItsOwn() {
        Situation bed = Situation.idle();
        bed.event = new Event.StartRequested();
        bed.pad = -0.1;
        bed.skin = 4.9;
        bed.refuses(PAD_TOO_COLD);
        bed.pad = 3.4;
        bed.refuses(SKIN_TOO_COLD);
        bed.skin = 8.6;
        bed.refuses(SKIN_STILL_COLD);
        bed.skin = 33.0;
        bed.refuses(PAD_COLD);
        bed.pad = 3.6;
        assertEquals("Armed", bed.step().next().phase().word());
    }

    private static void everythingIsWrong(Situation bed) {
        bed.heatOn = true;
        bed.coldOn = true;
        bed.strayFor = Duration.ofSeconds(1);
        bed.pad = 47.0;
        bed.skin = 44.0;
        bed.implausible = 3;
        bed.old = true;
    }
}
