package org.poultice.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.simulator.judge.PadJudge;

/**
 * The real controller is killed with SIGKILL again and again, wherever it hurts, and started again, and somebody who wants therapy presses the button.
 * The observer at the pad must not see any rule broken, and therapy must still be given.
 */
class FiftyKillsTest {
    /** Set to a seed to repeat its plan. When exactly a signal arrives is the machine's to say. */
    private static final String SEED = "poultice.seed";

    /** Set for more kills, or fewer. */
    private static final String KILLS = "poultice.kills";

    /** A kill leaves the disk as it is. A controller that is told so grants a press most. */
    private static final String KEPT = "0s";

    private static final Duration NIGHT = Duration.ofHours(24);
    private static final Duration UNTIL_STILL_HERE = Duration.ofMinutes(16);
    private static final Duration THERAPY_WITHIN = Duration.ofMinutes(30);

    @TempDir
    private Path directory;

    private final long seed = Long.getLong(SEED, System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Life.Kill> kills = new ArrayList<>();

    @Test
    void killsBreakNoRuleAndTherapyIsStillGiven() throws Exception {
        int count = Integer.getInteger(KILLS, 50);
        try (Bedside bed = new Bedside(directory, KEPT)) {
            for (int i = 0; i < count; i++) {
                Fate next = Fate.draw(random);
                beAway(bed, next);
                kills.add(new Life(bed, next, random).live());
                assertEquals(List.of(), bed.told.endedByThemselves(), repeat());
            }
            assertTrue(
                    isGivenADayLater(bed), "no therapy after a day without kills; " + repeat() + bed.told.lastLines());
            assertTruth(bed, count);
        }
    }

    private static void beAway(Bedside bed, Fate next) throws InterruptedException {
        if (next.unplugged()) {
            bed.type('u');
        }
        bed.skip(bed.told.dayWasFull() ? NIGHT : next.away());
        if (next.unplugged()) {
            bed.type('u');
        }
        if (next.rebooted()) {
            bed.reboot();
        }
    }

    /** A controller that never wrote anything in this boot could not know that a day has passed, so one comes that does. */
    private static boolean isGivenADayLater(Bedside bed) throws Exception {
        Person person = new Person(bed);
        bed.startController();
        bed.awaitUp();
        person.sees(UNTIL_STILL_HERE, () -> false);
        bed.kill();
        bed.skip(NIGHT);
        bed.startController();
        bed.awaitUp();
        return person.getsTherapy(THERAPY_WITHIN);
    }

    private void assertTruth(Bedside bed, int count) throws Exception {
        Truth truth = Truth.of(bed);
        PadJudge judge = truth.judge();
        String summary = String.format(
                Locale.ROOT,
                "kills=%d power_on=%d in_breaks=%d while_starting=%d last_records=%s exposures=%d heat=%d trips=%d hours=%.1f violations=%d; %s",
                count,
                killedWhile(Life.Kill::power),
                killedWhile(Life.Kill::inBreak),
                killedWhile(kill -> !kill.up()),
                kills.stream()
                        .collect(Collectors.groupingBy(Life.Kill::lastRecord, TreeMap::new, Collectors.counting())),
                judge.exposures().size(),
                judge.exposures().stream().filter(PadJudge.Exposure::isHeat).count(),
                bed.told.trips(),
                truth.hours(),
                judge.violations().size(),
                repeat());
        System.out.println(summary);
        assertEquals(List.of(), judge.violations(), () -> summary + around(bed, judge));
        assertTrue(killedWhile(Life.Kill::power) >= count / 10, "the kills met too little: " + summary);
        assertTrue(judge.exposures().size() >= count / 5, "hardly any therapy: " + summary);
        bed.journal().assertSound();
    }

    private static String around(Bedside bed, PadJudge judge) {
        return judge.violations().stream()
                .map(violation -> bed.told.padBefore(violation.atNanos()))
                .collect(Collectors.joining());
    }

    private long killedWhile(Predicate<Life.Kill> what) {
        return kills.stream().filter(what).count();
    }

    private String repeat() {
        return "repeat with -D" + SEED + "=" + seed;
    }
}
