package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/** When sensors cannot be believed, by what they show of themselves. */
final class SensorRules {
    /** A converter that is finer than its sensor's noise gives the same code so often in a row only when nothing is measured. */
    private static final int FROZEN = 40;

    /** Steps of a sound sensor scatter by 0.06 °C; in thousandths. */
    private static final int MOST_SCATTER = 300;

    /** No pad with the power that the hardware may have heats faster than half of this, in thousandths of a degree Celsius a second. */
    private static final int FASTEST_HEAT = 500;

    /** Ice water cools a jacket by a fifth of this. */
    private static final int FASTEST_COLD = 1_500;

    private static final Duration DISAGREES = Duration.ofSeconds(10);

    private SensorRules() {}

    static @Nullable Finding disagree(PadView pad) {
        return pad.signs().lasted(pad.signs().sensors().disagreeSince(), DISAGREES)
                ? Finding.of(Reason.SENSORS_DISAGREE, pad.sensorsApart(), SensorSigns.MOST_APART)
                : null;
    }

    static @Nullable Finding frozen(Signs signs) {
        int equal = signs.sensors().equalCodes();
        return equal >= FROZEN ? Finding.of(Reason.SENSOR_FROZEN, equal, FROZEN) : null;
    }

    static @Nullable Finding noisy(Signs signs) {
        int scatter = signs.sensors().scatter();
        return scatter > MOST_SCATTER ? Finding.of(Reason.SENSOR_NOISY, scatter, MOST_SCATTER) : null;
    }

    static @Nullable Finding tooFast(Signs signs, Phase phase) {
        int speed = signs.sensors().speed();
        int limit = phase.applied() == Modality.COLD ? FASTEST_COLD : FASTEST_HEAT;
        return speed > limit ? Finding.of(Reason.TOO_FAST, speed, limit) : null;
    }
}
