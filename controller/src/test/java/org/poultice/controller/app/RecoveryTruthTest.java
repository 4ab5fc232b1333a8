package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Wherever the journal is cut, what it comes to is never better than the truth at that point: not more rest, not an older episode, no
 * application, no trip and no dose forgotten. The truth is that of {@link Life}, which knows the pad and no recovery.
 */
class RecoveryTruthTest {
    private static final int SECONDS = 20_000;
    private static final List<String> MUST_HAPPEN = List.of(
            "COLD",
            "HEAT",
            "recovered",
            "dose",
            "no dose",
            "recovered a trip",
            "crashed before EpisodeBegan",
            "crashed before SessionStarted",
            "crashed before ApplicationStarted",
            "crashed before ApplicationEnded",
            "crashed before SessionEnded",
            "crashed before Tripped",
            "crashed before Reset",
            "lost ApplicationStarted",
            "lost ApplicationEnded",
            "lost Tripped",
            "lost StillHere",
            "clock",
            "credit");

    @Test
    void noCutEverMakesTheControllerThinkBetterThanTheTruth() {
        Seeds.each(300, seed -> new Life(Seeds.random(seed)).live(SECONDS));
    }

    @Test
    void theseLivesAreEventful() {
        Map<String, Integer> happened = new HashMap<>();
        for (long seed = 0; seed < 50; seed++) {
            Life life = new Life(Seeds.random(seed));
            life.live(SECONDS);
            life.happened.forEach((what, times) -> happened.merge(what, times, Integer::sum));
        }

        for (String what : MUST_HAPPEN) {
            assertTrue(happened.getOrDefault(what, 0) >= 10, "too little " + what + ": " + happened);
        }
    }
}
