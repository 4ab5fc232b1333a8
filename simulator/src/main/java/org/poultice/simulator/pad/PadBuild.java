package org.poultice.simulator.pad;

import java.util.EnumSet;
import java.util.Set;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Capabilities.Part;
import org.poultice.simulator.appliance.Appliance;
import org.poultice.simulator.body.Body;

/**
 * What a simulated pad has.
 *
 * @param outputs at least one
 * @param sensors which of its temperatures are measured, and with what
 * @param heating what its heating output drives, if it has one
 * @param cooling what its cooling output drives, if it has one
 * @param lacks what it does without
 */
public record PadBuild(
        Set<Modality> outputs, PadSensors sensors, Appliance heating, Appliance cooling, Set<Lack> lacks) {
    private static final int SUPPLY_VOLTS = 12;
    private static final int SAMPLE_PERIOD_MILLIS = 250;
    private static final int LONGEST_LEASE_MILLIS = 3_000;

    public PadBuild {
        outputs = Set.copyOf(outputs);
        lacks = Set.copyOf(lacks);
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException("a pad without outputs");
        }
        if (heating.output() != Modality.HEAT || cooling.output() != Modality.COLD) {
            throw new IllegalArgumentException(heating + " does not heat, or " + cooling + " does not cool");
        }
    }

    /** With all senses. */
    public PadBuild(Set<Modality> outputs, PadSensors sensors, Appliance heating, Appliance cooling) {
        this(outputs, sensors, heating, cooling, Set.of());
    }

    /** With the documented heating pad and a cooler with ice. */
    public PadBuild(Set<Modality> outputs, PadSensors sensors) {
        this(outputs, sensors, Appliance.HEATING_PAD, Appliance.COOLER);
    }

    /** With all three sensors, thermistors. */
    public PadBuild(Set<Modality> outputs) {
        this(outputs, PadSensors.THERMISTORS);
    }

    /** A pad that can do both. */
    public static PadBuild heatAndCold() {
        return new PadBuild(EnumSet.allOf(Modality.class));
    }

    /** The same with another appliance for one of its outputs. */
    public PadBuild with(Appliance appliance) {
        return appliance.output() == Modality.HEAT
                ? new PadBuild(outputs, sensors, appliance, cooling, lacks)
                : new PadBuild(outputs, sensors, heating, appliance, lacks);
    }

    /** The same without some senses. */
    public PadBuild without(Lack... others) {
        return new PadBuild(outputs, sensors, heating, cooling, Set.of(others));
    }

    /** Whether it does without something. */
    boolean has(Lack lack) {
        return lacks.contains(lack);
    }

    /** What it says of itself. */
    public Capabilities capabilities() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!has(Lack.CONTACT_SENSE)) {
            parts.add(Part.CONTACT_SENSE);
        }
        if (!has(Lack.CURRENT_SENSE)) {
            parts.add(Part.CURRENT_SENSE);
        }
        if (sensors.pad() != null) {
            parts.add(Part.PAD_SENSOR);
        }
        if (sensors.twin() != null) {
            parts.add(Part.TWIN_SENSOR);
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
        int watts = outputs.contains(Modality.HEAT) ? heating.watts() : cooling.watts();
        return new Capabilities(parts, watts, LONGEST_LEASE_MILLIS, SAMPLE_PERIOD_MILLIS);
    }

    /** The pad on the reference body. */
    public ThermalModel thermalModel() {
        return thermalModel(Body.REFERENCE);
    }

    /** The pad on a body: the heating appliance lies on first, where there is one. */
    public ThermalModel thermalModel(Body body) {
        double air = body.airCelsius();
        return new PadOnBack(
                body,
                outputs.contains(Modality.HEAT) ? heating.in(air) : null,
                outputs.contains(Modality.COLD) ? cooling.in(air) : null);
    }

    /** What a power draws, in milliamperes. */
    int milliAmperes(int heatPercent, int coldPercent) {
        return (heating.watts() * heatPercent + cooling.watts() * coldPercent) * 10 / SUPPLY_VOLTS;
    }
}
