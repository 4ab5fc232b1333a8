package org.poultice.simulator.pad;

import java.util.EnumSet;
import java.util.Set;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Capabilities.Part;

/**
 * What a simulated pad has. Besides this it has a contact and a current sense.
 *
 * @param outputs at least one
 * @param sensors which of its temperatures are measured, and with what
 */
public record PadBuild(Set<Modality> outputs, PadSensors sensors) {
    /** What the film of the heating pad draws, the most that LIMITS allow for 0.06 m². */
    public static final int HEAT_WATTS = 20;

    /** What the pump of the cooling pack draws. */
    public static final int PUMP_WATTS = 6;

    private static final int SUPPLY_VOLTS = 12;
    private static final int SAMPLE_PERIOD_MILLIS = 250;
    private static final int LONGEST_LEASE_MILLIS = 3_000;

    public PadBuild {
        outputs = Set.copyOf(outputs);
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException("a pad without outputs");
        }
    }

    /** With all three sensors, thermistors. */
    public PadBuild(Set<Modality> outputs) {
        this(outputs, PadSensors.THERMISTORS);
    }

    /** A pad that can do both. */
    public static PadBuild heatAndCold() {
        return new PadBuild(EnumSet.allOf(Modality.class));
    }

    /** What it says of itself. */
    public Capabilities capabilities() {
        Set<Part> parts = EnumSet.of(Part.CONTACT_SENSE, Part.CURRENT_SENSE);
        if (sensors.pad() != null) {
            parts.add(Part.PAD_SENSOR);
        }
        if (sensors.skin() != null) {
            parts.add(Part.SKIN_SENSOR);
        }
        if (outputs.contains(Modality.HEAT)) {
            parts.add(Part.HEAT);
        }
        if (outputs.contains(Modality.COLD)) {
            parts.add(Part.COLD);
        }
        int watts = outputs.contains(Modality.HEAT) ? HEAT_WATTS : PUMP_WATTS;
        return new Capabilities(parts, watts, LONGEST_LEASE_MILLIS, SAMPLE_PERIOD_MILLIS);
    }

    /** The pad and skin to go with it: the heating appliance lies on first, where there is one. */
    public ThermalModel thermalModel() {
        return new LumpedPad(HEAT_WATTS, outputs.contains(Modality.HEAT) ? Modality.HEAT : Modality.COLD);
    }

    /** What a power draws, in milliamperes. */
    static int milliAmperes(int heatPercent, int coldPercent) {
        return (HEAT_WATTS * heatPercent + PUMP_WATTS * coldPercent) * 10 / SUPPLY_VOLTS;
    }
}
