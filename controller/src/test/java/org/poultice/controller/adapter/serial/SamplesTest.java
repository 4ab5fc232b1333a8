package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.PadAbilities;
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
    private static final int NO_CODE = PadSample.Codes.NO_CODE;

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
        FromPad.Sample sample = sample(new Reading(raw, centiC), Reading.NONE, Reading.NONE, Contact.UNKNOWN);
        assertEquals(
                milliC,
                Samples.sample(sample, capabilities(EnumSet.allOf(Part.class))).padMilliC());
    }

    @Test
    void sensorThatThePadDoesNotClaimToHaveHasNeitherReadingNorCode() {
        FromPad.Sample sample =
                sample(new Reading(2048, 2500), new Reading(2100, 2400), new Reading(2200, 2300), Contact.ON);
        PadSample all = Samples.sample(sample, capabilities(EnumSet.allOf(Part.class)));
        assertEquals(24_000, all.twinMilliC());
        assertEquals(23_000, all.skinMilliC());
        assertEquals(new PadSample.Codes(2048, 2100, 2200), all.codes());
        PadSample none = Samples.sample(sample, capabilities(EnumSet.of(Part.HEAT)));
        assertEquals(NONE, none.twinMilliC());
        assertEquals(NONE, none.skinMilliC());
        assertEquals(new PadSample.Codes(2048, NO_CODE, NO_CODE), none.codes());
    }

    @Test
    void sensorWithoutARawCodeHasAReadingAndNoCode() {
        Reading digital = new Reading(Reading.NO_RAW, 4184);
        PadSample sample =
                Samples.sample(sample(digital, digital, digital, Contact.ON), capabilities(EnumSet.allOf(Part.class)));
        assertEquals(41_840, sample.padMilliC());
        assertEquals(41_840, sample.twinMilliC());
        assertEquals(41_840, sample.skinMilliC());
        assertEquals(PadSample.Codes.NONE, sample.codes());
    }

    @Test
    void eachPartIsAnAbilityOfItsOwn() {
        assertEquals(
                new PadAbilities(true, false, false, false), Samples.abilities(capabilities(EnumSet.of(Part.HEAT))));
        assertEquals(
                new PadAbilities(false, true, false, false), Samples.abilities(capabilities(EnumSet.of(Part.COLD))));
        assertEquals(
                new PadAbilities(false, false, true, false),
                Samples.abilities(capabilities(EnumSet.of(Part.SKIN_SENSOR))));
        assertEquals(
                new PadAbilities(false, false, false, true),
                Samples.abilities(capabilities(EnumSet.of(Part.TWIN_SENSOR))));
    }

    @ParameterizedTest
    @CsvSource({"ON, true, true", "OFF, true, false", "UNKNOWN, true, true", "OFF, false, true"})
    void contactIsAssumedWhereNothingSensesIt(Contact contact, boolean senses, boolean expected) {
        Set<Part> parts = senses ? EnumSet.of(Part.CONTACT_SENSE) : EnumSet.noneOf(Part.class);
        FromPad.Sample sample = sample(Reading.NONE, Reading.NONE, Reading.NONE, contact);
        assertEquals(expected, Samples.sample(sample, capabilities(parts)).contact());
    }

    private static Capabilities capabilities(Set<Part> parts) {
        return new Capabilities(parts, 20, 3000, 250);
    }

    private static FromPad.Sample sample(Reading pad, Reading twin, Reading skin, Contact contact) {
        return new FromPad.Sample(
                0,
                0,
                pad,
                twin,
                skin,
                contact,
                new Outputs(false, false, Outputs.NO_CURRENT, 0),
                new Heard(true, 0, Refusal.NONE),
                new PadButton(false, 0),
                false);
    }
}
