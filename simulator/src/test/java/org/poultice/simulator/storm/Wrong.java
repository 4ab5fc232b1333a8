package org.poultice.simulator.storm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.JournalEntry;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Temperature;
import org.poultice.simulator.world.Beginning;

/**
 * A controller that breaks a rule, made by changing what the product is given or what it does.
 *
 * @param name what it does wrong
 * @param rules by one of which it must be found
 * @param from the first seed to try; some take a rare coincidence, and the seeds before would take long
 * @param on what it drives
 */
record Wrong(String name, List<String> rules, long from, Beginning beginning, On on) {

    private static final int USUAL_DAYS = 2;
    private static final int UNTIL_THERE_IS_HEAT = 5;

    Wrong(String name, List<String> rules, long from, Beginning beginning) {
        this(name, rules, from, beginning, new On(Hardware.DOCUMENTED, USUAL_DAYS));
    }

    /** The pad that it has, and for how many days a storm has to last to find it. */
    record On(Hardware hardware, int days) {}

    static Stream<Wrong> all() {
        return Stream.of(
                new Wrong(
                        "a restart waives the break",
                        List.of("I1", "I4", "I5"),
                        24,
                        remembering(Wrong::isNoApplication)),
                new Wrong("a restart forgets a trip", List.of("trip"), 5, remembering(Wrong::isNoTrip)),
                new Wrong("a record is on the disk one record late", List.of("I1", "trip"), 222, Wrong::late),
                new Wrong("a break is a second too short", List.of("I1"), 5, ruledBy(Wrong::lessRest)),
                new Wrong("an application is a second too long", List.of("I1"), 5, ruledBy(Wrong::moreTime)),
                new Wrong("a lease goes beyond the end", List.of("I1"), 5, driving(Wrong::longer)),
                new Wrong("the pad is never driven", List.of("liveness"), 4, driving(drive -> null)),
                new Wrong(
                        "nothing is too hot for it, on a pad without a limit of its own",
                        List.of("skin", "dose"),
                        86,
                        insensitive(),
                        new On(Hardware.STRONG, UNTIL_THERE_IS_HEAT)),
                new Wrong("nothing is too cold for it", List.of("skin"), 51, insensitive()),
                new Wrong("nobody far away is told what happens", List.of("link"), 4, Wrong::silent));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Beginning remembering(Predicate<Occurrence.Journaled> what) {
        return (past, rules, ports, clock) -> {
            List<JournalEntry> entries = past.entries().stream()
                    .filter(entry -> what.test(entry.what()))
                    .toList();
            return Startup.begin(new Startup.Past(entries, past.damaged(), past.boot()), rules, ports, clock);
        };
    }

    private static boolean isNoApplication(Occurrence.Journaled what) {
        return !(what instanceof Occurrence.ApplicationStarted) && !(what instanceof Occurrence.ApplicationEnded);
    }

    private static boolean isNoTrip(Occurrence.Journaled what) {
        boolean ended = what instanceof Occurrence.ApplicationEnded end && end.why() == Ending.TRIPPED;
        boolean over = what instanceof Occurrence.SessionEnded end && end.why() == Ending.TRIPPED;
        return !(what instanceof Occurrence.Tripped) && !ended && !over;
    }

    private static Beginning ruledBy(UnaryOperator<CarePlan> other) {
        return (past, rules, ports, clock) -> Startup.begin(past, with(rules, other.apply(rules.plan())), ports, clock);
    }

    private static Rules with(Rules rules, CarePlan plan) {
        return Rules.of(plan, rules.painLimit());
    }

    StormRunner runner() {
        return new StormRunner(on.days(), null, new Climate(beginning, on.hardware()));
    }

    /** Aims at 45 and at −10 °C, with limits of temperature that are 40 °C away. */
    private static Beginning insensitive() {
        return (past, rules, ports, clock) ->
                Startup.begin(past, with(rules, extreme(rules.plan())).withSensorTolerance(-40_000), ports, clock);
    }

    private static CarePlan extreme(CarePlan plan) {
        return new CarePlan(
                plan.id(),
                plan.title(),
                plan.course(),
                plan.switchAfter(),
                plan.application(),
                plan.rest(),
                plan.applications(),
                Temperature.celsius(-10),
                Temperature.celsius(45),
                plan.breakPrompts());
    }

    private static CarePlan lessRest(CarePlan plan) {
        return timed(plan, plan.application(), plan.rest().minusSeconds(1));
    }

    private static CarePlan moreTime(CarePlan plan) {
        return timed(plan, plan.application().plusSeconds(1), plan.rest());
    }

    private static Beginning driving(DriveChange change) {
        return (past, rules, ports, clock) -> {
            Pad pad = new ChangedPad(ports.pad(), change);
            return Startup.begin(past, rules, new ControlLoop.Ports(pad, ports.journal(), ports.observers()), clock);
        };
    }

    private static Drive longer(Drive drive) {
        return new Drive(drive.output(), drive.dutyPercent(), drive.until().plus(Duration.ofSeconds(3)));
    }

    private static ControlLoop late(Startup.Past past, Rules rules, ControlLoop.Ports ports, WatchedClock clock) {
        Journal late = new LateJournal(ports.journal());
        return Startup.begin(past, rules, new ControlLoop.Ports(ports.pad(), late, ports.observers()), clock);
    }

    /** Those who look on from outside are told nothing but the witness, who comes first. */
    private static ControlLoop silent(Startup.Past past, Rules rules, ControlLoop.Ports ports, WatchedClock clock) {
        List<Observer> witness = ports.observers().subList(0, 1);
        return Startup.begin(past, rules, new ControlLoop.Ports(ports.pad(), ports.journal(), witness), clock);
    }

    private static CarePlan timed(CarePlan plan, Duration application, Duration rest) {
        return new CarePlan(
                plan.id(),
                plan.title(),
                plan.course(),
                plan.switchAfter(),
                application,
                rest,
                plan.applications(),
                plan.coldTarget(),
                plan.heatTarget(),
                plan.breakPrompts());
    }

    private interface DriveChange {
        @Nullable
        Drive change(Drive drive);
    }

    private record ChangedPad(Pad pad, DriveChange change) implements Pad {
        @Override
        public void deEnergise() {
            pad.deEnergise();
        }

        @Override
        public void drive(Drive drive) {
            Drive changed = change.change(drive);
            if (changed != null) {
                pad.drive(changed);
            }
        }

        @Override
        public void close() {
            pad.close();
        }
    }

    /** Keeps the newest record in memory until the next one comes. */
    private static final class LateJournal implements Journal {
        private final Journal disk;
        private final List<Waiting> waiting = new ArrayList<>();

        LateJournal(Journal disk) {
            this.disk = disk;
        }

        @Override
        public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
            for (Waiting each : waiting) {
                disk.append(each.what(), each.at());
            }
            waiting.clear();
            waiting.add(new Waiting(what, at));
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }

        private record Waiting(Occurrence.Journaled what, MonoTime at) {}
    }
}
