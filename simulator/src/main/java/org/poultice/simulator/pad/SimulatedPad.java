package org.poultice.simulator.pad;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.serial.Reading;
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
    private final SensorChains sensors;
    private final Wearer wearer;
    private final PadBoard board = new Board();
    private @Nullable PadFirmware firmware;
    private boolean buttonDown;
    private boolean leaseIgnored;
    private final Relays relays = new Relays();
    private final OwnTime time = new OwnTime();
    private long now;

    /** A pad that gets its plug pushed in at moment 0. */
    public SimulatedPad(PadBuild build, ThermalModel thermal, long seed, PadWitness witness) {
        this.build = build;
        this.thermal = thermal;
        this.witness = witness;
        random = new SplittableRandom(seed);
        sensors = SensorChains.of(build.sensors(), thermal, random);
        firmware = poweredUp();
        wearer = new Wearer(thermal, random.split());
    }

    /** The moment reached. */
    public long now() {
        return now;
    }

    /** Its clock goes by another oscillator. To be called before any time has passed. */
    public void clockedBy(Oscillator other) {
        if (now != 0) {
            throw new IllegalStateException("the clock of a running pad cannot be exchanged");
        }
        time.countedBy(other);
    }

    /** When the pad will do something by itself; {@link Long#MAX_VALUE} when it is unplugged. */
    public long nextDeadline() {
        return firmware == null ? Long.MAX_VALUE : time.trueNanos(firmware.nextDeadline());
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
        for (long next = nextDeadline(); next <= nanos; next = nextDeadline()) {
            step(next);
        }
        step(nanos);
    }

    /** Bytes come in over the line; an unplugged pad does not hear them. */
    public void receive(byte[] bytes, int offset, int count) {
        if (firmware != null) {
            firmware.receive(bytes, offset, count, clock());
            wearer.sees(firmware.isDriven(), now);
        }
    }

    /** Somebody presses the button, or lets it go. */
    public void button(boolean down) {
        buttonDown = down;
        if (firmware != null) {
            firmware.button(down, clock());
        }
    }

    /** The plug is pulled: everything is off, the line is silent, and the firmware forgets all it knew. */
    public void unplug() {
        if (firmware != null) {
            firmware = null;
            board.power(0, 0);
            relays.supply(false);
            relaysChanged();
            witness.happened(now, PadEvent.UNPLUGGED);
        }
    }

    /** The plug is pushed in: power-up. */
    public void plugIn() {
        if (firmware == null) {
            witness.happened(now, PadEvent.PLUGGED_IN);
            relays.supply(true);
            relaysChanged();
            sensors.powerUp();
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

    /** The sensor in the pad, for whoever wants to break it. One that the pad does not have can be broken too; nobody notices. */
    public Sensor padSensor() {
        return sensors.pad();
    }

    /** The second sensor in the pad. */
    public Sensor twinSensor() {
        return sensors.twin();
    }

    /** The sensor on the skin. */
    public Sensor skinSensor() {
        return sensors.skin();
    }

    /** Who wears it. */
    public Wearer wearer() {
        return wearer;
    }

    /** Its relays, for whoever wants to break them; {@link #relaysChanged} has to follow. */
    public Relays relays() {
        return relays;
    }

    /** Somebody has broken or mended a relay. */
    public void relaysChanged() {
        tellPower(relays.settled());
    }

    /** The firmware keeps the power on when a lease ends, or when it is told off; or it does as the protocol says again, from its next sample on. */
    public void ignoreLease(boolean ignored) {
        leaseIgnored = ignored;
    }

    private void tellPower(boolean changed) {
        if (changed) {
            witness.powered(now, relays.heatPercent(), relays.coldPercent());
        }
    }

    /** What the firmware's clock says. */
    private long clock() {
        return time.counted(now);
    }

    private PadFirmware poweredUp() {
        PadFirmware started =
                new PadFirmware(build.capabilities(), board, clock(), random.nextLong(SerialProtocol.UPTIME_MODULUS));
        if (buttonDown) {
            started.button(true, clock());
        }
        return started;
    }

    private void step(long nanos) {
        double seconds = (nanos - now) / NANOS_PER_SECOND;
        if (seconds > 0) {
            thermal.advance(seconds, relays.heatPercent() / 100.0, relays.coldPercent() / 100.0);
            sensors.follow(seconds, thermal);
        }
        now = nanos;
        if (firmware != null) {
            firmware.advance(clock());
        }
        wearer.sees(firmware != null && firmware.isDriven(), nanos);
    }

    /** What the firmware finds around it. */
    private final class Board implements PadBoard {
        @Override
        public void power(int newHeatPercent, int newColdPercent) {
            tellPower(relays.command(newHeatPercent, newColdPercent));
        }

        @Override
        public boolean ignoresLease() {
            return leaseIgnored;
        }

        @Override
        public boolean heatOn() {
            return relays.isHeatSeen(build.has(Lack.READ_BACK));
        }

        @Override
        public boolean coldOn() {
            return relays.isColdSeen(build.has(Lack.READ_BACK));
        }

        @Override
        public int currentMilliA() {
            return thermal.isCutOut() ? 0 : build.milliAmperes(relays.heatPercent(), relays.coldPercent());
        }

        @Override
        public Reading pad() {
            return sensors.pad().reading();
        }

        @Override
        public Reading twin() {
            return sensors.twin().reading();
        }

        @Override
        public Reading skin() {
            return sensors.skin().reading();
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
