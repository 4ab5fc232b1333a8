package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitterTest {

    /** At speed 60 a sample may be 1750/60 = 29.17 ms late. */
    @ParameterizedTest
    @CsvSource({
        "      1_000,  60, true",
        "  29_166_000,  60, true",
        "  29_167_000,  60, false",
        "  14_583_000, 120, true",
        "  14_584_000, 120, false",
        "1_750_000_000,   1, true",
        "1_750_000_001,   1, false",
    })
    void aSpeedIsAllowedWhileTheWorstFitsIntoTheControllersPatience(String worst, int speed, boolean allowed) {
        Jitter jitter = new Jitter(Long.parseLong(worst.replace("_", "")));
        assertEquals(allowed, jitter.objection(speed).isEmpty(), jitter.objection(speed));
    }

    @ParameterizedTest
    @CsvSource({"0", "90_000", "3_646_000", "7_292_000", "100_000_000", "1_750_000_000"})
    void theHighestSpeedIsAllowedAndTheNextOneIsNot(String worst) {
        Jitter jitter = new Jitter(Long.parseLong(worst.replace("_", "")));
        int highest = jitter.highestSpeed();
        assertEquals("", jitter.objection(highest));
        assertTrue(!jitter.objection(highest + 1).isEmpty() || highest + 1 > Jitter.PATIENCE_NANOS);
    }

    @Test
    void theObjectionNamesWhatWasMeasuredWhatIsNeededAndWhatWouldDo() {
        assertEquals(
                "this machine does things up to 50.0 ms late, and at speed 60 more than 29.2 ms could cost a reading or the lease"
                        + " (3 s take 50.0 ms). The highest speed that would do now is 35; or try again when the machine is less busy",
                new Jitter(50_000_000).objection(60));
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
