package org.poultice.simulator.mishap;

import java.util.Set;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.line.FaultyLine;
import org.poultice.simulator.pad.Relays;
import org.poultice.simulator.pad.Sensor;
import org.poultice.simulator.pad.SimulatedPad;

/** Brings faults upon a pad and its line, and mends them. At the moment that the pad has reached; used by the pad's thread. */
public final class PadFaults {
    /** What can be done to a pad and its line, in virtual time or behind a pseudo-terminal. */
    public static final Set<Mishap> POSSIBLE =
            Set.copyOf(Mishap.of(Mishap.Place.SENSOR, Mishap.Place.OUTPUT, Mishap.Place.PAD, Mishap.Place.LINE));

    private final SimulatedPad pad;
    private final FaultyLine line;

    public PadFaults(SimulatedPad pad, FaultyLine line) {
        this.pad = pad;
        this.line = line;
    }

    /** The fault begins, or is mended. */
    public void obey(Order order) {
        Trouble trouble = order.trouble();
        switch (trouble.mishap().place()) {
            case SENSOR -> {
                if (order.begins()) {
                    breakSensor(sensor(trouble.spot()), trouble);
                } else {
                    sensor(trouble.spot()).mend();
                }
            }
            case OUTPUT -> relay(trouble, order.begins());
            case PAD -> pad(trouble.mishap(), order.begins());
            case LINE -> line(trouble, order.begins());
            case MACHINE, BROKER -> throw impossible(trouble);
        }
    }

    private static void breakSensor(Sensor sensor, Trouble trouble) {
        switch (trouble.mishap()) {
            case SENSOR_OPEN -> sensor.breakWire();
            case SENSOR_SHORT -> sensor.shortWire();
            case SENSOR_FROZEN -> sensor.freeze();
            case SENSOR_NOISY -> sensor.disturb(trouble.amount());
            case SENSOR_DRIFTING -> sensor.drift(trouble.amount());
            case SENSOR_85 -> sensor.powerOnValue();
            case SENSOR_LOST -> sensor.lose();
            case SENSOR_HELD -> sensor.hold(trouble.amount());
            default -> throw impossible(trouble);
        }
    }

    private Sensor sensor(Spot spot) {
        return switch (spot) {
            case PAD -> pad.padSensor();
            case TWIN -> pad.twinSensor();
            case SKIN -> pad.skinSensor();
            case NONE, HEAT, COLD -> throw new IllegalArgumentException(spot + " is no sensor");
        };
    }

    private void relay(Trouble trouble, boolean begins) {
        Relays.Condition broken =
                trouble.mishap() == Mishap.RELAY_WELDED ? Relays.Condition.WELDED : Relays.Condition.STUCK_OPEN;
        Modality output = trouble.spot() == Spot.HEAT ? Modality.HEAT : Modality.COLD;
        pad.relays().set(output, begins ? broken : Relays.Condition.WELL);
        pad.relaysChanged();
    }

    private void pad(Mishap mishap, boolean begins) {
        switch (mishap) {
            case PUMP_STOPPED -> pad.thermal().stopPump(begins);
            case ICE_GONE -> pad.thermal().takeIce(begins);
            case PAD_DETACHED -> pad.wearer().slips(begins);
            case LYING_ON_PAD -> pad.thermal().lieOn(begins);
            case LEASE_IGNORED -> pad.ignoreLease(begins);
            default -> throw new IllegalArgumentException(mishap + " is no fault of a pad");
        }
    }

    private void line(Trouble trouble, boolean begins) {
        switch (trouble.mishap()) {
            case LINE_SILENT -> line.silent(begins);
            case LINE_GARBLED -> line.garble(begins ? (int) Math.round(trouble.amount()) : 0);
            case LINE_SLOW -> {
                if (begins) {
                    line.delay(trouble.span(), true);
                } else {
                    line.prompt();
                }
            }
            case LINE_CUT -> line.cutOff(begins);
            default -> throw impossible(trouble);
        }
    }

    private static IllegalArgumentException impossible(Trouble trouble) {
        return new IllegalArgumentException(trouble + " cannot be brought about here");
    }
}
