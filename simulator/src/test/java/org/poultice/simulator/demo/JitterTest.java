package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitterTest {

    /** At speed 60 a sample may be 1750/60 = 29.2 ms late, and a quarter of that is 7.3 ms. */
    @ParameterizedTest
    @CsvSource({
        "      1_000,  60, true",
        "  7_291_000,  60, true",
        "  7_292_000,  60, false",
        "  3_645_000, 120, true",
        "  3_646_000, 120, false",
        "437_500_000,   1, true",
        "437_500_001,   1, false",
    })
    void aSpeedIsAllowedWhileTheWorstFitsFourTimesIntoTheControllersPatience(String worst, int speed, boolean allowed) {
        Jitter jitter = new Jitter(Long.parseLong(worst.replace("_", "")));
        assertEquals(allowed, jitter.objection(speed).isEmpty(), jitter.objection(speed));
    }

    @ParameterizedTest
    @CsvSource({"0", "90_000", "3_646_000", "7_292_000", "100_000_000", "437_500_000"})
    void theHighestSpeedIsAllowedAndTheNextOneIsNot(String worst) {
        Jitter jitter = new Jitter(Long.parseLong(worst.replace("_", "")));
        int highest = jitter.highestSpeed();
        assertEquals("", jitter.objection(highest));
        assertTrue(!jitter.objection(highest + 1).isEmpty() || highest + 1 > Jitter.PATIENCE_NANOS / Jitter.MARGIN);
    }

    @Test
    void theObjectionNamesWhatWasMeasuredWhatIsNeededAndWhatWouldDo() {
        assertEquals(
                "this machine does things up to 12.5 ms late, and at speed 60 more than 7.3 ms could cost a reading or the lease"
                        + " (3 s take 50.0 ms). The highest speed that would do now is 35; or try again when the machine is less busy",
                new Jitter(12_500_000).objection(60));
    }

    @Test
    void aMachineThatKeepsNoSpeedIsToldToTryAgain() {
        String objection = new Jitter(2_000_000_000L).objection(1);
        assertTrue(objection.endsWith("No speed would do now: try again when the machine is less busy"), objection);
    }

    @Test
    void somethingIsMeasuredOnThisMachine() throws DemoFailure {
        assertTrue(Jitter.measure().worstNanos() > 0);
    }
}
