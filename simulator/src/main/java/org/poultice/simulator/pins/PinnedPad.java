package org.poultice.simulator.pins;

import java.io.IOException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.Pins;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.Thermometer;
import org.poultice.simulator.pad.PadBuild;
import org.poultice.simulator.pad.Relays;
import org.poultice.simulator.pad.ThermalModel;

/**
 * A pad on a back, wired to the pins of a Raspberry Pi: relays for heat and cold behind a power relay that a charge pump holds, the appliance, the skin and a
 * button. A line keeps its level when the process that set it is gone. Time is in nanoseconds from the start of the simulation and is only moved by {@link
 * #advanceTo}. Used by one thread.
 */
public final class PinnedPad {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int FULL = 100;

    private final ThermalModel thermal;
    private final Meter meter;
    private final @Nullable PowerRelay powerRelay;
    private final Relays relays = new Relays();
    private final PriorityQueue<Flank> flanks = new PriorityQueue<>();
    private @Nullable SimulatedPins user;
    private @Nullable Boolean readsBack;
    private boolean buttonDown;
    private boolean edgesAreLost;
    private boolean chipGone;
    private long now;

    /** Who measures at the pad's terminals. */
    public interface Meter {
        /** The terminals have this from now on. */
        void powered(long nanos, boolean heat, boolean cold);
    }

    /** @param powerRelay what switches the supply of both outputs, or null for a pad without a dead-man */
    public PinnedPad(PadBuild build, @Nullable PowerRelay powerRelay, Meter meter) {
        this.powerRelay = powerRelay;
        this.meter = meter;
        thermal = build.thermalModel();
        relays.supply(powerRelay == null);
    }

    /** The pins for a process; those of the one before are dead, with their lines as they are. */
    public Pins pins() {
        SimulatedPins pins = new SimulatedPins();
        user = pins;
        return pins;
    }

    /** At the surface of the pad, always right. */
    public Thermometer padThermometer() {
        return new TrueThermometer();
    }

    /** A second one at the same surface, always right too. */
    public Thermometer twinThermometer() {
        return new TrueThermometer();
    }

    public long now() {
        return now;
    }

    public ThermalModel thermal() {
        return thermal;
    }

    /** Whether the heating terminals have power. */
    public boolean heat() {
        return relays.heatPercent() > 0;
    }

    /** Whether the cooling terminals have power. */
    public boolean cold() {
        return relays.coldPercent() > 0;
    }

    /** When something happens here by itself; {@link Long#MAX_VALUE} when nothing does. */
    public long nextDeadline() {
        long contacts = powerRelay == null ? Long.MAX_VALUE : powerRelay.nextChange(now);
        Flank flank = flanks.peek();
        return flank == null ? contacts : Math.min(contacts, flank.nanos());
    }

    /** Lets everything happen until a moment, each thing at its own. */
    public void advanceTo(long nanos) {
        for (long next = nextDeadline(); next <= nanos; next = nextDeadline()) {
            step(next);
        }
        step(nanos);
    }

    /** Somebody presses the button, or lets it go; its contacts come to rest after so many bounces of a millisecond. */
    public void button(boolean down, int bounces) {
        for (int i = 0; i <= 2 * bounces; i++) {
            flanks.add(new Flank(now + i * 1_000_000L, (i % 2 == 0) == down));
        }
        advanceTo(now);
    }

    /** The relays, for whoever wants to break them; {@link #changed} has to follow. */
    public Relays relays() {
        return relays;
    }

    /** Somebody has broken or mended something. */
    public void changed() {
        if (powerRelay != null) {
            relays.supply(powerRelay.isClosed(now));
        }
        if (relays.settled()) {
            meter.powered(now, heat(), cold());
        }
    }

    /** Both read-backs show this, whatever is so; null for the truth. */
    public void readsBack(@Nullable Boolean stuck) {
        readsBack = stuck;
    }

    /** From now on the chip tells of no edge. */
    public void loseEdges(boolean lost) {
        edgesAreLost = lost;
    }

    /** The chip goes, or comes back; its lines keep their levels. */
    public void chipGone(boolean gone) {
        chipGone = gone;
    }

    private void step(long nanos) {
        double seconds = (nanos - now) / NANOS_PER_SECOND;
        if (seconds > 0) {
            thermal.advance(seconds, relays.heatPercent() / 100.0, relays.coldPercent() / 100.0);
        }
        now = nanos;
        changed();
        for (Flank flank = flanks.peek(); flank != null && flank.nanos() <= now; flank = flanks.peek()) {
            flanks.remove();
            buttonDown = flank.down();
            if (user != null && !edgesAreLost && !chipGone) {
                user.tell(buttonDown);
            }
        }
    }

    private void set(Pins.Power power) {
        if (powerRelay != null) {
            powerRelay.line(now, power.pump());
            relays.supply(powerRelay.isClosed(now));
        }
        if (relays.command(power.heat() ? FULL : 0, power.cold() ? FULL : 0)) {
            meter.powered(now, heat(), cold());
        }
    }

    /** The button's contacts move. */
    private record Flank(long nanos, boolean down) implements Comparable<Flank> {
        @Override
        public int compareTo(Flank other) {
            return Long.compare(nanos, other.nanos);
        }
    }

    /** One process's hold on the lines, read back behind the switches. */
    private final class SimulatedPins implements Pins {
        private @Nullable ButtonListener listener;

        @Override
        public void set(Power power) throws IOException {
            requireChip();
            PinnedPad.this.set(power);
        }

        @Override
        public Sensed read() throws IOException {
            requireChip();
            boolean heatOn = readsBack == null ? heat() : readsBack;
            boolean coldOn = readsBack == null ? cold() : readsBack;
            return new Sensed(heatOn, coldOn, heat() || cold(), buttonDown);
        }

        @Override
        public void onButton(ButtonListener to) {
            listener = to;
        }

        @Override
        public void close() {
            if (user == this) {
                PinnedPad.this.set(Power.OFF);
                user = null;
            }
        }

        void tell(boolean down) {
            if (listener != null) {
                listener.edge(down);
            }
        }

        private void requireChip() throws IOException {
            if (chipGone || user != this) {
                throw new IOException("no such device");
            }
        }
    }

    /** Measures without delay or error. */
    private final class TrueThermometer implements Thermometer {
        @Override
        public Reading reading(MonoTime at) {
            return chipGone ? Reading.NONE : Reading.withoutCode((int) Math.round(thermal.padCelsius() * 1_000));
        }

        @Override
        public void close() {}
    }
}
