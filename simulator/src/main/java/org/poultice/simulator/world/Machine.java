package org.poultice.simulator.world;

import java.util.List;
import org.poultice.controller.adapter.serial.SerialPad;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.Observer;

/** One life of the controller's process: the product's own loop, recovery and serial adapter, wired as the product wires them. */
final class Machine implements EventSink, Observer {
    private final MachineClock clock;
    private final VirtualLine line;
    private final Witness witness;
    private final SerialPad pad;
    private final ControlLoop loop;

    Machine(Rules rules, MachineClock clock, MemoryJournal journal, VirtualLine line, Witness witness) {
        this.clock = clock;
        this.line = line;
        this.witness = witness;
        pad = new SerialPad(clock, this, line);
        Startup.Past past = new Startup.Past(journal.entries(), false, journal.boot());
        loop = Startup.begin(
                past, rules, new ControlLoop.Ports(pad, journal, List.of(this)), new WatchedClock(clock, journal));
        pad.start();
    }

    @Override
    public void offer(Event event) {
        loop.offer(event);
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        witness.occurred(clock.trueNanos(now), what, state);
    }

    State state() {
        return loop.state();
    }

    MachineClock clock() {
        return clock;
    }

    /** When it wants its turn next, in true time. */
    long nextTurn() {
        return clock.trueNanos(loop.nextTick());
    }

    /** Takes what has come over the line, thinks, and says what it has to say. */
    void turn() {
        line.move(clock.now());
        loop.turn();
        line.move(clock.now());
    }

    /** kill −9. */
    void kill() {
        line.cut();
    }
}
