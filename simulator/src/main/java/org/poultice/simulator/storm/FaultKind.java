package org.poultice.simulator.storm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.mishap.Mishap;

/** What can happen in a storm, how often compared with the others, and for how long. */
public enum FaultKind {
    KILL("controller killed", Organ.COMPUTER, 2, seconds(1), seconds(300)),
    KILL_IN_STEP("controller killed between two effects", Organ.COMPUTER, 6, seconds(60), seconds(1_800)),
    KILL_IN_WRITE("controller killed while it writes", Organ.COMPUTER, 10, seconds(600), seconds(3_600)),
    REBOOT("machine reboots", Organ.COMPUTER, 2, seconds(5), seconds(600)),
    POWER_CUT(Mishap.POWER_CUT, Organ.COMPUTER, 2, seconds(1), seconds(7_200)),
    POWER_CUT_IN_WRITE("power cut while it writes", Organ.COMPUTER, 10, seconds(600), seconds(3_600)),
    STALL("controller gets no turn", Organ.COMPUTER, 3, seconds(1), seconds(90)),
    FLOOD("three hundred requests at once", Organ.COMPUTER, 1, Duration.ZERO, Duration.ZERO),
    DISK_FULL(Mishap.DISK_FULL, Organ.DISK, 2, seconds(10), seconds(3_600)),
    BIT_FLIP("bit flipped in the journal", Organ.DISK, 1, Duration.ZERO, Duration.ZERO),
    LINE_SILENT(Mishap.LINE_SILENT, Organ.LINE, 3, Duration.ofMillis(200), seconds(60)),
    LINE_GARBLED(Mishap.LINE_GARBLED, Organ.LINE, 3, seconds(1), seconds(600)),
    LINE_SLOW(Mishap.LINE_SLOW, Organ.LINE, 4, seconds(1), seconds(900)),
    LINE_CUT(Mishap.LINE_CUT, Organ.LINE, 2, seconds(1), seconds(600)),
    PAD_RESTART("pad restarts", Organ.PLUG, 3, Duration.ofMillis(10), seconds(2)),
    UNPLUGGED("pad unplugged", Organ.PLUG, 3, seconds(1), seconds(1_800)),
    SENSOR_OPEN(Mishap.SENSOR_OPEN, Organ.SENSOR, 2, seconds(1), seconds(900)),
    SENSOR_SHORT(Mishap.SENSOR_SHORT, Organ.SENSOR, 2, seconds(1), seconds(900)),
    SENSOR_FROZEN(Mishap.SENSOR_FROZEN, Organ.SENSOR, 2, seconds(5), seconds(3_600)),
    SENSOR_HELD(Mishap.SENSOR_HELD, Organ.SENSOR, 2, seconds(1), seconds(1_800)),
    SENSOR_NOISY(Mishap.SENSOR_NOISY, Organ.SENSOR, 2, seconds(1), seconds(1_800)),
    SENSOR_DRIFTING(Mishap.SENSOR_DRIFTING, Organ.SENSOR, 2, seconds(60), seconds(3_600)),
    SENSOR_85(Mishap.SENSOR_85, Organ.SENSOR, 1, seconds(1), seconds(900)),
    SENSOR_LOST(Mishap.SENSOR_LOST, Organ.SENSOR, 1, seconds(1), seconds(900)),
    STUCK_OPEN(Mishap.RELAY_STUCK_OPEN, Organ.RELAY, 1, seconds(1), seconds(900)),
    PUMP_STOPPED(Mishap.PUMP_STOPPED, Organ.APPLIANCE, 1, seconds(10), seconds(1_800)),
    ICE_GONE(Mishap.ICE_GONE, Organ.APPLIANCE, 1, seconds(60), seconds(7_200)),
    DETACHED(Mishap.PAD_DETACHED, Organ.APPLIANCE, 1, seconds(5), seconds(1_800)),
    LYING_ON(Mishap.LYING_ON_PAD, Organ.APPLIANCE, 1, seconds(60), seconds(7_200)),
    WALL_STEPPED(Mishap.CLOCK_STEPPED, Organ.WALL_CLOCK, 3, seconds(60), seconds(40_000)),
    WALL_STOPPED(Mishap.CLOCK_STOPPED, Organ.WALL_CLOCK, 2, seconds(60), seconds(40_000)),
    WALL_ALONE("wall clock left alone", Organ.WALL_CLOCK, 2, seconds(60), seconds(80_000)),
    DISK_SLOW(Mishap.DISK_SLOW, Organ.CARD, 1, seconds(1), seconds(600)),
    BROKER_GONE(Mishap.BROKER_GONE, Organ.BROKER, 2, seconds(1), seconds(7_200)),
    BROKER_HUNG(Mishap.BROKER_HUNG, Organ.BROKER, 2, seconds(1), seconds(3_600)),
    BROKER_SLOW(Mishap.BROKER_SLOW, Organ.BROKER, 2, seconds(10), seconds(3_600)),
    BROKER_FLOODING(Mishap.BROKER_FLOODING, Organ.BROKER, 1, seconds(1), seconds(30)),

