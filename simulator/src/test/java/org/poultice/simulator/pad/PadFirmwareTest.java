package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.Capabilities.Part;
import org.poultice.protocol.serial.Contact;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Heard;
import org.poultice.protocol.serial.PadButton;
import org.poultice.protocol.serial.Reading;
import org.poultice.protocol.serial.Refusal;
import org.poultice.protocol.serial.ToPad;
import org.poultice.simulator.appliance.Appliance;

class PadFirmwareTest {

    @Test
    void everythingIsOffAtPowerUpAndTheFirstSampleSaysSo() {
        Bench bench = new Bench();
        FromPad.Sample first = bench.lastSample();
        assertEquals(700_000, first.uptimeMillis());
        assertFalse(first.outputs().heatOn() || first.outputs().coldOn());
        assertEquals(0, first.outputs().leaseLeftMillis());
        assertEquals(new Heard(false, 0, Refusal.NONE), first.heard());
        assertEquals(new PadButton(false, 0), first.button());
        assertFalse(first.faulted());
        assertEquals(List.of(), bench.powered);
    }

    @Test
    void samplesComeFourTimesASecondGreetedOrNotAndAreNumberedWithoutGaps() {
        Bench bench = new Bench();
        bench.passMillis(100_000);
        assertEquals(401, bench.samples().size());
        for (int i = 0; i < 401; i++) {
            assertEquals(700_000 + 250L * i, bench.samples().get(i).uptimeMillis());
            assertEquals(i % 256, bench.samples().get(i).seq());
        }
    }

    @Test
    void helloIsAnsweredWithWhatThePadHas() {
        Bench bench = new Bench(new PadBuild(Set.of(Modality.COLD)), 0);
        bench.say(bench.hello());
        FromPad.Hello answer = bench.all(FromPad.Hello.class).getFirst();
        assertEquals(
                Set.of(
                        Part.COLD,
                        Part.PAD_SENSOR,
                        Part.TWIN_SENSOR,
                        Part.SKIN_SENSOR,
                        Part.CONTACT_SENSE,
                        Part.CURRENT_SENSE),
                answer.capabilities().parts());
        assertEquals(Appliance.COOLER.watts(), answer.capabilities().maxPowerWatt());
        assertEquals(3_000, answer.capabilities().longestLeaseMillis());
        assertEquals(250, answer.capabilities().samplePeriodMillis());
        bench.passMillis(250);
        assertTrue(bench.lastSample().heard().greeted());
        assertEquals(List.of(PadEvent.HELLO), bench.events);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aControllerOfAnotherVersionIsAnsweredAndGetsNoPower(int version) {
        Bench bench = Bench.greeted();
        bench.say(new ToPad.Hello(7, version));
        bench.passMillis(250);
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        assertEquals(2, bench.all(FromPad.Hello.class).size());
        bench.passMillis(250);
        assertEquals(
                new Heard(false, 7, Refusal.NOT_GREETED), bench.lastSample().heard());
        assertEquals(List.of(), bench.powered);
    }

    @Test
    void helloSwitchesOff() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.COLD, 100, 3_000));
        bench.passMillis(10);
        bench.say(bench.hello());
        assertEquals(List.of("250.0 0 100", "260.0 0 0"), bench.powered);
    }

    @Test
    void aSampleTellsWhatTheSensorsAndTheOutputsDo() {
        Bench bench = Bench.greeted();
        bench.padCode = 1346;
        bench.twinCode = 1352;
        bench.skinCode = 1560;
        ToPad drive = bench.drive(Modality.HEAT, 60, 2_950);
        bench.passMillis(100);
        bench.say(drive);
        FromPad.Sample sample = bench.lastSample();
        assertEquals(bench.uptime(), sample.uptimeMillis());
        assertEquals(new Reading(1346, 4199), sample.pad());
        assertEquals(1352, sample.twin().raw());
        assertEquals(41.84, sample.twin().centiC() / 100.0, 0.05);
        assertEquals(1560, sample.skin().raw());
        assertEquals(36.4, sample.skin().centiC() / 100.0, 0.3);
        assertEquals(Contact.ON, sample.contact());
        assertTrue(sample.outputs().heatOn());
        assertFalse(sample.outputs().coldOn());
        assertEquals(1_000, sample.outputs().currentMilliA());
        assertEquals(2_850, sample.outputs().leaseLeftMillis());
        assertEquals(new Heard(true, drive.seq(), Refusal.NONE), sample.heard());
    }

    @Test
    void aSensorThatThePadDoesNotHaveIsSentAsNone() {
        Bench bench = new Bench(new PadBuild(Set.of(Modality.HEAT), new PadSensors(SensorKind.NTC, null, null)), 0);
        bench.passMillis(250);
        assertEquals(2048, bench.lastSample().pad().raw());
        assertEquals(Reading.NONE, bench.lastSample().twin());
        assertEquals(Reading.NONE, bench.lastSample().skin());
    }

    @Test
    void aSensorThatIsOpenOrShortIsSentWithItsCodeAndWithoutAReading() {
        Bench bench = new Bench();
        bench.padCode = 4000;
        bench.skinCode = 100;
        bench.passMillis(250);
        assertEquals(new Reading(4000, Reading.NO_READING), bench.lastSample().pad());
        assertEquals(new Reading(100, Reading.NO_READING), bench.lastSample().skin());
    }

    @Test
    void anOutputThatGoesOnOrOffIsReportedAtOnce() {
        Bench bench = Bench.greeted();
        bench.passMillis(10);
        int before = bench.samples().size();
        bench.say(bench.drive(Modality.HEAT, 100, 1_000));
        bench.say(bench.drive(Modality.HEAT, 100, 1_000));
        assertEquals(before + 1, bench.samples().size(), "a renewal changes nothing");
        bench.passMillis(5);
        bench.say(bench.off());
        bench.say(bench.off());
        assertEquals(before + 2, bench.samples().size(), "off is off");
        assertFalse(bench.lastSample().outputs().heatOn());
    }

    @Test
    void aPressOfTheButtonIsReportedAtOnceAndCounted() {
        Bench bench = new Bench();
        bench.passMillis(10);
        bench.button(true);
        assertEquals(new PadButton(true, 1), bench.lastSample().button());
        assertEquals(700_010, bench.lastSample().uptimeMillis());
        bench.passMillis(5);
        bench.button(false);
        assertEquals(new PadButton(false, 1), bench.lastSample().button());
        assertEquals(700_015, bench.lastSample().uptimeMillis());
    }

    @Test
    void theCounterOfPressesComesRound() {
        Bench bench = new Bench();
        for (int i = 0; i < 256; i++) {
            bench.button(true);
            bench.button(false);
        }
        assertEquals(new PadButton(false, 0), bench.lastSample().button());
    }

    @Test
    void theButtonSwitchesNothing() {
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.button(true);
        bench.button(false);
        assertEquals(List.of("250.0 100 0"), bench.powered);
    }

    @Test
    void garbageAndFramesFromAPadChangeNothing() {
        long seed = 20_260_101;
        SplittableRandom random = new SplittableRandom(seed);
        Bench bench = Bench.greeted();
        bench.say(bench.drive(Modality.HEAT, 100, 3_000));
        bench.sayBytes(FrameEncoder.encode(bench.lastSample()));
        for (int i = 0; i < 1_000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            bench.sayBytes(noise);
        }
        assertEquals(List.of("250.0 100 0"), bench.powered, "seed " + seed);
        bench.sayBytes(new byte[1]);
        bench.say(bench.off());
        assertEquals(List.of("250.0 100 0", "250.0 0 0"), bench.powered, "the next frame is found");
    }
}
