package org.poultice.simulator.faults;

import java.time.Duration;
import java.util.Random;

/**
 * What becomes of one process of the controller, and what comes before it.
 *
 * @param moment when it is killed
 * @param share where in that moment, from 0 to 1
 * @param away how long no controller has run before
 * @param rebooted whether the machine has booted meanwhile
 * @param unplugged whether the pad had no power meanwhile
 * @param eager whether somebody presses before it listens, and in breaks
 */
record Fate(Moment moment, double share, Duration away, boolean rebooted, boolean unplugged, boolean eager) {
    private static final int LONG_AWAY_PERCENT = 70;
    private static final int REBOOT_PERCENT = 15;
    private static final int UNPLUG_PERCENT = 20;
    private static final int EAGER_PERCENT = 40;
    private static final Duration BREAK = Duration.ofMinutes(20);

    /** When. What has a higher weight is drawn more often. */
    enum Moment {
        /** Between the start of the process and what it writes down first. */
        WHILE_IT_STARTS(13),
        /** Just after somebody has pressed the button, within the time in which a session is written down and begun. */
        AT_A_PRESS(15),
        /** As soon as the journal grows after a press: between two records, or between the last one and the first drive. */
        AT_A_RECORD(15),
        IN_AN_APPLICATION(30),
        AT_THE_END_OF_AN_APPLICATION(9),
        IN_A_BREAK(12),
        AT_ANY_TIME(6);

        private final int percent;

        Moment(int percent) {
            this.percent = percent;
        }

        private static Moment draw(Random random) {
            int left = random.nextInt(100);
            for (Moment moment : values()) {
                left -= moment.percent;
                if (left < 0) {
                    return moment;
                }
            }
            throw new IllegalStateException("the weights are no 100 %");
        }
    }

    static Fate draw(Random random) {
        Moment moment = Moment.draw(random);
        double share = random.nextDouble();
        boolean isLong = random.nextInt(100) < LONG_AWAY_PERCENT;
        Duration shortest = isLong ? BREAK : Duration.ZERO;
        Duration away = shortest.plusMillis(random.nextLong(BREAK.toMillis()));
        return new Fate(
                moment,
                share,
                !isLong && random.nextBoolean() ? Duration.ZERO : away,
                random.nextInt(100) < REBOOT_PERCENT,
                random.nextInt(100) < UNPLUG_PERCENT,
                random.nextInt(100) < EAGER_PERCENT);
    }
}
