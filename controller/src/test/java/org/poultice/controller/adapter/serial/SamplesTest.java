package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.PadSample;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Capabilities.Part;
import org.poultice.protocol.serial.Contact;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Heard;
import org.poultice.protocol.serial.Outputs;
import org.poultice.protocol.serial.PadButton;
import org.poultice.protocol.serial.Reading;
import org.poultice.protocol.serial.Refusal;

/** What the engine is given of a sample. */
class SamplesTest {
    private static final int NONE = PadSample.NO_READING;

    @ParameterizedTest
    @CsvSource({
        // raw code | hundredths of a degree | thousandths of a degree
        "2048, 2500, 25000",
        "3250, -215, -2150",
        // a sensor without a raw code
        "65535, 2500, 25000",
        // the pad has no reading
        "2048, -32768, " + NONE,
        // short and open, whatever the pad makes of it
        "100, 12000, " + NONE,
        "101, 12000, 120000",
        "3999, -4000, -40000",
        "4000, -4000, " + NONE,
        "4095, 2500, " + NONE,
    })
    void readingIsInThousandthsOrNone(int raw, int centiC, int milliC) {
        FromPad.Sample sample = sample(new Reading(raw, centiC), Reading.NONE, Contact.UNKNOWN);
        assertEquals(
                milliC,
                Samples.sample(sample, capabilities(EnumSet.allOf(Part.class))).padMilliC());
    }

    @Test
    void sensorThatThePadDoesNotClaimToHaveHasNoReading() {
        FromPad.Sample sample = sample(new Reading(2048, 2500), new Reading(2048, 2500), Contact.ON);
        assertEquals(
                25_000,
                Samples.sample(sample, capabilities(EnumSet.of(Part.SKIN_SENSOR)))
                        .skinMilliC());
        assertEquals(
                NONE,
                Samples.sample(sample, capabilities(EnumSet.of(Part.HEAT))).skinMilliC());
    }

    @ParameterizedTest
    @CsvSource({"ON, true, true", "OFF, true, false", "UNKNOWN, true, true", "OFF, false, true"})
    void contactIsAssumedWhereNothingSensesIt(Contact contact, boolean senses, boolean expected) {
        Set<Part> parts = senses ? EnumSet.of(Part.CONTACT_SENSE) : EnumSet.noneOf(Part.class);
        FromPad.Sample sample = sample(Reading.NONE, Reading.NONE, contact);
        assertEquals(expected, Samples.sample(sample, capabilities(parts)).contact());
    }

    private static Capabilities capabilities(Set<Part> parts) {
        return new Capabilities(parts, 20, 3000, 250);
    }

    private static FromPad.Sample sample(Reading pad, Reading skin, Contact contact) {
        return new FromPad.Sample(
                0,
                0,
                pad,
                skin,
                contact,
                new Outputs(false, false, Outputs.NO_CURRENT, 0),
                new Heard(true, 0, Refusal.NONE),
                new PadButton(false, 0),
                false);
    }
}
