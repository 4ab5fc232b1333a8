package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.protocol.plan.Modality;

class LumpedPadTest {

    /** The layered model's own run: the pack or pad at a fixed temperature for 20 min, then off the skin for 20 min, for four hours. */
    @ParameterizedTest(name = "{0} °C through {1} m²K/W: {3} °C after {2} min")
    @CsvSource({
        "5, 0.0186, 5, 18.84",
        "5, 0.0186, 10, 15.84",
        "5, 0.0186, 20, 13.67",
        "5, 0.0186, 25, 22.46",
        "5, 0.0186, 40, 28.65",
        "5, 0.0186, 220, 12.53",
        "5, 0.0186, 240, 27.20",
        "42, 0.012, 5, 39.76",
        "42, 0.012, 10, 40.03",
        "42, 0.012, 20, 40.04",
        "42, 0.012, 25, 36.32",
        "42, 0.012, 40, 34.90",
        "42, 0.012, 220, 40.05",
        "42, 0.012, 240, 34.92",
    })
    void theSkinKeepsToTheLayeredModel(double pack, double resistance, int minutes, double expected) {
        LumpedSkin skin = new LumpedSkin();
        for (int second = 0; second < minutes * 60; second++) {
            boolean on = second / 1200 % 2 == 0;
            double in = on ? (pack - skin.celsius()) / resistance : 8 * (23 - skin.celsius());
            skin.step(0.5, in);
            skin.step(0.5, in);
        }
        assertEquals(expected, skin.celsius(), 0.5);
    }

    @Test
    void bareSkinStaysAtRest() {
        ThermalModel pad = new LumpedPad(20, Modality.HEAT);
        pad.layOnBody(false);
        pad.advance(24 * 3600, 0, 0);
        assertEquals(33.97, pad.skinCelsius(), 0.001);
        assertEquals(23.0, pad.padCelsius(), 0.001);
    }

    @Test
    void sixteenToSeventeenWattsHoldFortyTwoDegreesInAnApplication() {
        ThermalModel pad = new LumpedPad(60, Modality.HEAT);
        double joules = 0;
        for (int tenth = 0; tenth < 12_000; tenth++) {
            double share = pad.padCelsius() < 42 ? 1 : 0;
            pad.advance(0.1, share, 0);
            joules += tenth >= 9_000 ? 6 * share : 0;
        }
        assertEquals(42, pad.padCelsius(), 1);
        assertEquals(40.04, pad.skinCelsius(), 0.5);
        assertEquals(16.5, joules / 300, 0.7);
    }

    @Test
    void twentyWattsWarmThePadToFortyTwoDegreesInAboutAQuarterOfAnHour() {
        ThermalModel pad = new LumpedPad(20, Modality.HEAT);
        int seconds = 0;
        while (pad.padCelsius() < 42 && seconds < 3600) {
            pad.advance(1, 1, 0);
            seconds++;
        }
        assertEquals(15, seconds / 60.0, 4);
    }

    @Test
    void thePumpBringsTheSkinToThirteenOrFourteenDegreesInTwentyMinutes() {
        ThermalModel pad = new LumpedPad(20, Modality.COLD);
        for (int second = 0; second < 1200; second++) {
            pad.advance(1, 0, pad.padCelsius() > 5 ? 1 : 0);
        }
        assertEquals(5, pad.padCelsius(), 0.2);
        assertEquals(13.7, pad.skinCelsius(), 1);
    }

    @Test
    void theSkinRecoversToTwentyFiveDegreesInABreakOnlyWhenThePackIsTakenOff() {
        assertTrue(skinAfterABreak(false) > 26);
        assertTrue(skinAfterABreak(true) < 24);
    }

    private static double skinAfterABreak(boolean packStaysOn) {
        ThermalModel pad = new LumpedPad(20, Modality.COLD);
        for (int second = 0; second < 1200; second++) {
            pad.advance(1, 0, pad.padCelsius() > 5 ? 1 : 0);
        }
        pad.layOnBody(packStaysOn);
        pad.advance(1200, 0, 0);
        return pad.skinCelsius();
    }

    @Test
    void theApplianceThatWasDrivenLastLiesOnTheSkin() {
        ThermalModel pad = new LumpedPad(20, Modality.HEAT);
        pad.advance(600, 0, 1);
        assertTrue(pad.padCelsius() < 10, "the jacket is in place: " + pad.padCelsius());
        pad.advance(1, 1, 0);
        assertTrue(pad.padCelsius() > 20, "the heating pad is in place: " + pad.padCelsius());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.25, 1, 60})
    void theLengthOfAStepMakesNoDifference(double step) {
        ThermalModel fine = new LumpedPad(20, Modality.HEAT);
        ThermalModel coarse = new LumpedPad(20, Modality.HEAT);
        for (int i = 0; i < 6_000; i++) {
            fine.advance(0.1, 1, 0);
        }
        for (int i = 0; i < Math.round(600 / step); i++) {
            coarse.advance(step, 1, 0);
        }
        assertEquals(fine.padCelsius(), coarse.padCelsius(), 0.05);
        assertEquals(fine.skinCelsius(), coarse.skinCelsius(), 0.05);
    }
}
