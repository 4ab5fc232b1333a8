package org.poultice.simulator.pad;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.serial.SerialProtocol;

/**
 * A pad on a back: the firmware, the appliance, the sensors and the skin, at one moment of true time after another. Time is in nanoseconds from
 * the start of the simulation and is only moved by {@link #advanceTo}; everything else happens at the moment reached. Two of them with the
 * same seed that are treated alike do the same. Used by one thread.
 */
public final class SimulatedPad {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PadBuild build;
    private final ThermalModel thermal;
    private final PadWitness witness;
    private final SplittableRandom random;
    private final Thermistor padSensor;
    private final Thermistor skinSensor;
    private final Wearer wearer;
    private final PadBoard board = new Board();
    private @Nullable PadFirmware firmware;
    private boolean buttonDown;
    private int heatPercent;
    private int coldPercent;
    private long now;

    /** A pad that gets its plug pushed in at moment 0. */
    public SimulatedPad(PadBuild build, ThermalModel thermal, long seed, PadWitness witness) {
        this.build = build;
        this.thermal = thermal;
        this.witness = witness;
        wearer = new Wearer(thermal);
        random = new SplittableRandom(seed);
        padSensor = new Thermistor(random.split(), thermal.padCelsius());
        skinSensor = new Thermistor(random.split(), thermal.skinCelsius());
        firmware = poweredUp();
    }

    /** The moment reached. */
    public long now() {
        return now;
    }

    /** When the pad will do something by itself; {@link Long#MAX_VALUE} when it is unplugged. */
    public long nextDeadline() {
        return firmware == null ? Long.MAX_VALUE : firmware.nextDeadline();
    }

    /**
     * Lets everything happen until a moment, each thing at its own.
     *
     * @throws IllegalArgumentException when it lies in the past
     */
    public void advanceTo(long nanos) {
        if (nanos < now) {
            throw new IllegalArgumentException("time goes back from " + now + " to " + nanos + " ns");
        }
        while (nextDeadline() <= nanos) {
            step(nextDeadline());
        }
        step(nanos);
    }

    /** Bytes come in over the line; an unplugged pad does not hear them. */
    public void receive(byte[] bytes, int offset, int count) {
        if (firmware != null) {
            firmware.receive(bytes, offset, count, now);
            wearer.sees(firmware.isDriven(), now);
        }
    }

    /** Somebody presses the button, or lets it go. */
    public void button(boolean down) {
        buttonDown = down;
        if (firmware != null) {
            firmware.button(down, now);
        }
    }

    /** The plug is pulled: everything is off, the line is silent, and the firmware forgets all it knew. */
    public void unplug() {
        if (firmware != null) {
            firmware = null;
            board.power(0, 0);
            witness.happened(now, PadEvent.UNPLUGGED);
        }
    }

    /** The plug is pushed in: power-up. */
    public void plugIn() {
        if (firmware == null) {
            witness.happened(now, PadEvent.PLUGGED_IN);
            firmware = poweredUp();
        }
    }

    public boolean isPluggedIn() {
        return firmware != null;
    }

    /** The pad and the skin as they really are. */
    public ThermalModel thermal() {
        return thermal;
    }

    /** The sensor in the pad, for whoever wants to break it. */
    public Thermistor padSensor() {
        return padSensor;
    }

    /** The sensor on the skin. */
    public Thermistor skinSensor() {
        return skinSensor;
    }

    private PadFirmware poweredUp() {
        PadFirmware started =
                new PadFirmware(build.capabilities(), board, now, random.nextLong(SerialProtocol.UPTIME_MODULUS));
        if (buttonDown) {
            started.button(true, now);
        }
        return started;
    }

    private void step(long nanos) {
        double seconds = (nanos - now) / NANOS_PER_SECOND;
        if (seconds > 0) {
            thermal.advance(seconds, heatPercent / 100.0, coldPercent / 100.0);
            padSensor.follow(seconds, thermal.padCelsius());
            skinSensor.follow(seconds, thermal.skinCelsius());
        }
        now = nanos;
        if (firmware != null) {
            firmware.advance(nanos);
        }
        wearer.sees(firmware != null && firmware.isDriven(), nanos);
    }

    /** What the firmware finds around it. */
    private final class Board implements PadBoard {
        @Override
        public void power(int newHeatPercent, int newColdPercent) {
            if (newHeatPercent != heatPercent || newColdPercent != coldPercent) {
                heatPercent = newHeatPercent;
                coldPercent = newColdPercent;
                witness.powered(now, heatPercent, coldPercent);
            }
        }

        @Override
        public boolean heatOn() {
            return heatPercent > 0;
        }

        @Override
        public boolean coldOn() {
            return coldPercent > 0;
        }

        @Override
        public int currentMilliA() {
            return PadBuild.milliAmperes(heatPercent, coldPercent);
        }

        @Override
        public int padCode() {
            return padSensor.code();
        }

        @Override
        public int skinCode() {
            return skinSensor.code();
        }

        @Override
        public boolean onBody() {
            return thermal.onBody();
        }

        @Override
        public void send(byte[] bytes) {
            witness.sent(bytes);
        }

        @Override
        public void happened(PadEvent what) {
            witness.happened(now, what);
        }
    }
}
