package org.poultice.simulator.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.pad.PadBuild;
import org.poultice.simulator.pad.PadEvent;
import org.poultice.simulator.pad.PadTrace;
import org.poultice.simulator.pad.PadWitness;
import org.poultice.simulator.pad.SimulatedPad;
import org.poultice.simulator.pty.Pty;

/**
 * Moves a simulated pad along a clock, with a pseudo-terminal for its line. One thread runs it; any thread may ask for a {@link Key}.
 *
 * <p>The pad is moved to each of its deadlines before anything that came later is heard, also when this process was held up: bytes count as come when
 * they are read. A lease ends at its moment for that reason, and whatever delay there is here, power never lasts longer than its lease and never
 * begins before it was asked for.
 */
public final class SimLoop {
    private static final int MOST_KEYS_WAITING = 64;

    private final Pty pty;
    private final @Nullable PadTrace trace;
    private final @Nullable PrintWriter told;
    private final PadClock clock;
    private final Finger finger;
    private final SimulatedPad pad;
    private final BlockingQueue<Key> keys = new ArrayBlockingQueue<>(MOST_KEYS_WAITING);
    private final byte[] heard = new byte[1024];
    private volatile boolean quit;

    /**
     * A pad that is powered up now.
     *
     * @param trace gets the power, or null; stays the caller's
     * @param told gets a line for each transition, or null
     */
    public SimLoop(Setup setup, Pty pty, @Nullable PadTrace trace, @Nullable PrintWriter told) {
        this.pty = pty;
        this.trace = trace;
        this.told = told;
        finger = new Finger(setup.presses());
        pad = new SimulatedPad(setup.build(), setup.build().thermalModel(), setup.seed(), new Bystander());
        clock = setup.clock();
    }

    /**
     * What kind of pad, and what becomes of it.
     *
     * @param build what the pad has
     * @param seed of its noise
     * @param clock its time, which stands at 0
     * @param presses of its button, in the order of time
     */
    public record Setup(PadBuild build, long seed, PadClock clock, List<Press> presses) {}

    /** Asks for something; any thread. Keys beyond what anybody can type in time are left out, but never the last one. */
    public void press(Key key) {
        if (key == Key.QUIT) {
            quit = true;
        } else if (!keys.offer(key)) {
            return;
        }
        try {
            pty.wake();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Takes keys, each followed by Enter, from a stream from now on.
     *
     * @param quitAtEnd whether the end of the stream is as good as {@link Key#QUIT}
     */
    public void takeKeysFrom(InputStream in, boolean quitAtEnd) {
        new Keyboard(in, this::press, () -> {
                    if (quitAtEnd) {
                        press(Key.QUIT);
                    }
                })
                .start();
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
            while (!quit) {
                turn();
                pty.waitForInput(clock.machineNanosUntil(Math.min(pad.nextDeadline(), finger.nextChange())));
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
        for (Key key = keys.poll(); key != null; key = keys.poll()) {
            obey(key);
        }
        for (int count = pty.read(heard); count > 0; count = pty.read(heard)) {
            // It may have come after the last look at the clock, and must not do anything before it came.
            moveTo(clock.nanos());
            pad.receive(heard, 0, count);
        }
    }

    private void moveTo(long now) {
        while (finger.nextChange() <= now) {
            pad.advanceTo(Math.max(finger.nextChange(), pad.now()));
            finger.change();
            pad.button(finger.isDown());
        }
        pad.advanceTo(now);
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

    private void tell(long nanos, String what) {
        if (told != null) {
            // Whole milliseconds, rounded down as in the trace.
            long millis = nanos / 1_000_000L;
            told.printf(Locale.ROOT, "%6d.%03d s  %s%n", millis / 1000, millis % 1000, what);
            told.flush();
        }
    }

    /** Hands on what the pad does. */
    private final class Bystander implements PadWitness {
        private int heat;
        private int cold;

        @Override
        public void sent(byte[] bytes) {
            try {
                pty.write(bytes);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void powered(long nanos, int heatPercent, int coldPercent) {
            try {
                if (trace != null) {
                    trace.power(nanos, heatPercent, coldPercent);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            tellOutput(nanos, "heat", heat, heatPercent);
            tellOutput(nanos, "cold", cold, coldPercent);
            heat = heatPercent;
            cold = coldPercent;
        }

        private void tellOutput(long nanos, String output, int before, int percent) {
            if (percent != before) {
                tell(nanos, output + (percent == 0 ? " off" : " on, " + percent + " %"));
            }
        }

        @Override
        public void happened(long nanos, PadEvent what) {
            tell(nanos, what.toString());
        }
    }
}
