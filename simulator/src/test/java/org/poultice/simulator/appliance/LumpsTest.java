package org.poultice.simulator.appliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LumpsTest {
    private static final double AIR = 23;
    private static final double STEP = Lumps.LONGEST_STEP_S;
    private static final double IN_AIR = Lumps.AREA_M2 * 8;

    /**
     * Film and surface, 120 and 180 J/K, that lose heat in the same proportion are one lump of 300 J/K to whoever looks at the mean, however heat goes from one
     * to the other: T = air + P/G·(1 − e^(−G·t/C)).
     */
    @ParameterizedTest(name = "after {0} s: {1} °C")
    @CsvSource({"60, 26.6607", "300, 36.1873", "600, 41.5489", "1200, 44.6150"})
    void aLumpedPadWarmsAsTheClosedFormSays(double seconds, double expected) {
        double wattsPerK = 0.9;
        HeatingPad pad = new HeatingPad(20, AIR, CutOut.none(), 0.4 * wattsPerK);
        for (double at = 0; at < seconds; at += STEP) {
            pad.advance(STEP, 1, 0.6 * wattsPerK, AIR);
        }
        assertEquals(expected, pad.storedJ() / 300, 0.0001);
        assertEquals(expected, AIR + 20 / wattsPerK * (1 - Math.exp(-wattsPerK * seconds / 300)), 0.0001);
    }

    @Test
    void theFilmOfAStrongPadPassesFiftyDegreesInAMinuteAndAHalf() {
        HeatingPad pad = HeatingPad.unguarded(60, AIR);
        double seconds = 0;
        for (; pad.extremeCelsius() < 50; seconds += STEP) {
            pad.advance(STEP, 1, Lumps.AREA_M2 / 0.012, 36);
        }
        assertEquals(88, seconds, 5);
    }

    @Test
    void theCutOutKeepsTheFilmAtFiftyDegreesEvenInTheBestOfBeds() {
        Lumps pad = HeatingPad.documented(29);
        pad.lainUpon(true);
        double hottest = 0;
        boolean wasCutOut = false;
        for (int i = 0; i < 20_000; i++) {
            pad.advance(STEP, 1, 0, 29);
            hottest = Math.max(hottest, pad.extremeCelsius());
            wasCutOut |= pad.isCutOut();
        }
        assertTrue(wasCutOut);
        assertEquals(50, hottest, 0.1);
    }

    @Test
    void theCutOutClosesAgainSomeDegreesBelow() {
        Lumps pad = HeatingPad.documented(29);
        for (int i = 0; !pad.isCutOut(); i++) {
            assertTrue(i < 20_000, "never hot");
            pad.advance(STEP, 1, 0, 29);
        }
        for (int i = 0; pad.isCutOut(); i++) {
            assertTrue(i < 20_000, "never cool");
            pad.advance(STEP, 1, 0, 29);
        }
        assertTrue(pad.extremeCelsius() < 45.1, "closes at " + pad.extremeCelsius());
    }

    @Test
    void iceKeepsTheReservoirAtTwoDegreesUntilItIsGone() {
        Cooler cooler = new Cooler(AIR);
        double joules = 0;
        while (cooler.iceKg() > 0) {
            joules -= cooler.advance(STEP, 1, 5, 20);
            assertTrue(cooler.iceKg() == 0 || cooler.extremeCelsius() == 2.0);
        }
        assertEquals(1.5 * 334_000, joules + 1_200 * (AIR - cooler.faceCelsius()), 100);
        for (int i = 0; i < 3_600; i++) {
            cooler.advance(STEP, 1, 5, 20);
        }
        assertTrue(cooler.extremeCelsius() > 8, "the water warms: " + cooler.extremeCelsius());
        cooler.takeIce(false);
        assertEquals(2.0, cooler.extremeCelsius());
        assertEquals(1.5, cooler.iceKg());
    }

    @Test
    void aPumpThatStandsStillCoolsNothing() {
        Cooler cooler = new Cooler(AIR);
        cooler.stopPump(true);
        for (int i = 0; i < 1_200; i++) {
            cooler.advance(STEP, 1, IN_AIR, AIR);
        }
        assertTrue(cooler.faceCelsius() > 21, "jacket at " + cooler.faceCelsius());
    }

    @Test
    void thePlateOfAPeltierDoesNotFreeze() {
        Lumps plate = Peltier.of(2, 5, AIR);
        double coldest = AIR;
        boolean wasCutOut = false;
        for (int i = 0; i < 7_200; i++) {
            plate.advance(STEP, 1, IN_AIR, AIR);
            coldest = Math.min(coldest, plate.faceCelsius());
            wasCutOut |= plate.isCutOut();
        }
        assertTrue(wasCutOut);
        assertEquals(1, coldest, 0.1);
    }

    @Test
    void aGelPackWarmsUpOnTheBodyAndIsFreshWhenItIsFetchedAgain() {
        Lumps pack = new GelPack(AIR);
        assertTrue(pack.isFetched());
        pack.laidOn(true);
        assertEquals(4, pack.faceCelsius());
        for (int i = 0; i < 2_400; i++) {
            pack.advance(STEP, 1, Lumps.AREA_M2 / 0.0186, 18);
        }
        assertTrue(pack.faceCelsius() > 8, "face at " + pack.faceCelsius());
        pack.laidOn(false);
        pack.laidOn(true);
        assertEquals(4, pack.faceCelsius());
        assertFalse(pack.isCutOut());
    }
}
