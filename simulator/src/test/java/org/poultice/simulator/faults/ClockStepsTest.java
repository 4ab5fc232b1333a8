package org.poultice.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.plan.Modality;

/**
 * The time of day steps, stops, is believed and is not, while the monotonic clock is right. No rule is broken by that; within a boot it changes nothing at all;
 * and over a boot it counts only as far as it is proven. The words are those of {@link TurnedClock#turn}.
 */
class ClockStepsTest {
    private static final int PRESS_EVERY = 30;

    @TempDir
    private Path directory;

    private static Rules rules(Duration mayForget) {
        SeedLibrary seeds = SeedLibrary.open();
        return Rules.of(
                        Objects.requireNonNull(seeds.plan("back-spasm").value()).plan(),
                        seeds.facts().painLimit())
                .withUnsettled(mayForget);
    }

    private ClockedMachine machine(String name, Duration mayForget) throws IOException {
        ClockedMachine machine = new ClockedMachine(directory.resolve(name), rules(mayForget));
        machine.start();
        machine.pass(10);
        machine.judge.onset(machine.seconds() * 1_000_000_000L);
        return machine;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1m",
                "-1m",
                "+20m",
                "-20m",
                "+3h",
                "-3h",
                "+72h",
                "-72h",
                "+8760h",
                "untrusted",
                "untrusted +24h",
                "stopped",
                "1970",
                "untrusted 1970",
                "-17s",
                "+17s"
            })
    void withinABootNothingOfItChangesAnything(String turned) throws IOException {
        List<String> undisturbed = twoSessions("undisturbed", 0, "nothing", "nothing");
        for (int minute : new int[] {5, 25, 45, 57}) {
            assertEquals(
                    undisturbed, twoSessions("for-good-" + minute, minute, turned, "nothing"), "in minute " + minute);
            assertEquals(
                    undisturbed,
                    twoSessions("and-back-" + minute, minute, turned, "right trusted"),
                    "and back, in minute " + minute);
        }
    }

    /** An application, a break, a stop in the second application, a press that is refused, and one that is not. */
    private List<String> twoSessions(String name, int minute, String turned, String then) throws IOException {
        try (ClockedMachine machine = machine(name, Duration.ofMinutes(4))) {
            for (int now = 0; now < 120; now++) {
                if (now == minute) {
                    machine.wall.turn(turned);
                }
                if (now == minute + 7) {
                    machine.wall.turn(then);
                }
                if (List.of(0, 55, 60, 76).contains(now)) {
                    machine.press();
                    machine.pass(59);
                } else {
                    machine.pass(60);
                }
            }
            assertEquals(List.of(), machine.judge.violations());
            assertEquals(4, machine.judge.exposures().size(), machine.record::toString);
            return machine.record;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+20m", "-20m", "+72h", "-72h", "untrusted", "untrusted +24h", "stopped", "1970"})
    void whatHappensWhileAControllerIsAwayInTheSameBootChangesNothing(String turned) throws IOException {
        for (int minute : new int[] {12, 25}) {
            assertEquals(
                    firstAfterKill("undisturbed-" + minute, minute, "nothing"),
                    firstAfterKill("turned-" + minute, minute, turned),
                    "killed in minute " + minute);
        }
    }

    private String firstAfterKill(String name, int minute, String turned) throws IOException {
        try (ClockedMachine machine = machine(name, Duration.ofMinutes(4))) {
            machine.press();
            machine.pass(60L * minute);
            machine.kill();
            machine.pass(5);
            machine.wall.turn(turned);
            machine.start();
            return firstTherapy(machine, "nothing");
        }
    }

    /** Presses again and again; when the pad gets power, since the beginning of that, and which. The clock is turned once more after 5 minutes. */
    private static String firstTherapy(ClockedMachine machine, String afterFiveMinutes) {
        long from = machine.seconds();
        while (machine.power() == null) {
            long since = machine.seconds() - from;
            assertTrue(since < Duration.ofHours(3).toSeconds(), "no therapy: " + machine.record);
            if (since == Duration.ofMinutes(5).toSeconds()) {
                machine.wall.turn(afterFiveMinutes);
            }
            machine.press();
            machine.pass(machine.power() == null ? PRESS_EVERY - 1 : 60);
        }
        assertEquals(List.of(), machine.judge.violations());
        Modality given = machine.power();
        String at = machine.record.stream()
                .filter(line -> line.endsWith(" on " + given))
                .reduce((first, second) -> second)
                .orElseThrow();
        long seconds = Long.parseLong(at.split(" ")[0]) / 1_000 - from;
        return String.format(Locale.ROOT, "%d:%02d %s", seconds / 60, seconds % 60, given);
    }

    /** After an application of 20 min and 2 min of its break the power fails. On a disk that keeps its word. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                          | before    | gap  | at the boot         | 5 min later         | therapy
        right on both sides             | nothing   | 5h   | nothing             | nothing             | 1:00 COLD
        right on both sides, short      | nothing   | 5m   | nothing             | nothing             | 14:00 COLD
        not trusted before              | untrusted | 5h   | trusted             | nothing             | 20:00 COLD
        not trusted after               | nothing   | 5h   | untrusted           | nothing             | 20:00 COLD
        forward, and not trusted        | nothing   | 5m   | untrusted +240h     | nothing             | 20:00 COLD
        at the last shutdown            | nothing   | 5h   | untrusted -5h       | nothing             | 20:00 COLD
        and set right by the network    | nothing   | 5h   | untrusted -5h       | trusted +5h         | 6:30 COLD
        set right, but not trusted      | nothing   | 5h   | untrusted -5h       | +5h                 | 20:00 COLD
        at the last shutdown, trusted   | nothing   | 5h   | -5h                 | nothing             | 19:00 COLD
        before the last shutdown        | nothing   | 5h   | -48h                | nothing             | 20:00 COLD
        in 1970                         | nothing   | 5h   | untrusted 1970      | nothing             | 20:00 COLD
        stopped before                  | stopped   | 5h   | right               | nothing             | 20:00 COLD
        stopped at the boot             | nothing   | 5h   | untrusted stopped   | nothing             | 20:00 COLD
        wrong before, by as much        | -3h       | 5h   | nothing             | nothing             | 1:00 COLD
        """)
    void aGapCountsAsABreakOnlyAsFarAsItIsProven(
            String what, String before, String gap, String boot, String later, String therapy) throws IOException {
        assertEquals(therapy, afterGap(new Gap(before, gap, boot, later), Duration.ZERO), what);
    }

    /** The same, when the disk may forget what it confirmed last: there is no gap that counts as a break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nothing   | 5h   | nothing             | nothing
        nothing   | 5m   | untrusted +240h     | trusted -240h
        untrusted | 5h   | trusted             | nothing
        nothing   | 5h   | untrusted -5h       | trusted +5h
        """)
    void onADiskThatForgetsABreakIsDueAfterEachBoot(String before, String gap, String boot, String later)
            throws IOException {
        assertEquals("20:00 COLD", afterGap(new Gap(before, gap, boot, later), Duration.ofMinutes(4)));
    }

    /** Heat is due 72 h after the first press (rule I3), which was 22 min before the gap. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                          | before    | gap  | at the boot         | 5 min later         | therapy
        four days, proven               | nothing   | 96h  | nothing             | nothing             | 20:00 HEAT
        proven late                     | nothing   | 96h  | untrusted -96h      | trusted +96h        | 20:00 HEAT
        three days are just too short   | nothing   | 71h  | nothing             | nothing             | 20:00 COLD
        four days that nobody proves    | nothing   | 96h  | untrusted           | nothing             | 20:00 COLD
        not trusted before              | untrusted | 96h  | trusted             | nothing             | 20:00 COLD
        claimed, and not trusted        | nothing   | 1h   | untrusted +240h     | nothing             | 20:00 COLD
        claimed, and never trusted long | nothing   | 1h   | untrusted +240h     | trusted -240h       | 20:00 COLD
        it jumps while it is believed   | nothing   | 1h   | nothing             | +240h               | 20:00 COLD
        it jumps and jumps back         | nothing   | 96h  | nothing             | +240h               | 20:00 COLD
        it jumped before                | +240h     | 1h   | -240h               | nothing             | 20:00 COLD
        """)
    void anInjuryIsAsOldAsIsProven(String what, String before, String gap, String boot, String later, String therapy)
            throws IOException {
        assertEquals(therapy, afterGap(new Gap(before, gap, boot, later), Duration.ofMinutes(4)), what);
    }

    private record Gap(String before, String length, String boot, String later) {}

    private String afterGap(Gap gap, Duration mayForget) throws IOException {
        try (ClockedMachine machine = new ClockedMachine(directory.resolve("machine"), rules(mayForget))) {
            machine.wall.turn(gap.before());
            machine.start();
            machine.pass(120);
            machine.judge.onset(machine.seconds() * 1_000_000_000L);
            machine.press();
            machine.pass(60 * 22);
            machine.powerCut(Duration.parse("PT" + gap.length().toUpperCase(Locale.ROOT)));
            machine.wall.turn(gap.boot());
            machine.start();
            return firstTherapy(machine, gap.later());
        }
    }
}
