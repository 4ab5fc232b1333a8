package org.poultice.simulator.prove;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.TherapyEngine;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.WallClock;

/** What ships: the loop, the engine, the order of effects, the start and the recovery, called as they are. */
class Product implements Design {
    /** By so much a clock is wrong that jumps to a wrong time. */
    static final Duration WRONG = Duration.ofDays(1_000);

    private final Rules rules;
    private final TherapyEngine engine;

    Product(Rules rules) {
        this.rules = rules;
        this.engine = new TherapyEngine(rules);
    }

    Rules rules() {
        return rules;
    }

    @Override
    public Answer take(State state, Event event, MonoTime now, Disk disk) {
        StillClock clock = new StillClock(now);
        Recorder recorder = recorder(disk);
        ControlLoop loop = ControlLoop.of(engine, state, recorder.ports(), clock);
        if (!(event instanceof Event.Tick)) {
            loop.offer(event);
            clock.holdTick();
        }
        loop.turn();
        return new Answer(loop.state(), recorder.acts());
    }

    @Override
    public Answer begin(Past past, MonoTime now, Disk disk) {
        StillClock clock = new StillClock(now);
        Recorder recorder = recorder(disk);
        ControlLoop loop =
                Startup.begin(toStart(past), rules, recorder.ports(), new WatchedClock(clock, WallClock.NOT_SET));
        clock.holdTick();
        loop.turn();
        return new Answer(loop.state(), recorder.acts());
    }

    static Startup.Past toStart(Past past) {
        return new Startup.Past(past.entries(), past.damaged(), past.boot());
    }

    @Override
    public Event.ClockChanged looked(Past past, WallClockPlay.Times times, @Nullable MonoTime jumpedAt, boolean right) {
        WallClockPlay play = new WallClockPlay(toStart(past), rules, times, readingsAreWrongBy());
        Event.ClockChanged jumped = jumpedAt == null ? null : play.jumps(jumpedAt, WRONG);
        return right || jumped == null ? play.isRight() : jumped;
    }

    /** Nothing, for what ships. */
    Duration readingsAreWrongBy() {
        return Duration.ZERO;
    }

    Recorder recorder(Disk disk) {
        return new Recorder(disk);
    }

    @Override
    public State wallStepped(State state, Duration forward) {
        return state;
    }

    @Override
    public boolean readsWall() {
        return false;
    }

    @Override
    public boolean padHonoursLease() {
        return true;
    }

    @Override
    public boolean padAddsOutputs() {
        return false;
    }

    /** Stands still. A loop that was made with it is due for its tick at once; on hold it is so for everything but that. */
    private static final class StillClock implements MonotonicClock {
        private MonoTime now;

        StillClock(MonoTime now) {
            this.now = now;
        }

        /** The loop looks at the clock once more when a turn begins; one nanosecond earlier no control period has passed. */
        void holdTick() {
            now = now.minus(Duration.ofNanos(1));
        }

        @Override
        public MonoTime now() {
            return now;
        }
    }
}
