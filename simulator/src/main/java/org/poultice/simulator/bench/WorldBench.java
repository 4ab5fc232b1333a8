package org.poultice.simulator.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.pad.PadBuild;
import org.poultice.simulator.world.Witness;
import org.poultice.simulator.world.World;
import org.poultice.simulator.world.WorldSetup;

/**
 * Four days of the whole product in virtual time, on one thread: the controller with its journal, the line, a pad with its sensors, and layered tissue under
 * it, alone and linked to a broker with somebody who follows; for somebody who gets all the applications that a day allows, cold on the first three days
 * and heat on the fourth.
 */
final class WorldBench {
    static final int HOURS = 96;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MAX_PER_DAY = 8; // rule I5
    private static final Duration PRESS = Duration.ofMillis(300);
    private static final Duration FULL_BREAK = Duration.ofMinutes(20);

    /** Three sessions a day; the third has two applications, for the day is full then. */
    private static final int[] PRESSED_AT_HOURS = {8, 13, 19};

    private static final int MOST_WARM_UPS = 3;
    private final Rules rules;
    private final int rounds;

    /** @param rounds how many times those four days are measured */
    WorldBench(Rules rules, int rounds) {
        this.rules = rules;
        this.rounds = rounds;
    }

    void run(PrintWriter out) {
        Round last = measure(out, "alone", false);
        measure(out, "linked", true);
        out.printf(
                "applications=%d skin_hottest=%.2f skin_coldest=%.2f%n",
                last.applications,
                last.world.temperatures().extremes().hottestSkin(),
                last.world.temperatures().extremes().coldestSkin());
        out.flush();
    }

    private Round measure(PrintWriter out, String what, boolean linked) {
        double[] seconds = new double[rounds];
        Round last = new Round(linked);
        for (int i = -Math.min(MOST_WARM_UPS, rounds); i < rounds; i++) {
            last = new Round(linked);
            long began = THREADS.getCurrentThreadCpuTime();
            last.run();
            if (i >= 0) {
                seconds[i] = (THREADS.getCurrentThreadCpuTime() - began) / 1e9;
                print(out, what + " run " + (i + 1), seconds[i]);
            }
        }
        Arrays.sort(seconds);
        print(out, what + " median", seconds[rounds / 2]);
        return last;
    }

    private static void print(PrintWriter out, String what, double seconds) {
        out.printf("%-13s simulated_hours=%d cpu_s=%.3f speed=%.0fx%n", what, HOURS, seconds, HOURS * 3600 / seconds);
        out.flush();
    }

    /** Those four days once. */
    private final class Round implements Witness {
        private final World world;
        private int applications;

        Round(boolean linked) {
            TimeRules judged = new TimeRules(
                    rules.plan().application(), FULL_BREAK, rules.plan().switchAfter(), MAX_PER_DAY);
            WorldSetup setup = new WorldSetup(rules, judged, PadBuild.heatAndCold(), null, 1);
            world = new World(linked ? setup.withBroker() : setup, this);
        }

        void run() {
            for (int hour = 0; hour < HOURS; hour += 24) {
                for (int at : PRESSED_AT_HOURS) {
                    world.advanceTo(Duration.ofHours(hour + at).toNanos());
                    world.press(PRESS);
                }
            }
            world.advanceTo(Duration.ofHours(HOURS).toNanos());
        }

        @Override
        public void occurred(long nanos, Occurrence what, State state) {
            applications += what instanceof Occurrence.ApplicationStarted ? 1 : 0;
        }

        @Override
        public void powered(long nanos, boolean heat, boolean cold, @Nullable State state) {}
    }
}
