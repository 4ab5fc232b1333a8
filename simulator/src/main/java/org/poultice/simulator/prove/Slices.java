package org.poultice.simulator.prove;

import static org.poultice.simulator.prove.Action.ABSENCE;
import static org.poultice.simulator.prove.Action.CLOCK_DOUBTED;
import static org.poultice.simulator.prove.Action.CLOCK_JUMPS;
import static org.poultice.simulator.prove.Action.CLOCK_RIGHT;
import static org.poultice.simulator.prove.Action.CRASH;
import static org.poultice.simulator.prove.Action.DAMAGE;
import static org.poultice.simulator.prove.Action.DISK_FAILS;
import static org.poultice.simulator.prove.Action.DOWN;
import static org.poultice.simulator.prove.Action.FAULT;
import static org.poultice.simulator.prove.Action.FOUND;
import static org.poultice.simulator.prove.Action.HELD;
import static org.poultice.simulator.prove.Action.LINE_LOSES;
import static org.poultice.simulator.prove.Action.LOSS;
import static org.poultice.simulator.prove.Action.LOST;
import static org.poultice.simulator.prove.Action.MINUTE;
import static org.poultice.simulator.prove.Action.OVERFLOW;
import static org.poultice.simulator.prove.Action.PASS;
import static org.poultice.simulator.prove.Action.POWER_CUT;
import static org.poultice.simulator.prove.Action.PRESS;
import static org.poultice.simulator.prove.Action.REBOOT;
import static org.poultice.simulator.prove.Action.RESTART;
import static org.poultice.simulator.prove.Action.RESUME;
import static org.poultice.simulator.prove.Action.SAMPLE_BOTH;
import static org.poultice.simulator.prove.Action.SAMPLE_BROKEN;
import static org.poultice.simulator.prove.Action.SAMPLE_COLD;
import static org.poultice.simulator.prove.Action.SAMPLE_HEAT;
import static org.poultice.simulator.prove.Action.SAMPLE_OFF;
import static org.poultice.simulator.prove.Action.START;
import static org.poultice.simulator.prove.Action.STOP;
import static org.poultice.simulator.prove.Action.TICK;
import static org.poultice.simulator.prove.Action.TICK_PROVING;
import static org.poultice.simulator.prove.Action.UP;
import static org.poultice.simulator.prove.Action.WALL_STEP;

import java.time.Duration;
import java.util.List;
import org.poultice.protocol.plan.CarePlan.Course;

/**
 * The parts that are gone through. Where a time matters it is at least two quanta, so that there is a moment inside of it; a lease of two can be
 * renewed halfway, run out alone, and be cut by the end of an application of three; a break of three is longer than a lease, so that one
 * counted from the wrong end of it shows. A quantum of 30 s is a press for a reset at once; one of 10 s leaves room for the press that
 * begins another episode, and for the one that is too long for it.
 */
final class Slices {
    private static final Duration COARSE = Duration.ofSeconds(30);
    private static final Duration FINE = Duration.ofSeconds(10);
    private static final Course PLAIN = Course.COLD_THEN_HEAT;

    private static final List<Action> BASIC =
            List.of(PASS, TICK, TICK_PROVING, DOWN, UP, STOP, FOUND, SAMPLE_OFF, CRASH, RESTART, REBOOT, LINE_LOSES);
    private static final List<Action> BY_THE_MINUTE = List.of(MINUTE, PRESS, STOP, CRASH, RESUME, REBOOT);
    private static final List<Action> WITH_POWER_CUTS =
            List.of(MINUTE, DOWN, UP, STOP, CRASH, ABSENCE, RESUME, POWER_CUT);
    private static final List<Action> WITH_CLOCK =
            List.of(MINUTE, PRESS, STOP, CRASH, ABSENCE, RESUME, POWER_CUT, CLOCK_RIGHT, CLOCK_DOUBTED, CLOCK_JUMPS);
    private static final List<Rule> BREAKS = List.of(Rule.I1, Rule.I2, Rule.START, Rule.STOP, Rule.LIVE);

    static final Slice BREAK = new Slice(
                    "application 3, break 3, lease 2",
                    BREAKS,
                    new Scale(COARSE, 3, 3, 2, 0, 0, 0, 2, PLAIN, false),
                    BASIC)
            .with(DISK_FAILS, WALL_STEP);

    /** The same without a line that loses anything: here others fail for other reasons. */
    static final Slice SOUND_LINE = BREAK.without(LINE_LOSES);

    static final Slice PAD = new Slice(
                    "a pad that lies, breaks or is gone",
                    List.of(Rule.I1, Rule.I2, Rule.TRIP, Rule.LIVE),
                    new Scale(COARSE, 2, 2, 1, 0, 0, 0, 2, PLAIN, false),
                    BASIC)
            .with(DISK_FAILS, LOST, SAMPLE_HEAT, SAMPLE_BROKEN);

    static final Slice REMOTE = new Slice(
                    "starts from afar, faults, overflow",
                    List.of(Rule.START, Rule.STOP, Rule.TRIP, Rule.LIVE),
                    new Scale(COARSE, 2, 2, 1, 0, 0, 0, 2, PLAIN, false),
                    BASIC)
            .with(DISK_FAILS, HELD, START, FAULT, OVERFLOW, SAMPLE_BOTH);

    static final Slice SWITCH = new Slice(
                    "switch at 6, two injuries",
                    List.of(Rule.I3, Rule.LIVE),
                    new Scale(FINE, 2, 2, 1, 6, 0, 0, 1, PLAIN, false),
                    BASIC)
            .with(DISK_FAILS, WALL_STEP);

