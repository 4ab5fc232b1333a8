package org.poultice.simulator.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.control.PlannedOrder;
import org.poultice.simulator.control.Requests;
import org.poultice.simulator.control.Schedule;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Order;
import org.poultice.simulator.mishap.PadFaults;
import org.poultice.simulator.pad.PadBuild;
import org.poultice.simulator.pad.PadTrace;
import org.poultice.simulator.pad.SimulatedPad;

/**
 * Moves a simulated pad along a clock, with a pseudo-terminal for its line. One thread runs it; any thread may ask for a {@link Key}, or for a fault.
 *
 * <p>The pad is moved to each of its deadlines before anything that came later is heard, also when this process was held up: bytes count as come when
 * they are read. A lease ends at its moment for that reason, and whatever delay there is here, power never lasts longer than its lease and never
 * begins before it was asked for.
 */
public final class SimLoop {
    private final Port port;
    private final PortLine line;
    private final @Nullable PadTrace trace;
    private final PadTeller teller;
    private final PadClock clock;
    private final Finger finger;
    private final SimulatedPad pad;
    private final PadFaults faults;
    private final Requests requests;
    private final Schedule orders;

    /**
     * A pad that is powered up now.
     *
     * @param trace gets the power, or null; stays the caller's
     * @param told gets a line for each transition, or null
     */
    public SimLoop(Setup setup, Port port, @Nullable PadTrace trace, @Nullable PrintWriter told) {
        this.port = port;
        this.trace = trace;
        finger = new Finger(setup.presses());
        line = new PortLine(port, new SplittableRandom(~setup.seed()));
        teller = new PadTeller(trace, told, bytes -> line.sent(bytes, now()));
        pad = new SimulatedPad(setup.build(), setup.build().thermalModel(), setup.seed(), teller);
        faults = new PadFaults(pad, line);
        requests = new Requests(new Hands());
        orders = new Schedule(setup.orders());
        clock = setup.clock();
    }

    /**
     * What kind of pad, and what becomes of it.
     *
     * @param build what the pad has
     * @param seed of its noise
     * @param clock its time, which stands at 0
     * @param presses of its button, in the order of time
     * @param orders the faults that are planned; at one moment they come in this order
     */
    public record Setup(PadBuild build, long seed, PadClock clock, List<Press> presses, List<PlannedOrder> orders) {
        public Setup {
            presses = List.copyOf(presses);
            orders = List.copyOf(orders);
        }

        /** A pad that is well. */
        public Setup(PadBuild build, long seed, PadClock clock, List<Press> presses) {
            this(build, seed, clock, presses, List.of());
        }
    }

    /** Asks for something; any thread. Keys beyond what anybody can type in time are left out, but never the last one. */
    public void press(Key key) {
        if (key == Key.QUIT) {
            requests.quit();
        } else {
            requests.offer(() -> obey(key));
        }
    }

    /** Takes keys and orders for faults, as lines; any thread but that of {@link #run}. */
    public Requests requests() {
        return requests;
    }

    /** Takes the signal USR1 as a short press from now on. Returns whether this virtual machine allows it. */
    public boolean takeSignal() {
        return PressSignal.install(() -> press(Key.SHORT_PRESS));
    }

    /**
     * Runs until somebody asks to quit.
     *
     * @throws IOException when the pseudo-terminal or the trace fails
     */
    public void run() throws IOException {
        try {
            while (!requests.isToQuit()) {
                turn();
                port.waitForInput(clock.machineNanosUntil(Math.min(pad.nextDeadline(), nextFromOutside())));
            }
            if (trace != null) {
                trace.end(pad.now());
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void turn() throws IOException {
        moveTo(clock.nanos());
        requests.carryOut();
        // It may have come after the last look at the clock, and must not do anything before it came.
        while (line.hear(clock::nanos)) {
            moveTo(clock.nanos());
        }
    }

    private void moveTo(long now) {
        for (long next = nextFromOutside(); next <= now; next = nextFromOutside()) {
            pad.advanceTo(Math.max(next, pad.now()));
            if (finger.nextChange() <= pad.now()) {
                finger.change();
                pad.button(finger.isDown());
            }
            for (Order due = orders.due(pad.now()); due != null; due = orders.due(pad.now())) {
                obey(due);
            }
            line.carry(pad);
        }
        pad.advanceTo(now);
    }

    /** When something comes to the pad next that it does not do by itself. */
    private long nextFromOutside() {
        return Math.min(Math.min(finger.nextChange(), line.nextArrival()), orders.nextNanos());
    }

    private long now() {
        return pad.now();
    }

    private void obey(Order order) {
        teller.tell(pad.now(), order.toString());
        String device = port.deviceName();
        faults.obey(order);
        if (!port.deviceName().equals(device)) {
            teller.tell(pad.now(), "the device is gone; the next one is " + port.deviceName());
        }
    }

    private void obey(Key key) {
        switch (key) {
            case SHORT_PRESS -> pressFor(Press.SHORT);
            case LONG_PRESS -> pressFor(Press.LONG);
            case PLUG -> {
                if (pad.isPluggedIn()) {
                    pad.unplug();
                } else {
                    pad.plugIn();
                }
            }
            // Never waits among the others.
            case QUIT -> {}
        }
    }

    private void pressFor(Duration held) {
        finger.press(pad.now(), held);
        pad.button(finger.isDown());
    }

    /** Do what lines ask for. */
    private final class Hands implements Requests.Obedient {
        @Override
        public String keys() {
            return "b short press, B press of 4 s, u unplug the pad or plug it in again, ";
        }

        @Override
        public boolean press(String line) {
            for (Key key : Key.values()) {
                if (line.equals(String.valueOf(key.letter()))) {
                    SimLoop.this.press(key);
                    return true;
                }
            }
            return false;
        }

        @Override
        public Set<Mishap> possible() {
            return PadFaults.POSSIBLE;
        }

        @Override
        public void wake() {
            port.wake();
        }

        @Override
        public void obey(Order order) {
            SimLoop.this.obey(order);
        }
    }
}
