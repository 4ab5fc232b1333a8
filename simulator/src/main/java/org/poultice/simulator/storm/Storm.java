package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Rules;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.world.World;

/** One storm, from its beginning to its end or to the first violation. Used once, by one thread. */
final class Storm {
    private static final long DELIVERED_NANOS = Duration.ofMinutes(15).toNanos();

    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    /** How much later than a line's trouble a release may be seen. */
    private static final long LATEST_NANOS = Duration.ofSeconds(10).toNanos();

    private final Weather weather;
    private final StormTrace trace;
    private final StormWatch watch;
    private final World world;
    private final Blows blows;
    private final LinkJudge link;
    private final int applications;
    private long troubledUntil = -1;
    private final List<Caretaker> caretakers = new ArrayList<>();
    private final Queue<Change> changes =
            new PriorityQueue<>(Comparator.comparingLong(Change::nanos).thenComparingInt(Change::number));

    Storm(Weather weather, Climate climate, StormTrace trace) {
        this.weather = weather;
        this.trace = trace;
        Rules rules = climate.rules(weather.plan());
        applications = rules.plan().applications();
        watch = new StormWatch(trace);
        world = climate.world(weather, watch);
        watch.tell(world.judge());
        link = new LinkJudge(Objects.requireNonNull(world.afar(), "a storm's world is linked")
                .follower());
        blows = new Blows(world, Habits.of(weather.seed()));
        for (int i = 0; i < weather.faults().size(); i++) {
            Fault fault = weather.faults().get(i);
            changes.add(new Change(fault.atNanos(), 2 * i, fault, true));
            if (fault.lengthNanos() > 0) {
                changes.add(new Change(fault.endNanos(), 2 * i + 1, fault, false));
            }
        }
    }

    /** Lets it break. */
    Outcome run() {
        long end = Duration.ofDays(weather.days()).toNanos();
        Violation violation = null;
        while (violation == null && world.nanos() < end) {
            long next = Math.min(end, nextMoment());
            advanceTo(next);
            violation = firstViolation();
            if (violation == null) {
                violation = attend(next);
            }
            for (Change due = changes.peek(); due != null && due.nanos() <= next; due = changes.peek()) {
                apply(changes.remove());
            }
        }
        trace.ended(world.nanos());
        Outcome outcome = outcome(violation);
        if (violation != null) {
            return outcome;
        }
        StuckDrill drill = new StuckDrill(world, watch, applications, weather.seed());
        return outcome.with(drill.run(), drill.result());
    }

    private void advanceTo(long next) {
        do {
            world.advanceTo(Math.min(next, world.nanos() + SECOND_NANOS));
            watch.doses().look(world.nanos(), world.state());
            link.look(world.nanos(), watch);
        } while (world.nanos() < next);
    }

    private long nextMoment() {
        Change change = changes.peek();
        long next = change == null ? Long.MAX_VALUE : change.nanos();
        for (Caretaker caretaker : caretakers) {
            next = Math.min(next, caretaker.nextLook());
        }
        return Math.max(next, world.nanos());
    }

    private @Nullable Violation attend(long now) {
        for (Caretaker caretaker : caretakers) {
            if (caretaker.nextLook() <= now) {
                Violation wrong = caretaker.look();
                if (wrong != null) {
                    return wrong;
                }
            }
        }
        return null;
    }

    private void apply(Change change) {
        Fault fault = change.fault();
        if (fault.kind() == FaultKind.CALM) {
            if (change.begins()) {
                caretakers.add(new Caretaker(world, watch, applications, fault));
            } else {
                link.calmIsOver(change.nanos(), world.state(), watch.toldAt());
            }
        } else if (fault.kind().organ() == FaultKind.Organ.BUTTON && change.begins()) {
            watch.pressed(change.nanos());
        } else {
            if (fault.kind() == FaultKind.STOP) {
                link.stopIsAsked();
            }
            trace.happened(change.nanos(), fault.kind() + (change.begins() ? "" : " is over"));
        }
        if (isTrouble(fault.kind())) {
            troubledUntil = change.begins() ? fault.endNanos() + LATEST_NANOS : troubledUntil;
        } else if (fault.kind().organ() == FaultKind.Organ.BUTTON) {
            boolean late = change.nanos() <= troubledUntil;
            watch.released(change.nanos());
            watch.held(late ? fault.length().plus(Rules.RESET_PRESS) : fault.length());
        }
        if (change.begins()) {
            blows.begin(fault);
        } else {
            blows.end(fault);
        }
    }

    /** Whether it can make the controller see a release later than it was. */
    private static boolean isTrouble(FaultKind kind) {
        return kind.organ() == FaultKind.Organ.LINE || kind == FaultKind.STALL;
    }

    private @Nullable Violation firstViolation() {
        return Stream.of(
                        world.judge().violations(),
                        world.temperatures().violations(),
                        watch.violations(),
                        link.violations())
                .flatMap(List::stream)
                .min(Comparator.comparingLong(Violation::atNanos))
                .orElse(null);
    }

    private Outcome outcome(@Nullable Violation violation) {
        long delivered = 0;
        for (PadJudge.Exposure exposure : world.judge().exposures()) {
            delivered += exposure.endNanos() - exposure.startNanos() >= DELIVERED_NANOS ? 1 : 0;
        }
        int calms = (int) caretakers.stream().filter(each -> !each.isExcused()).count();
        return new Outcome(
                violation,
                watch.sessions(),
                delivered,
                calms,
                world.temperatures().extremes(),
                null);
    }

    private record Change(long nanos, int number, Fault fault, boolean begins) {}
}
