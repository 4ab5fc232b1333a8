package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.controller.engine.ModelLoop.Decider;
import org.poultice.protocol.plan.Modality;

/** What holds of every step, witnessed in storms. */
class StepTest {
    /** Looks at one step. */
    private interface Witness {
        void sees(State before, Event event, MonoTime now, Step step);
    }

    @Test
    void offAndDriveInOneStepCannotBeWritten() {
        Drive drive = new Drive(Modality.HEAT, 100, EngineFixture.ZERO);
        assertThrows(IllegalArgumentException.class, () -> new Effects(true, List.of(), drive, List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void aDutyIsFromNothingToEverything(int percent) {
        assertThrows(IllegalArgumentException.class, () -> new Drive(Modality.HEAT, percent, EngineFixture.ZERO));
    }

    @Test
    void powerIsGivenWhileApplyingAndNowhereElse() {
        storms((before, event, now, step) -> {
            Drive drive = step.effects().drive();
            if (drive != null) {
                Phase.Applying applying =
                        assertInstanceOf(Phase.Applying.class, step.next().phase());
                assertEquals(applying.session().modality(), drive.output());
                assertEquals(applying.leasedUntil(), drive.until());
                assertEquals(applying.regulator().dutyPercent(), drive.dutyPercent());
                assertTrue(now.isBefore(drive.until()) && !applying.ends().isBefore(drive.until()));
            }
        });
    }

    @Test
    void powerEndsWithTheApplicationAndAtEveryStepOutsideThatTellsOfAnEnd() {
        storms((before, event, now, step) -> {
            boolean was = before.phase() instanceof Phase.Applying;
            boolean is = step.next().phase() instanceof Phase.Applying;
            assertTrue(!was || is || step.effects().deEnergise());
            boolean ends = step.effects().append().stream()
                    .anyMatch(what -> what instanceof Occurrence.SessionEnded || what instanceof Occurrence.Tripped);
            assertTrue(!ends || step.effects().deEnergise());
        });
    }

    @Test
    void theRecordThatLicensesAnApplicationIsAppendedInTheStepOfItsFirstDrive() {
        storms((before, event, now, step) -> {
            boolean begins =
                    step.next().phase() instanceof Phase.Applying && !(before.phase() instanceof Phase.Applying);
            boolean licensed =
                    step.effects().append().stream().anyMatch(Occurrence.ApplicationStarted.class::isInstance);
            assertEquals(begins, licensed);
            assertTrue(!begins || step.effects().drive() != null);
        });
    }

    @Test
    void everythingJournaledIsToldInItsOrderButForTheProofOfTime() {
        storms((before, event, now, step) -> {
            List<Occurrence> told = new ArrayList<>(step.effects().publish());
            told.removeIf(what -> !(what instanceof Occurrence.Journaled));
            List<Occurrence> appended = new ArrayList<>(step.effects().append());
            appended.removeIf(Occurrence.StillHere.class::isInstance);
            if (before.phase() instanceof Phase.Tripped tripped
                    && appended.contains(new Occurrence.Tripped(tripped.cause()))) {
                appended.clear(); // a trip that is latched, written once more as proof of time
            }
            assertEquals(appended, told);
            assertFalse(step.effects().publish().contains(new Occurrence.StillHere()));
        });
    }

    @Test
    void theSequenceCountsWhatIsTold() {
        storms((before, event, now, step) -> assertEquals(
                before.seq() + step.effects().publish().size(), step.next().seq()));
    }

    @Test
    void aChangeOfPhaseIsTold() {
        storms((before, event, now, step) -> {
            boolean same = before.phase().getClass().equals(step.next().phase().getClass());
            assertTrue(same || !step.effects().publish().isEmpty());
        });
    }

    @Test
    void whatIsAppendedProvesThatTimeHasPassed() {
        storms((before, event, now, step) -> assertEquals(
                step.effects().append().isEmpty() ? before.provenAt() : now,
                step.next().provenAt()));
    }

    @Test
    void noPressMayStillActOnceTherapyRuns() {
        storms((before, event, now, step) -> {
            boolean runs = step.next().phase().session() != null;
            assertNull(runs ? step.next().button().held(now) : null);
        });
    }

    @Test
    void restIsNeverTakenToBeLongerThanItWas() {
        storms((before, event, now, step) -> {
            boolean started = step.next().exposure().starts().size()
                            > before.exposure().starts().size()
                    || step.next().phase() instanceof Phase.Applying;
            assertTrue(started
                    || !step.next()
                            .exposure()
                            .restingSince()
                            .isBefore(before.exposure().restingSince()));
        });
    }

    @Test
    void equalArgumentsGiveEqualSteps() {
        for (long seed = 1; seed <= 60; seed++) {
            Storm storm = Storm.ofSeed(seed, rules -> {
                TherapyEngine other = new TherapyEngine(rules);
                return witnessed(rules, (before, event, now, step) -> {
                    Step again = other.step(before, event, now);
                    assertEquals(step, again);
                    assertEquals(step.hashCode(), again.hashCode());
                });
            });
            assertNull(storm.run(600), "seed " + seed);
        }
    }

    @Test
    void whoCarriesOutAStepCannotChangeIt() {
        Effects effects = EngineFixture.withPad().press().effects();
        assertThrows(UnsupportedOperationException.class, () -> effects.append().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> effects.publish().clear());
    }

    private static void storms(Witness witness) {
        for (long seed = 1; seed <= 60; seed++) {
            Storm storm = Storm.ofSeed(seed, rules -> witnessed(rules, witness));
            assertNull(storm.run(600), "seed " + seed);
        }
    }

    private static Decider witnessed(Rules rules, Witness witness) {
        TherapyEngine engine = new TherapyEngine(rules);
        return (before, event, now) -> {
            Step step = engine.step(before, event, now);
            witness.sees(before, event, now, step);
            return step;
        };
    }
}
