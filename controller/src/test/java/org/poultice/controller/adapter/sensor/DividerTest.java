package org.poultice.controller.adapter.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a voltage to a temperature, held against the table of a real thermistor. */
class DividerTest {
    private static final Thermistor NTC_10K_3950 = new Thermistor(10_000, 3_950, 31_770);

    /** What a reading may be wrong by that is the formula's fault; half of the tolerance that is usual. */
    private static final int NEAR_MILLI_C = 250;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             0 | 31770
             1 | 30250
             3 | 27450
             5 | 24940
             8 | 21620
            10 | 19680
            15 | 15620
            20 | 12470
            25 | 10000
            30 |  8064
            36 |  6273
            40 |  5327
            42 |  4915
            43 |  4723
            44 |  4539
            46 |  4195
            50 |  3592
            60 |  2472
            """)
    void aThermistorOfTenKilohmsReadsAsItsTableSays(int celsius, double ohm) throws Unusable {
        double share = ohm / (ohm + 10_000);
        assertEquals(celsius * 1_000, new Divider(10_000, true, NTC_10K_3950).milliC(share), NEAR_MILLI_C);
        assertEquals(celsius * 1_000, new Divider(10_000, false, NTC_10K_3950).milliC(1 - share), NEAR_MILLI_C);
    }

    @Test
    void theBetaOfWarmthAloneWouldReadAColdPadTooWarm() throws Unusable {
        int r0ByBeta = 33_620;
        Divider naive = new Divider(10_000, true, new Thermistor(10_000, 3_950, r0ByBeta));
        assertTrue(naive.milliC(24_940 / 34_940.0) > 5_700, "5 °C reads as " + naive.milliC(24_940 / 34_940.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 0, 100 / 4095.0})
    void hardlyAnyVoltageIsAShortAtGroundAndAnOpenOneAtTheSupply(double share) {
        assertEquals("the thermistor is short", complaint(true, share));
        assertEquals("the thermistor is open", complaint(false, share));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4000 / 4095.0, 1, 1.2})
    void almostAllOfTheSupplyIsAnOpenOneAtGroundAndAShortAtTheSupply(double share) {
        assertEquals("the thermistor is open", complaint(true, share));
        assertEquals("the thermistor is short", complaint(false, share));
    }

    @Test
    void withinThoseLimitsEveryVoltageIsATemperature() throws Unusable {
        Divider divider = new Divider(10_000, true, NTC_10K_3950);
        int before = Integer.MAX_VALUE;
        for (int code = 101; code < 4_000; code++) {
            int milliC = divider.milliC(code / 4095.0);
            assertTrue(milliC < before, "at " + code + " of 4095 it is no colder than before");
            before = milliC;
        }
    }

    private static String complaint(boolean ntcAtGround, double share) {
        Divider divider = new Divider(10_000, ntcAtGround, NTC_10K_3950);
        return String.valueOf(
                assertThrows(Unusable.class, () -> divider.milliC(share)).getMessage());
    }
}
