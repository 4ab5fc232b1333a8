package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.appliance.Appliance;
import org.poultice.simulator.appliance.Lumps;
import org.poultice.simulator.body.Body;
import org.poultice.simulator.body.Towel;

class PadOnBackTest {

    private static ThermalModel with(Appliance appliance) {
        return new PadBuild(Set.of(appliance.output())).with(appliance).thermalModel();
    }

    @Test
    void bareSkinStaysAtRest() {
        ThermalModel pad = with(Appliance.HEATING_PAD);
        pad.layOnBody(false);
        pad.advance(24 * 3600, 0, 0);
        assertEquals(33.97, pad.skinCelsius(), 0.01);
        assertEquals(23.0, pad.padCelsius(), 0.001);
    }

    @ParameterizedTest(name = "{0} mm of fat, {1} °C: the skin is at {2} °C")
    @CsvSource({"5, 23, 34.30", "10, 23, 33.97", "20, 23, 33.71"})
    void atRestTheSkinIsAsWarmAsTheLayeredModelHasIt(double fatMm, double air, double expected) {
        Body body = new Body(fatMm / 1e3, air, 0.012, Towel.DAMP);
        ThermalModel pad = PadBuild.heatAndCold().thermalModel(body);
        pad.layOnBody(false);
        assertEquals(expected, pad.skinCelsius(), 0.01);
    }

    @Test
    void sixteenToSeventeenWattsHoldFortyTwoDegreesOnTheReferenceBody() {
        ThermalModel pad = with(Appliance.STRONG_HEATING_PAD);
        double joules = 0;
        for (int tenth = 0; tenth < 12_000; tenth++) {
            double share = pad.padCelsius() < 42 ? 1 : 0;
            pad.advance(0.1, share, 0);
            joules += tenth >= 9_000 ? 6 * share : 0;
        }
        assertEquals(42, pad.padCelsius(), 1);
        assertEquals(40.04, pad.skinCelsius(), 0.1);
        assertEquals(16.5, joules / 300, 0.7);
    }

    @ParameterizedTest(name = "{0}, held at 42 °C: the skin is at 39.5 °C after about {1} min")
    @CsvSource({"HEATING_PAD, 10.6", "STRONG_HEATING_PAD, 5.4"})
    void aHeatingPadIsWarmAfterAWhile(Appliance appliance, double minutes) {
        ThermalModel pad = with(appliance);
        int seconds = 0;
        while (pad.skinCelsius() < 39.5 && seconds < 3600) {
            pad.advance(1, pad.padCelsius() < 42 ? 1 : 0, 0);
            seconds++;
        }
        assertEquals(minutes, seconds / 60.0, 0.5);
    }

    @Test
    void thePumpBringsTheSkinToThirteenOrFourteenDegreesInTwentyMinutes() {
        ThermalModel pad = with(Appliance.COOLER);
        twentyMinutesOfCold(pad);
        assertEquals(5, pad.padCelsius(), 0.2);
        assertEquals(13.7, pad.skinCelsius(), 1);
    }

    private static void twentyMinutesOfCold(ThermalModel pad) {
        for (int second = 0; second < 1200; second++) {
            pad.advance(1, 0, pad.padCelsius() > 5 ? 1 : 0);
        }
    }

    @Test
    void aDryTowelIsNoTherapy() {
        ThermalModel pad = PadBuild.heatAndCold().thermalModel(new Body(0.010, 23, 0.012, Towel.DRY));
        twentyMinutesOfCold(pad);
        assertTrue(pad.skinCelsius() > 22, "skin at " + pad.skinCelsius());
    }

    @Test
    void theSkinRecoversToTwentyFiveDegreesInABreakOnlyWhenThePackIsTakenOff() {
        assertTrue(skinAfterABreak(false) > 26);
        assertTrue(skinAfterABreak(true) < 24);
    }

    private static double skinAfterABreak(boolean packStaysOn) {
        ThermalModel pad = with(Appliance.COOLER);
        twentyMinutesOfCold(pad);
        pad.layOnBody(packStaysOn);
        pad.advance(1200, 0, 0);
        return pad.skinCelsius();
    }

    @Test
    void theApplianceThatWasDrivenLastLiesOnTheSkin() {
        ThermalModel pad = PadBuild.heatAndCold().thermalModel();
        pad.advance(600, 0, 1);
        assertTrue(pad.padCelsius() < 10, "the jacket is in place: " + pad.padCelsius());
        pad.advance(1, 1, 0);
        assertTrue(pad.padCelsius() > 20, "the heating pad is in place: " + pad.padCelsius());
    }

    /** Half an hour of all that can happen, in pieces of a length; temperatures of pad and skin at each minute are compared with fine pieces. */
    @ParameterizedTest(name = "pieces of {0} s")
    @ValueSource(doubles = {0.001, 0.25, 1, 7, 60})
    void theLengthOfAPieceMakesNoDifference(double piece) {
        ThermalModel fine = PadBuild.heatAndCold().thermalModel();
        ThermalModel coarse = PadBuild.heatAndCold().thermalModel();
        for (int minute = 0; minute < 40; minute++) {
            happens(fine, minute);
            happens(coarse, minute);
            double heat = minute < 12 ? 0.6 : 0; // the cut-out stays closed
            double cold = minute > 20 && minute < 32 ? 0.7 : 0;
            pass(fine, 0.05, heat, cold);
            pass(coarse, piece, heat, cold);
            assertEquals(fine.padCelsius(), coarse.padCelsius(), 0.01, "pad, minute " + minute);
            assertEquals(fine.skinCelsius(), coarse.skinCelsius(), 0.01, "skin, minute " + minute);
        }
    }

    private static void pass(ThermalModel pad, double piece, double heat, double cold) {
        long pieces = (long) (60 / piece);
        for (long i = 0; i < pieces; i++) {
            pad.advance(piece, heat, cold);
        }
        pad.advance(60 - pieces * piece, heat, cold);
    }

    private static void happens(ThermalModel pad, int minute) {
        switch (minute) {
            case 5 -> pad.lieOn(true);
            case 8 -> pad.fit(1.3);
            case 10 -> pad.layOnBody(false);
            case 11 -> pad.layOnBody(true);
            case 16 -> pad.lieOn(false);
            case 34 -> pad.layOnBody(false);
            default -> {}
        }
    }

    @ParameterizedTest
    @EnumSource(Appliance.class)
    void noJouleIsLostBetweenSupplyRoomAndTissue(Appliance appliance) {
        Body body = new Body(0.012, 19, 0.009, Towel.WET);
        Lumps lumps = appliance.in(body.airCelsius());
        boolean heats = appliance.output() == Modality.HEAT;
        PadOnBack pad = new PadOnBack(body, heats ? lumps : null, heats ? null : lumps);
        pad.layOnBody(true);
        double stored = lumps.storedJ();
        for (int i = 0; i < 3_000; i++) {
            double share = i % 7 / 7.0;
            pad.advance(0.4, heats ? share : 0, heats ? 0 : share);
            if (i == 1000) {
                pad.lieOn(true);
            } else if (i == 2000) {
                pad.fit(1.4);
            }
        }
        pad.fit(1); // the skin's step that is under way comes to its end
        double in = lumps.suppliedJ() - lumps.toRoomJ();
        double toSkin = pad.skin().absorbedJPerM2() * Lumps.AREA_M2;
        assertEquals(in - toSkin, lumps.storedJ() - stored, 1e-6 * Math.abs(toSkin));
        assertTrue(Math.abs(toSkin) > 1_000, toSkin + " J into the skin");
    }
}
