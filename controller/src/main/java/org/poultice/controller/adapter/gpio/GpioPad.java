package org.poultice.controller.adapter.gpio;

import java.io.IOException;
import java.time.Duration;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Pad;
import org.tinylog.Logger;

/**
 * A pad on pins, without any chip or thread of its own, so that it is the same on a Raspberry Pi and in a simulation. A lease ends, the charge
 * pump's line moves and the pad is looked at in {@link #timePassed}, which its thread calls when {@link #nextDue} says. A thread that does not do so gets
 * no lease to guard: then nothing goes on. Any thread may call; a lock that is held for microseconds, for as long as the chip takes, keeps them apart.
 */
public final class GpioPad implements Pad {
    /** How often the pad gives an account of itself. */
    static final Duration SAMPLE_PERIOD = Duration.ofMillis(250);

    /** A pad that was lost is looked for so often. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    /** While nothing is on, an edge of the button that was lost is found after so long. */
    static final Duration IDLE_TICK = Duration.ofMillis(100);

    /** A thread that has not looked for so long may not end a lease in time, so none is given. */
    static final Duration LATEST_TICK = Duration.ofMillis(500);

    private final MonotonicClock clock;
    private final EventSink sink;
    private final Pins pins;
    private final PadParts parts;
    private final LeasedPower power;
    private final ButtonLine button;
    private final StuckOutput stuck;
    private final LossNews losses = new LossNews();
    private Runnable wake = () -> {};
    private Pins.Power set = Pins.Power.OFF;
    private Pins.Sensed sensed = Pins.Sensed.NOTHING;
    private MonoTime tickedAt = MonoTime.LONG_AGO;
    private MonoTime lookAgainAt = MonoTime.LONG_AGO;
    private MonoTime sampleAt = MonoTime.LONG_AGO;
    private boolean found;
    private boolean isOff;
    private boolean closed;

    public GpioPad(MonotonicClock clock, EventSink sink, Pins pins, PadParts parts) {
        this.clock = clock;
        this.sink = sink;
        this.pins = pins;
        this.parts = parts;
        power = new LeasedPower(parts.switching(), parts.pump());
        button = new ButtonLine(sink::offer);
        stuck = new StuckOutput(sink::offer);
    }

    /** Switches everything off and begins to look at the pad. Once, before time passes. */
    public void start() {
        pins.onButton(this::edge);
        timePassed();
    }

    @Override
    public synchronized void deEnergise() {
        if (!closed) {
            switchOff(clock.now());
        }
    }

    @Override
    public synchronized void drive(Drive drive) {
        if (closed) {
            return;
        }
        MonoTime now = clock.now();
        Duration sinceTick = now.since(tickedAt);
        if (found && sinceTick.compareTo(LeasedPower.LONGEST_LEASE) > 0) {
            lost(now, "their thread is stuck");
        }
        // Somebody who holds the button down wants no power, whatever the loop has heard of that by now.
        if (!found || button.isDown() || sinceTick.compareTo(LATEST_TICK) > 0) {
            switchOff(now);
            return;
        }
        power.drive(drive, now);
        set(power.at(now, sensed), now);
        wake.run();
    }

    /** Does what is due because time has passed. */
    public void timePassed() {
        String news;
        synchronized (this) {
            if (!closed) {
                look(clock.now());
            }
            news = losses.take();
        }
        if (news != null) {
            Logger.warn("{}", news); // outside the lock, and with everything off: whoever reads the log may be slow
        }
    }

    /** When {@link #timePassed} wants to be called next. An edge, or a drive, may bring that forward. */
    public synchronized MonoTime nextDue() {
        if (closed) {
            return LeasedPower.NEVER;
        }
        if (!found) {
            return isOff ? lookAgainAt : MonoTime.earlier(lookAgainAt, tickedAt.plus(LeasedPower.PUMP_STEP));
        }
        MonoTime next = tickedAt.plus(power.isLeased() ? LeasedPower.PUMP_STEP : IDLE_TICK);
        next = MonoTime.earlier(next, MonoTime.earlier(power.nextChange(), button.nextChange()));
        return MonoTime.earlier(next, sampleAt);
    }

    /** Who is woken when {@link #nextDue} may have come forward. */
    synchronized void onEarlier(Runnable wakes) {
        wake = wakes;
    }

    synchronized boolean isLeased() {
        return power.isLeased();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Everything off, and the pins given back. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            wake.run();
            switchOff(clock.now());
        }
        pins.close(); // outside the lock, since it may wait for the thread that brings the edges
    }

    private synchronized void edge(boolean down) {
        if (found && !closed) {
            button.edge(down, power.isLeased(), clock.now());
            letGoIfPressed(clock.now());
            wake.run();
        }
    }

    /** Here and now: the control loop, which hears of it, may be waiting for a disk. */
    private void letGoIfPressed(MonoTime now) {
        if (button.isDown() && power.isLeased()) {
            switchOff(now);
        }
    }

    private void look(MonoTime now) {
        tickedAt = now;
        if (found) {
            lookAt(now);
        } else if (!now.isBefore(lookAgainAt)) {
            lookFor(now);
        } else if (!isOff) {
            switchOff(now);
        }
    }

    private void lookAt(MonoTime now) {
        set(power.at(now, sensed), now);
        if (!found || !read(now)) {
            return;
        }
        button.level(sensed.buttonDown(), power.isLeased(), now);
        letGoIfPressed(now);
        stuck.look(set, sensed, now);
        if (!now.isBefore(sampleAt)) {
            MonoTime onTime = sampleAt.plus(SAMPLE_PERIOD);
            sampleAt = now.isBefore(onTime) ? onTime : now.plus(SAMPLE_PERIOD);
            sink.offer(new Event.PadSampled(parts.sample(set, sensed, stuck.isCurrentUnasked(), now)));
        }
    }

    private void lookFor(MonoTime now) {
        lookAgainAt = now.plus(LOOK_AGAIN);
        switchOff(now);
        if (!isOff || !read(now)) {
            return;
        }
        found = true;
        losses.back();
        sampleAt = now;
        button.found(sensed.buttonDown(), now);
        sink.offer(new Event.PadFound(parts.abilities()));
    }

    private void lost(MonoTime now, String why) {
        losses.lost(why);
        if (found) {
            found = false;
            lookAgainAt = now.plus(LOOK_AGAIN);
            if (!closed) {
                sink.offer(new Event.PadLost());
                button.lost();
            }
        }
    }

    /** Whether it could be read what is so. */
    private boolean read(MonoTime now) {
        try {
            sensed = pins.read();
            return true;
        } catch (IOException e) {
            lost(now, String.valueOf(e.getMessage()));
            switchOff(now);
            return false;
        }
    }

    private void set(Pins.Power next, MonoTime now) {
        if (next.equals(set)) {
            return;
        }
        try {
            pins.set(next);
            set = next;
        } catch (IOException e) {
            lost(now, String.valueOf(e.getMessage()));
            switchOff(now);
        }
    }

    /** One call to the chip, even if all is off already. Done again until it has worked, whatever goes wrong. */
    private void switchOff(MonoTime now) {
        power.off(now);
        set = Pins.Power.OFF;
        isOff = false;
        try {
            pins.set(Pins.Power.OFF);
            isOff = true;
        } catch (IOException | RuntimeException e) {
            lost(now, String.valueOf(e.getMessage()));
        }
    }
}
