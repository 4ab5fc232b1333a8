package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.Locale;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Spot;
import org.poultice.simulator.mishap.Trouble;
import org.poultice.simulator.scenario.Times;
import org.poultice.simulator.world.Death;
import org.poultice.simulator.world.WriteFate;

/**
 * Something that goes wrong, or that somebody does: all that a storm is made of.
 *
 * @param atNanos when it begins, in true time from the beginning
 * @param lengthNanos until it is over; 0 for what has no length
 * @param detail a number from 0 up, of which each kind makes what it needs
 */
record Fault(FaultKind kind, long atNanos, long lengthNanos, int detail) {
    private static final Spot[] SENSORS = {Spot.PAD, Spot.SKIN, Spot.TWIN};
    private static final int LONGEST_AWAY_SECONDS = 300;
    private static final int SLOWEST_MILLIS = 4_000;
    private static final int SLOWEST_BROKER_MILLIS = 20_000;
    private static final int WIDEST_FLOOD = 500;
    private static final int WORST_GARBLED_PER_MILLE = 200;
    private static final int POINTS = 12;
    private static final int MOST_FORGOTTEN_SECONDS = 240;
    private static final int LONGEST_UNNOTICED_SECONDS = 51;
    private static final int FLIPPED_BYTES = 6_000;
    private static final int THOUSAND = 1_000;

    long endNanos() {
        return atNanos + lengthNanos;
    }

    Duration length() {
        return Duration.ofNanos(lengthNanos);
    }

    /**
     * What operators say for it.
     *
     * @throws IllegalStateException when they have no words for it
     */
    Trouble trouble() {
        Mishap mishap = kind.mishap();
        if (mishap == null) {
            throw new IllegalStateException(kind + " has no name");
        }
        return switch (kind.organ()) {
            case SENSOR -> new Trouble(mishap, SENSORS[detail % SENSORS.length], sensorAmount());
            case RELAY -> new Trouble(mishap, isOfTheFirst() ? Spot.HEAT : Spot.COLD);
            case LINE -> new Trouble(mishap, Spot.NONE, garbledPerMille());
            case BROKER -> new Trouble(mishap, Spot.NONE, brokerAmount());
            case CARD -> new Trouble(mishap, Spot.NONE, delay().toMillis() / (double) THOUSAND);
            default -> new Trouble(mishap, Spot.NONE);
        };
    }

    private double sensorAmount() {
        return switch (kind) {
            case SENSOR_HELD -> celsius();
            case SENSOR_NOISY -> codes();
            case SENSOR_DRIFTING -> driftPerMinute();
            default -> 0;
        };
    }

    /** Seconds of delay, or messages a second. */
    private double brokerAmount() {
        return switch (kind) {
            case BROKER_SLOW -> detail % SLOWEST_BROKER_MILLIS / (double) THOUSAND;
            case BROKER_FLOODING -> 1 + detail % WIDEST_FLOOD;
            default -> 0;
        };
    }

    /** How long a process or a machine that dies in the middle of something stays away. */
    Duration away() {
        return Duration.ofSeconds(1 + detail % LONGEST_AWAY_SECONDS);
    }

    Death death() {
        return switch (kind) {
            case KILL -> new Death(Death.Of.PROCESS, length());
            case REBOOT -> new Death(Death.Of.MACHINE, length(), forgotten());
            case POWER_CUT -> new Death(Death.Of.EVERYTHING, length(), forgotten());
            case POWER_CUT_IN_WRITE -> new Death(Death.Of.EVERYTHING, away(), forgotten());
            default -> new Death(Death.Of.PROCESS, away());
        };
    }

    /** Two disks of three keep their word. */
    private Duration forgotten() {
        int draw = detail / LONGEST_AWAY_SECONDS / WriteFate.values().length;
        return draw % 3 == 0 ? Duration.ofSeconds(1 + draw / 3 % MOST_FORGOTTEN_SECONDS) : Duration.ZERO;
    }

    /** How far the wall clock is set, forward or back: seconds are as likely as months. */
    Duration step() {
        double share = detail / 2 % THOUSAND / (double) THOUSAND;
        double seconds = 2 * StrictMath.pow(Duration.ofDays(400).toSeconds() / 2.0, share);
        return Duration.ofMillis((long) ((isOfTheFirst() ? 1_000 : -1_000) * seconds));
    }

    /** So long a clock that was set is still said to be right: less than a minute, for whoever sets it sees to it. */
    Duration unnoticed() {
        return Duration.ofSeconds(detail / 2 / THOUSAND % LONGEST_UNNOTICED_SECONDS);
    }

    WriteFate fate() {
        WriteFate[] fates = WriteFate.values();
        return fates[detail / LONGEST_AWAY_SECONDS % fates.length];
    }

    /** After how many points between effects it dies. */
    int points() {
        return 1 + detail / LONGEST_AWAY_SECONDS % POINTS;
    }

    Duration delay() {
        return Duration.ofMillis(1 + detail % SLOWEST_MILLIS);
    }

    int garbledPerMille() {
        return 1 + detail % WORST_GARBLED_PER_MILLE;
    }

    /** Of two. */
    boolean isOfTheFirst() {
        return detail % 2 == 0;
    }

    /** What a held sensor shows. */
    double celsius() {
        return detail / 2 % 55;
    }

    /** How fast a sensor goes astray, in °C a minute, up or down. */
    double driftPerMinute() {
        return (detail / 4 % 2 == 0 ? 1 : -1) * (1 + detail / 8 % 40) / 10.0;
    }

    /** How noisy a sensor is. */
    double codes() {
        return 5 + detail / 2 % 200;
    }

    /** Where a bit is flipped, in bytes from the end of the journal: in one of the last forty records or so. */
    int bytesBack() {
        return detail % FLIPPED_BYTES;
    }

    @Override
    public String toString() {
        String when = "%14s  %s".formatted(Times.text(atNanos), kind);
        String length = lengthNanos == 0 ? "" : String.format(Locale.ROOT, ", %.3f s", lengthNanos / 1e9);
        return when + length + (kind.isFault() ? " (" + detail + ")" : "");
    }
}
