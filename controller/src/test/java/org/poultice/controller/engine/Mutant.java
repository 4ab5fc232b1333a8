package org.poultice.controller.engine;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.poultice.controller.engine.ModelLoop.Decider;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Modality;

/**
 * An engine that breaks a rule, made by changing what it is given or what it answers.
 *
 * @param name what it does wrong
 * @param rule by which it must be caught
 * @param maker makes it for the rules of a storm
 */
record Mutant(String name, String rule, Function<Rules, Decider> maker) {

    static Stream<Mutant> all() {
        return Stream.of(
                new Mutant("the lease goes beyond the end", "I1", Mutant::leaseBeyondTheEnd),
                new Mutant("an application is a second too long", "I1", rules -> timed(rules, 1, 1_000, 0)),
                new Mutant("a break is a second too short", "I2", rules -> timed(rules, 1, 0, 1_000)),
                new Mutant("the rest counts from the start", "I2", Mutant::restCountedFromTheStart),
                new Mutant("the break is waived after a stop", "I2", Mutant::breakWaivedAfterAStop),
                new Mutant("a lease that runs is forgotten", "I2", Mutant::runningLeaseForgotten),
                new Mutant("heat comes halfway to the switch", "I3", rules -> timed(rules, 2, 0, 0)),
                new Mutant("cold is driven amid heat", "I4", Mutant::coldAmidHeat),
                new Mutant("there are nine a day", "I5", Mutant::nineADay),
                new Mutant("a session has no end", "I5", Mutant::sessionWithoutEnd),
                new Mutant("a lease lasts four seconds", "lease", Mutant::leaseOfFourSeconds),
                new Mutant("the off is lost", "stop", Mutant::offLost));
    }

    Decider decider(Rules rules) {
        return maker.apply(rules);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Decider nineADay(Rules rules) {
        return new TherapyEngine(RulesFixture.withMaxPerDay(rules, 9))::step;
    }

    private static Decider leaseBeyondTheEnd(Rules rules) {
        return changedDrive(
                rules, (drive, now) -> new Drive(drive.output(), drive.dutyPercent(), now.plus(rules.lease())));
    }

    private static Decider leaseOfFourSeconds(Rules rules) {
        return changedDrive(
                rules, (drive, now) -> new Drive(drive.output(), drive.dutyPercent(), now.plus(Duration.ofSeconds(4))));
    }

    private static Decider coldAmidHeat(Rules rules) {
        return changedDrive(
                rules,
                (drive, now) -> now.nanos() / 1_000_000 % 50 == 0
                        ? new Drive(Modality.COLD, drive.dutyPercent(), drive.until())
                        : drive);
    }

    private static Decider restCountedFromTheStart(Rules rules) {
        return changedState(
                rules,
                (before, after) ->
                        before.phase() instanceof Phase.Applying applying && !(after.phase() instanceof Phase.Applying)
                                ? after.with(new Exposure(
                                        applying.since(), after.exposure().starts()))
                                : after);
    }

    private static Decider breakWaivedAfterAStop(Rules rules) {
        return changedState(
                rules,
                (before, after) -> before.phase() instanceof Phase.Applying && after.phase() instanceof Phase.Idle
                        ? after.with(
                                new Exposure(MonoTime.LONG_AGO, after.exposure().starts()))
                        : after);
    }

    private static Decider runningLeaseForgotten(Rules rules) {
        Decider engine = new TherapyEngine(rules)::step;
        return (before, event, now) -> {
            Step step = engine.step(before, event, now);
            Exposure exposure = step.next().exposure();
            Exposure early = new Exposure(MonoTime.earlier(now, exposure.restingSince()), exposure.starts());
            return new Step(step.next().with(early), step.effects());
        };
    }

    private static Decider sessionWithoutEnd(Rules rules) {
        return changedState(rules, (before, after) -> {
            if (!(after.phase() instanceof Phase.Breaking breaking)) {
                return after;
            }
            Session session = breaking.session();
            Session again = new Session(session.number(), 0, 3, session.heatAllowed(), session.modality());
            return after.with(new Phase.Breaking(again, breaking.giveUpAt(), breaking.waitingFor()));
        });
    }

    private static Decider offLost(Rules rules) {
        Decider engine = new TherapyEngine(rules)::step;
        return (before, event, now) -> {
            Step step = engine.step(before, event, now);
            Effects done = step.effects();
            return new Step(step.next(), new Effects(false, done.append(), done.drive(), done.publish()));
        };
    }

    private interface DriveChange {
        Drive change(Drive drive, MonoTime now);
    }

    private static Decider changedDrive(Rules rules, DriveChange change) {
        Decider engine = new TherapyEngine(rules)::step;
        return (before, event, now) -> {
            Step step = engine.step(before, event, now);
            Effects done = step.effects();
            Drive drive = done.drive() == null ? null : change.change(done.drive(), now);
            return new Step(step.next(), new Effects(done.deEnergise(), done.append(), drive, done.publish()));
        };
    }

    private interface StateChange {
        State change(State before, State after);
    }

    private static Decider changedState(Rules rules, StateChange change) {
        Decider engine = new TherapyEngine(rules)::step;
        return (before, event, now) -> {
            Step step = engine.step(before, event, now);
            return new Step(change.change(before, step.next()), step.effects());
        };
    }

    /** The engine by a plan with other times. */
    private static Decider timed(Rules rules, int switchSooner, long moreOnMillis, long lessRestMillis) {
        CarePlan plan = rules.plan();
        CarePlan other = RulesFixture.timed(
                plan,
                plan.switchAfter().dividedBy(switchSooner),
                plan.application().plusMillis(moreOnMillis),
                plan.rest().minusMillis(lessRestMillis));
        return new TherapyEngine(RulesFixture.withPlan(rules, other))::step;
    }
}
