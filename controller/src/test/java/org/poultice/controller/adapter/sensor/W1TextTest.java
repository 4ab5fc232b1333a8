package org.poultice.controller.adapter.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a reading of a DS18B20, in both of the kernel's files. */
class W1TextTest {
    private static final String SLAVE = """
            72 01 4b 46 7f ff 0e 10 57 : crc=57 YES
            72 01 4b 46 7f ff 0e 10 57 t=23125
            """;

    @Test
    void bothFilesGiveThousandthsOfADegree() throws Unusable {
        assertEquals(23_125, W1Text.temperature("23125\n"));
        assertEquals(-1_250, W1Text.temperature("-1250\n"));
        assertEquals(23_125, W1Text.slave(SLAVE));
        assertEquals(-1_250, W1Text.slave(SLAVE.replace("t=23125", "t=-1250")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            85000   | it has lost its power
            -127000 | nothing answers
            0       | shorted to ground
            -55001  | which no DS18B20 can
            125001  | which no DS18B20 can
            ''      | its file is empty
            23.1    | its file holds no number
            2312500 | its file holds no number
            """)
    void aFailureIsNoTemperature(String text, String why) {
        assertUnusable(why, () -> W1Text.temperature(text + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YES     | NO       | its checksum is wrong
            t=23125 | t=85000  | it has lost its power
            t=23125 | t=-127000| nothing answers
            t=23125 | t=0      | shorted to ground
            t=23125 | t=       | its file holds no reading
            57 t=   | t=       | its file holds no reading
            YES     | ''       | its file holds no reading
            """)
    void theLongerFileFailsInTheSameWays(String right, String wrong, String why) {
        assertUnusable(why, () -> W1Text.slave(SLAVE.replace(right, wrong)));
    }

    @Test
    void aFileThatWasCutOffIsNoReading() {
        for (int length = 0; length < SLAVE.strip().length() - 5; length++) {
            String cut = SLAVE.substring(0, length);
            assertThrows(Unusable.class, () -> W1Text.slave(cut), cut);
        }
    }

    private static void assertUnusable(String why, org.junit.jupiter.api.function.Executable reading) {
        String said = String.valueOf(assertThrows(Unusable.class, reading).getMessage());
        assertTrue(said.contains(why), said);
    }
}
