package org.poultice.controller.adapter.sensor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.Thermometer.Reading;

/**
 * How long a reading can be relied on. Loss is believed at the second failure in a row, and the return at the second good reading in a row: one
 * failure alone is bridged, one good reading alone is not. A sensor begins as one that is not there.
 *
 * <p>Any thread may call; nobody waits.
 */
final class Holding {
    /** A reading counts for so long after it was measured, even when nothing more is heard: the rest up to 5 s is the engine's. */
    static final Duration RELIED_ON = Duration.ofSeconds(3);

    /** One failure is bridged for so long at most. */
    static final Duration BRIDGED = Duration.ofSeconds(2);

    private static final int IN_A_ROW = 2;

    private Reading reading = Reading.NONE;
    private MonoTime measuredAt = MonoTime.LONG_AGO;
    private @Nullable MonoTime failedAt;
    private boolean lost = true;
    private boolean lossIsTold;
    private int goodInARow;
    private int failedInARow;

    /** What became of a sensor, to be told once. */
    enum Change {
        NONE,
        LOST,
        BACK
    }

    /** A good reading came. When nothing came before it for too long, it is the first of a sensor that was lost. */
    synchronized Change good(Reading next, MonoTime when) {
        boolean wasSilent = !lost && when.since(measuredAt).compareTo(RELIED_ON) > 0;
        reading = next;
        measuredAt = when;
        failedAt = null;
        failedInARow = 0;
        goodInARow = wasSilent ? 1 : Math.min(goodInARow + 1, IN_A_ROW);
        if (wasSilent) {
            return lose();
        }
        if (lost && goodInARow == IN_A_ROW) {
            lost = false;
            lossIsTold = false;
            return Change.BACK;
        }
        return Change.NONE;
    }

    /** A reading failed. */
    synchronized Change failed(MonoTime when) {
        goodInARow = 0;
        failedInARow = Math.min(failedInARow + 1, IN_A_ROW);
        failedAt = when;
        boolean tooOld = when.since(measuredAt).compareTo(RELIED_ON) > 0;
        return failedInARow == IN_A_ROW || (!lost && tooOld) ? lose() : Change.NONE;
    }

    private Change lose() {
        lost = true;
        Change change = lossIsTold ? Change.NONE : Change.LOST;
        lossIsTold = true;
        return change;
    }

    /** Whether readings count for nothing until there are two good ones. */
    synchronized boolean isLost() {
        return lost;
    }

    /** Whether the last reading failed. */
    synchronized boolean isFailing() {
        return failedAt != null;
    }

    /** The reading that can be relied on now, or {@link Reading#NONE}. */
    synchronized Reading reading(MonoTime now) {
        MonoTime failure = failedAt;
        boolean counts = !lost
                && now.since(measuredAt).compareTo(RELIED_ON) <= 0
                && (failure == null || now.since(failure).compareTo(BRIDGED) <= 0);
        return counts ? reading : Reading.NONE;
    }
}