    static final Slice CONTRAST = new Slice(
                    "heat and cold in turn",
                    List.of(Rule.I4, Rule.LIVE),
                    new Scale(COARSE, 3, 3, 2, 0, 0, 0, 3, Course.CONTRAST, false),
                    BASIC)
            .with(DISK_FAILS);

    static final Slice DAY = new Slice(
            "two applications in a day of 6",
            List.of(Rule.I5, Rule.LIVE),
            new Scale(COARSE, 1, 1, 1, 0, 6, 2, 3, PLAIN, false),
            BASIC);

    /** A disk that keeps its word, so that a trusted clock can tell how long the power was off. */
    static final Slice CLOCK = new Slice(
            "trusted clocks: break 3",
            List.of(Rule.I1, Rule.I2, Rule.LIVE),
            new Scale(COARSE, 2, 3, 1, 0, 0, 0, 1, PLAIN, false),
            WITH_CLOCK);

    static final Slice CLOCK_SWITCH = new Slice(
            "trusted clocks: switch at 4",
            List.of(Rule.I3, Rule.LIVE),
            new Scale(COARSE, 1, 1, 1, 4, 0, 0, 1, PLAIN, false),
            WITH_CLOCK);

    static final Slice CLOCK_DAY = new Slice(
            "trusted clocks: two in a day of 5",
            List.of(Rule.I5, Rule.LIVE),
            new Scale(COARSE, 1, 1, 1, 0, 5, 2, 1, PLAIN, false),
            WITH_CLOCK);

    /** A disk that loses at a power cut what it has confirmed in this quantum and the one before. */
    static final Slice FORGETFUL = new Slice(
            "a disk that forgets",
            List.of(Rule.I1, Rule.I2, Rule.TRIP, Rule.LIVE),
            new Scale(COARSE, 2, 3, 1, 0, 0, 0, 2, PLAIN, false, 1, 1),
            WITH_POWER_CUTS);

    static final Slice FORGETFUL_DAY = new Slice(
            "a disk that forgets, one in a day of 6",
            List.of(Rule.I5, Rule.LIVE),
            new Scale(COARSE, 1, 3, 1, 0, 6, 1, 1, PLAIN, false, 1, 1),
            WITH_POWER_CUTS);

    static final Slice DAMAGED = new Slice(
                    "a journal that is damaged or lost",
                    List.of(Rule.I1, Rule.I2, Rule.I3, Rule.TRIP, Rule.LIVE),
                    new Scale(COARSE, 1, 2, 1, 3, 0, 0, 1, PLAIN, false),
                    BASIC)
            .with(DISK_FAILS, DAMAGE, LOSS);

    static final Slice DAMAGED_DAY = new Slice(
            "the same, one application in a day of 5",
            List.of(Rule.I5, Rule.LIVE),
            new Scale(COARSE, 1, 1, 1, 0, 5, 1, 1, PLAIN, false),
            List.of(MINUTE, DOWN, UP, STOP, CRASH, ABSENCE, RESUME, REBOOT, DAMAGE, LOSS));

    private static final Slice FULL_SWITCH = new Slice(
            "full size: 20 min, 20 min, 72 h",
            List.of(Rule.I1, Rule.I2, Rule.I3),
            new Scale(Duration.ofMinutes(1), 20, 20, 1, 72 * 60, 0, 0, 1, PLAIN, false),
            BY_THE_MINUTE);

    private static final Slice FULL_DAY = new Slice(
            "full size: 8 in 24 h, by 5 min",
            List.of(Rule.I1, Rule.I2, Rule.I5),
            new Scale(Duration.ofMinutes(5), 4, 4, 1, 0, 24 * 12, 8, 3, PLAIN, true),
            BY_THE_MINUTE);

    private static final Slice FULL_DAY_BY_THE_MINUTE = new Slice(
            "full size: 8 in 24 h, by 1 min",
            List.of(Rule.I1, Rule.I2, Rule.I5),
            new Scale(Duration.ofMinutes(1), 20, 20, 1, 0, 24 * 60, 8, 2, PLAIN, true),
            BY_THE_MINUTE);

    private static final Slice LARGER_BREAK = new Slice(
                    "application 4, break 5, lease 3",
                    BREAKS,
                    new Scale(COARSE, 4, 5, 3, 0, 0, 0, 3, PLAIN, false),
                    BASIC)
            .with(DISK_FAILS, LOST, START, FAULT, SAMPLE_HEAT, SAMPLE_BROKEN);

    private static final Slice LARGER_CONTRAST = new Slice(
                    "heat and cold in turn from 3 on",
                    List.of(Rule.I3, Rule.I4, Rule.LIVE),
                    new Scale(FINE, 2, 3, 1, 3, 0, 0, 3, Course.CONTRAST, false),
                    BASIC)
            .with(DISK_FAILS, LOST, SAMPLE_HEAT, SAMPLE_COLD);

    private static final Slice LARGER_DAY = new Slice(
            "three applications in a day of 12",
            List.of(Rule.I5, Rule.LIVE),
            new Scale(COARSE, 1, 1, 1, 0, 12, 3, 2, PLAIN, false),
            BASIC);

    /** What is gone through every time, the longest first. */
    static final List<Slice> USUAL = List.of(
            FULL_SWITCH,
            SWITCH,
            FULL_DAY,
            PAD,
            REMOTE,
            DAY,
            CONTRAST,
            BREAK,
            CLOCK,
            CLOCK_SWITCH,
            CLOCK_DAY,
            FORGETFUL,
            FORGETFUL_DAY,
            DAMAGED,
            DAMAGED_DAY);

    /** What {@code --full} adds. */
    static final List<Slice> MORE = List.of(FULL_DAY_BY_THE_MINUTE, LARGER_BREAK, LARGER_CONTRAST, LARGER_DAY);

    private Slices() {}
}
