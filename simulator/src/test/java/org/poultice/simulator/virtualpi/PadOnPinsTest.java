package org.poultice.simulator.virtualpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.poultice.simulator.pins.PowerRelay;
import org.poultice.simulator.virtualpi.PinTrace.Setting;

class PadOnPinsTest {
    private static final PadOnPins PAD = new PadOnPins(List.of(
            new Setting(millis(0), PadOnPins.COLD, true),
            new Setting(millis(0), PadOnPins.PUMP, false),
            new Setting(millis(1_000), PadOnPins.COLD, false),
            new Setting(millis(1_000), PadOnPins.PUMP, true),
            new Setting(millis(1_100), PadOnPins.PUMP, false),
            new Setting(millis(1_200), PadOnPins.PUMP, false),
            new Setting(millis(2_000), PadOnPins.PUMP, true),
            new Setting(millis(2_100), PadOnPins.PUMP, false),
            new Setting(millis(2_150), PadOnPins.COLD, true)));

    @Test
    void itHasPowerWhileAnOutputIsOnAndThePumpMoves() {
        assertFalse(PAD.isPowered(millis(1_099)));
        assertTrue(PAD.isPowered(millis(1_100)));
        assertTrue(PAD.isPowered(millis(2_149)));
        assertFalse(PAD.isPowered(millis(2_151)));
    }

    @Test
    void aLevelThatIsSetAgainDoesNotMoveThePump() {
        long latest = millis(1_100) + PowerRelay.LONGEST_HOLD_NANOS;
        assertTrue(PAD.isLicensed(millis(1_400)));
        assertFalse(PAD.isLicensed(latest));
        assertFalse(PAD.isPowered(latest));
    }

    @Test
    void spellsOfPowerAreToldFromTheirPauses() {
        long opens = millis(1_100) + 478_000_000L;
        List<PadOnPins.Spell> spells = PAD.spells(millis(3_000), millis(10));
        assertEquals(2, spells.size(), spells.toString());
        assertEquals(millis(1_100), spells.getFirst().fromNanos());
        assertTrue(Math.abs(spells.getFirst().toNanos() - opens) < millis(1), spells.toString());
        assertEquals(new PadOnPins.Spell(millis(2_100), millis(2_150)), spells.getLast());
        assertEquals(
                List.of(new PadOnPins.Spell(millis(1_100), millis(2_150))), PAD.spells(millis(3_000), millis(1_000)));
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