    PRESS("press", Organ.BUTTON, 30, Duration.ofMillis(80), Duration.ofMillis(2_900)),
    HOLD("long press", Organ.BUTTON, 6, seconds(3), seconds(30)),
    LIE_ON_IT("somebody lies on the button", Organ.BUTTON, 1, seconds(30), seconds(7_200)),
    STOP("stop from afar", Organ.VOICE, 3, Duration.ZERO, Duration.ZERO),
    ARM("start from afar", Organ.VOICE, 3, Duration.ZERO, Duration.ZERO),

    /** Nothing is wrong for this long, and somebody sees to it that therapy is delivered. */
    CALM("calm", Organ.PEACE, 0, Duration.ofHours(5), Duration.ofHours(5));

    private final @Nullable Mishap mishap;
    private final String words;
    private final Organ organ;
    private final int weight;
    private final Duration shortest;
    private final Duration longest;

    FaultKind(String words, Organ organ, int weight, Duration shortest, Duration longest) {
        this(null, words, organ, weight, shortest, longest);
    }

    FaultKind(Mishap mishap, Organ organ, int weight, Duration shortest, Duration longest) {
        this(mishap, mishap.word(), organ, weight, shortest, longest);
    }

    FaultKind(@Nullable Mishap mishap, String words, Organ organ, int weight, Duration shortest, Duration longest) {
        this.mishap = mishap;
        this.words = words;
        this.organ = organ;
        this.weight = weight;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** What can have one fault at a time. */
    enum Organ {
        COMPUTER,
        DISK,
        /** What the disk is made of, and how fast it is. */
        CARD,
        LINE,
        PLUG,
        SENSOR,
        RELAY,
        APPLIANCE,
        WALL_CLOCK,
        BROKER,
        BUTTON,
        VOICE,
        PEACE
    }

    /** What operators call it; null for what they have no name for, or what is no fault. */
    @Nullable
    Mishap mishap() {
        return mishap;
    }

    Organ organ() {
        return organ;
    }

    /** How often it is drawn, compared with the others. */
    int weight() {
        return weight;
    }

    Duration shortest() {
        return shortest;
    }

    Duration longest() {
        return longest;
    }

    /** Who does it. */
    enum Source {
        /** What breaks by itself, around the device. */
        THINGS,
        /** Drawn apart, like the next one, so that a storm is the same with it and without. */
        CARD,
        /** Far from the device. */
        BROKER,
        PEOPLE
    }

    Source source() {
        return switch (organ) {
            case COMPUTER, DISK, LINE, PLUG, SENSOR, RELAY, APPLIANCE, WALL_CLOCK -> Source.THINGS;
            case CARD -> Source.CARD;
            case BROKER -> Source.BROKER;
            case BUTTON, VOICE, PEACE -> Source.PEOPLE;
        };
    }

    /** Whether something goes wrong, and not only somebody does something. */
    boolean isFault() {
        return source() != Source.PEOPLE;
    }

    @Override
    public String toString() {
        return words;
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
