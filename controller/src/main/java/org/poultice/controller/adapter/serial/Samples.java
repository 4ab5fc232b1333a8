package org.poultice.controller.adapter.serial;

import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Contact;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Reading;

/** From what a pad says to what the engine understands. */
final class Samples {
    /** A thermistor's code from here up is an open sensor, whatever temperature the pad makes of it. */
    private static final int OPEN_FROM_RAW = 4_000;

    /** A thermistor's code up to here is a short. */
    private static final int SHORT_TO_RAW = 100;

    private static final int MILLI_PER_CENTI = 10;

    private Samples() {}

    static PadAbilities abilities(Capabilities capabilities) {
        return new PadAbilities(
                capabilities.has(Capabilities.Part.HEAT),
                capabilities.has(Capabilities.Part.COLD),
                capabilities.has(Capabilities.Part.SKIN_SENSOR),
                capabilities.has(Capabilities.Part.TWIN_SENSOR));
    }

    static PadSample sample(FromPad.Sample sample, Capabilities capabilities) {
        Reading twin = capabilities.has(Capabilities.Part.TWIN_SENSOR) ? sample.twin() : Reading.NONE;
        Reading skin = capabilities.has(Capabilities.Part.SKIN_SENSOR) ? sample.skin() : Reading.NONE;
        boolean sensesContact = capabilities.has(Capabilities.Part.CONTACT_SENSE);
        return new PadSample(
                milliC(sample.pad()),
                milliC(twin),
                milliC(skin),
                new PadSample.Codes(code(sample.pad()), code(twin), code(skin)),
                sample.outputs().heatOn(),
                sample.outputs().coldOn(),
                !sensesContact || sample.contact() != Contact.OFF);
    }

    private static int code(Reading reading) {
        return reading.raw() == Reading.NO_RAW ? PadSample.Codes.NO_CODE : reading.raw();
    }

    private static int milliC(Reading reading) {
        boolean broken =
                reading.raw() <= SHORT_TO_RAW || (reading.raw() >= OPEN_FROM_RAW && reading.raw() != Reading.NO_RAW);
        return broken || !reading.hasTemperature() ? PadSample.NO_READING : reading.centiC() * MILLI_PER_CENTI;
    }
}
