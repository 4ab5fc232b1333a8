package org.poultice.simulator.faults;

import java.util.Set;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.appliance.Appliance;
import org.poultice.simulator.pad.Lack;
import org.poultice.simulator.pad.PadBuild;
import org.poultice.simulator.pad.PadSensors;
import org.poultice.simulator.pad.SensorKind;

/** The pads of the campaign. Unless something else is said, a pad has a thermistor at its surface and one on the skin, and all senses. */
enum TestPad {
    HEAT_20("20 W", Appliance.HEATING_PAD),
    /** Without read-back and current sense. */
    HEAT_20_BLIND("20 W, blind", Appliance.HEATING_PAD),
    HEAT_20_NO_CONTACT("20 W, no contact", Appliance.HEATING_PAD),
    HEAT_20_DS18B20("20 W, DS18B20", Appliance.HEATING_PAD),
    HEAT_20_TWIN("20 W, two sensors", Appliance.HEATING_PAD),
    HEAT_60("60 W", Appliance.STRONG_HEATING_PAD),
    HEAT_60_BLIND("60 W, blind", Appliance.STRONG_HEATING_PAD),
    COOLER("cooler", Appliance.COOLER),
    COOLER_BLIND("cooler, blind", Appliance.COOLER);

    private static final PadSensors ONE_AND_SKIN = new PadSensors(SensorKind.NTC, null, SensorKind.NTC);

    private final String title;
    private final Appliance appliance;

    TestPad(String title, Appliance appliance) {
        this.title = title;
        this.appliance = appliance;
    }

    /** For people. */
    String title() {
        return title;
    }

    PadBuild build() {
        return switch (this) {
            case HEAT_20_DS18B20 -> with(new PadSensors(SensorKind.DS18B20, null, SensorKind.NTC));
            case HEAT_20_TWIN -> with(PadSensors.THERMISTORS);
            case HEAT_20_BLIND, HEAT_60_BLIND, COOLER_BLIND ->
                with(ONE_AND_SKIN).without(Lack.READ_BACK, Lack.CURRENT_SENSE);
            case HEAT_20_NO_CONTACT -> with(ONE_AND_SKIN).without(Lack.CONTACT_SENSE);
            case HEAT_20, HEAT_60, COOLER -> with(ONE_AND_SKIN);
        };
    }

    private PadBuild with(PadSensors sensors) {
        return new PadBuild(Set.of(appliance.output()), sensors).with(appliance);
    }

    boolean isCold() {
        return appliance.output() == Modality.COLD;
    }
}
