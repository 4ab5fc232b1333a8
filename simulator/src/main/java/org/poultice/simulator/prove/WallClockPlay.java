package org.poultice.simulator.prove;

import java.time.Duration;
import java.time.Instant;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Reckoning;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.WallClock;

/**
 * What a process makes of readings of its wall clock: a start that ships, with the watched clock and the hindsight that ship, on clocks that are set
 * by hand from its beginning until now.
 */
final class WallClockPlay {
    /** So long a clock has to be steady. */
    static final Duration STEADY = Duration.ofSeconds(60);

    private final ControlLoop loop;
    private final WatchedClock watched;
    private final Duration error;
    private final MonoTime began;
    private final MonoTime realNow;
    private MonoTime now;
    private boolean said;
    private Duration wrongBy = Duration.ZERO;

    /**
     * @param past what it found when it began
     * @param error what its readings of a clock that is right are wrong by: nothing, for what ships
     */
    WallClockPlay(Startup.Past past, Rules rules, Times times, Duration error) {
        this.error = error;
        this.began = times.began();
        this.realNow = times.now();
        this.now = times.began();
        this.watched = new WatchedClock(new Monotonic(), new Wall());
        Recorder deaf = new Recorder(Design.Disk.SOUND);
        this.loop = Startup.begin(past, rules, deaf.ports(), watched);
    }

    /** When it began, and the present. */
    record Times(MonoTime began, MonoTime now) {}

    /** The clock is said to be right, and is not; then it jumps, and still is not. */
    Event.ClockChanged jumps(MonoTime at, Duration by) {
        now = at;
        said = true;
        wrongBy = Duration.ZERO;
        watched.trust();
        wrongBy = by;
        return change();
    }

    /** The clock is right, and has been for long enough. */
    Event.ClockChanged isRight() {
        now = realNow.minus(STEADY);
        said = true;
        wrongBy = Duration.ZERO;
        watched.trust();
        now = realNow;
        return change();
    }

    private Event.ClockChanged change() {
        Reckoning was = reckoning();
        loop.turn();
        ClockTrust trust = watched.trust();
        return new Event.ClockChanged(trust, Duration.ZERO, was, reckoning());
    }

    private Reckoning reckoning() {
        State state = loop.state();
        return new Reckoning(state.exposure(), state.onset());
    }

    private final class Monotonic implements MonotonicClock {
        @Override
        public MonoTime now() {
            return now;
        }
    }

    private final class Wall implements WallClock {
        @Override
        public Instant now() {
            return Pages.WALL_NOW.plus(now.since(began)).plus(wrongBy).plus(error);
        }

        @Override
        public boolean trusted() {
            return said;
        }
    }
}
