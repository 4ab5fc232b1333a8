package org.poultice.simulator.virtualpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the virtual Pi is as the other tests take it to be, asked with tools that are not ours. */
@Tag("virtual-pi")
class VirtualPiTest {
    private static final int LINE = 30;
    private static final int INPUT = 31;

    private final VirtualPi pi = VirtualPi.here();

    @Test
    void aLineKeepsTheLevelThatItsProcessLeftIt() throws Exception {
        set(LINE, true);
        assertTrue(pi.level(LINE));
        set(LINE, false);
        assertFalse(pi.level(LINE));
    }

    @Test
    void aLineThatNobodyDrivesGoesWhereItIsPulled() throws Exception {
        pi.pull(INPUT, true);
        assertTrue(pi.level(INPUT));
        pi.pull(INPUT, false);
        assertFalse(pi.level(INPUT));
    }

    @Test
    void theTraceHasEachSettingInOrderAndInTheTimeOfThisProcess() throws Exception {
        PinTrace trace = PinTrace.ofGuest();
        int before = trace.settingsOf(LINE).size();
        long earliest = System.nanoTime();
        set(LINE, true);
        set(LINE, false);
        long latest = System.nanoTime();
        List<PinTrace.Setting> seen = trace.awaitSettingsOf(LINE, before + 2).subList(before, before + 2);
        assertEquals(
                List.of(true, false), seen.stream().map(PinTrace.Setting::high).toList());
        for (PinTrace.Setting setting : seen) {
            assertTrue(
                    setting.atNanos() > earliest - TimeUnit.MICROSECONDS.toNanos(1), setting + " before " + earliest);
            assertTrue(setting.atNanos() < latest, setting + " after " + latest);
        }
    }

    private static void set(int line, boolean high) throws IOException, InterruptedException {
        Process gpioset = new ProcessBuilder("gpioset", VirtualPi.CHIP, line + "=" + (high ? 1 : 0))
                .inheritIO()
                .start();
        assertEquals(0, gpioset.waitFor());
    }
}
