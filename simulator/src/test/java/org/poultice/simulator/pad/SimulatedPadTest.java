package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.Contact;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Reading;

class SimulatedPadTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aLeaseEndsAtItsMomentHoweverFarTheWorldStepsAtOnce() {
        LoneController controller = new LoneController(1);
        controller.hello();
        controller.passMillis(300);
        controller.drive(Modality.HEAT, 100, 2_000);
        controller.passMillis(3_600_000);
        assertEquals(List.of("0.300 100 0", "2.250 0 0"), controller.powered);
    }

    @Test
    void twoPadsWithTheSameSeedThatAreTreatedAlikeSayTheSameBytes() {
        assertEquals(anHourWith(7), anHourWith(7));
        assertNotEquals(anHourWith(7), anHourWith(8));
    }

    private static List<FromPad> anHourWith(long seed) {
        LoneController controller = new LoneController(seed);
        controller.hello();
        controller.passMillis(250);
        for (int minute = 0; minute < 60; minute++) {
            controller.keep(minute < 30 ? Modality.HEAT : Modality.COLD, 60);
        }
        return controller.said;
    }

    @Test
    void aPullOfThePlugSwitchesOffAndSilencesAndTheNextPowerUpKnowsNothing() {
        LoneController controller = new LoneController(1);
        controller.hello();
        controller.passMillis(250);
        controller.drive(Modality.HEAT, 100, 3_000);
        controller.passMillis(100);
        controller.pad.unplug();
        int said = controller.said.size();
        controller.hello();
        controller.passMillis(60_000);
        assertEquals(said, controller.said.size(), "silence");
        assertEquals(List.of("0.250 100 0", "0.350 0 0"), controller.powered);

        controller.pad.plugIn();
        controller.passMillis(0);
        FromPad.Sample first = controller.lastSample();
        assertFalse(first.heard().greeted());
        controller.drive(Modality.HEAT, 100, 3_000);
        controller.passMillis(5_000);
        assertEquals(2, controller.powered.size(), "nobody has greeted it since");
    }

    @Test
    void theUptimeBeginsAtAnotherNumberAfterEachPowerUp() {
        LoneController controller = new LoneController(1);
        controller.passMillis(0);
        long first = controller.lastSample().uptimeMillis();
        controller.pad.unplug();
        controller.pad.plugIn();
        controller.passMillis(0);
        assertNotEquals(first, controller.lastSample().uptimeMillis());
    }

    @Test
    void theSensorsFollowThePadAndTheSkin() {
        LoneController controller = new LoneController(3);
        controller.hello();
        controller.passMillis(250);
        controller.keep(Modality.HEAT, 600);
        FromPad.Sample sample = controller.lastSample();
        assertEquals(controller.pad.thermal().padCelsius(), sample.pad().centiC() / 100.0, 0.6);
        assertEquals(controller.pad.thermal().padCelsius(), sample.twin().centiC() / 100.0, 0.6);
        assertNotEquals(sample.pad(), sample.twin());
        assertEquals(controller.pad.thermal().skinCelsius(), sample.skin().centiC() / 100.0, 0.4);
        assertTrue(sample.pad().centiC() > 3_700, sample.toString());
    }

    @Test
    void aDigitalSensorHasNoReadingUntilItsFirstConversionAndNoFaultComesOfThat() {
        PadSensors digital = new PadSensors(SensorKind.DS18B20, SensorKind.DS18B20, SensorKind.DS18B20);
        LoneController controller = new LoneController(new PadBuild(EnumSet.allOf(Modality.class), digital), 3);
        controller.passMillis(500);
        assertEquals(Reading.NONE, controller.lastSample().pad());
        assertEquals(Reading.NONE, controller.lastSample().twin());
        controller.passMillis(500);
        FromPad.Sample sample = controller.lastSample();
        assertEquals(controller.pad.thermal().padCelsius(), sample.pad().centiC() / 100.0, 0.6);
        assertEquals(controller.pad.thermal().padCelsius(), sample.twin().centiC() / 100.0, 0.6);
        assertEquals(Reading.NO_RAW, sample.twin().raw());
        controller.passMillis(10_000);
        assertEquals(
                List.of(),
                controller.said.stream().filter(FromPad.Fault.class::isInstance).toList());
    }

    @Test
    void theWearerTakesThePackOffInTheBreakAndTheSkinIsReadyForTheNextOne() {
        LoneController controller = new LoneController(3);
        controller.hello();
        controller.passMillis(250);
        for (int cycle = 0; cycle < 4; cycle++) {
            controller.keep(Modality.COLD, 1_200);
            assertEquals(Contact.ON, controller.lastSample().contact());
            assertTrue(controller.pad.thermal().skinCelsius() < 15, "cooled");
            controller.passMillis(50_000);
            assertEquals(Contact.ON, controller.lastSample().contact(), "not yet");
            controller.passMillis(1_150_000);
            assertEquals(Contact.OFF, controller.lastSample().contact());
            assertTrue(controller.pad.thermal().skinCelsius() > 25, "recovered");
        }
    }

    @Test
    void aDutyOfZeroLeavesThePadOnTheBody() {
        LoneController controller = new LoneController(3);
        controller.hello();
        controller.passMillis(250);
        controller.keep(Modality.HEAT, 10);
        for (int second = 0; second < 300; second++) {
            controller.drive(Modality.HEAT, 0, 3_000);
            controller.passMillis(1_000);
        }
        assertEquals(Contact.ON, controller.lastSample().contact());
    }

    @Test
    void timeDoesNotGoBack() {
        LoneController controller = new LoneController(1);
        controller.pad.advanceTo(SECOND);
        assertThrows(IllegalArgumentException.class, () -> controller.pad.advanceTo(SECOND - 1));
    }
}
