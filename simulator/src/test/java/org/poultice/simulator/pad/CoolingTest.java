package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.poultice.simulator.appliance.Appliance;
import org.poultice.simulator.appliance.Cooler;
import org.poultice.simulator.appliance.Lumps;
import org.poultice.simulator.appliance.Peltier;
import org.poultice.simulator.body.Body;

/** What it takes to cool a back: on the reference body, with the surface held at 5 °C. */
class CoolingTest {
    private static final double TARGET = 5;
    private static final int APPLICATION_S = 1_200;

    private static void apply(PadOnBack pad) {
        pad.layOnBody(true);
        for (int second = 0; second < APPLICATION_S; second++) {
            pad.advance(1, 0, pad.padCelsius() > TARGET ? 1 : 0);
        }
    }

    @Test
    void oneAndAHalfKilogramsOfIceLastAboutSevenHoursOfTwentyMinutesOnAndTwentyOff() {
        Cooler cooler = (Cooler) Appliance.COOLER.in(Body.REFERENCE.airCelsius());
        PadOnBack pad = new PadOnBack(Body.REFERENCE, null, cooler);
        int cycles = 0;
        while (cooler.iceKg() > 0) {
            apply(pad);
            pad.layOnBody(false);
            pad.advance(APPLICATION_S, 0, 0);
            cycles++;
            assertTrue(cycles < 100, "the ice never melts");
        }
        assertEquals(6.7, cycles * 40 / 60.0, 0.7); // hours; what the reservoir itself takes from the room is not in it
    }

    @Test
    void aSingleModuleIsTooWeakAndTwoReachTheTarget() {
        double single = afterAnApplication(Peltier.of(1, 5, Body.REFERENCE.airCelsius()));
        double pair = afterAnApplication(Appliance.PELTIER.in(Body.REFERENCE.airCelsius()));
        assertTrue(single > 8, "one module: " + single);
        assertEquals(TARGET, pair, 0.3);
    }

    private static double afterAnApplication(Lumps lumps) {
        PadOnBack pad = new PadOnBack(Body.REFERENCE, null, lumps);
        apply(pad);
        return pad.padCelsius();
    }

    /** More than one module can move at such a difference, which is some 20 W. */
    @Test
    void aBackGivesFiftyWattsInTheFirstMinutesAndStillTwentyEightAtTheEnd() {
        PadOnBack pad = new PadOnBack(Body.REFERENCE, null, Appliance.COOLER.in(Body.REFERENCE.airCelsius()));
        double peak = 0;
        double last = 0;
        double before = 0;
        for (int minute = 0; minute < 20; minute++) {
            for (int second = 0; second < 60; second++) {
                pad.advance(1, 0, pad.padCelsius() > TARGET ? 1 : 0);
            }
            double given = -pad.skin().absorbedJPerM2() * Lumps.AREA_M2;
            last = (given - before) / 60;
            peak = Math.max(peak, last);
            before = given;
        }
        assertEquals(50, peak, 5);
        assertEquals(28, last, 3);
        assertEquals(38, before / APPLICATION_S, 3);
    }
}
