package org.poultice.controller.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one sensor gave in the last seconds, one reading a second: how often in a row the same code, how much it scatters, and how fast it goes. A
 * value: {@link #after} makes a new one.
 */
final class Readings {
    /** Of no sensor. */
    static final Readings NONE = new Readings(PadSample.Codes.NO_CODE, 0, new int[0]);

    /** So many are kept, and looked at for scatter. */
    private static final int KEPT = 12;

    /**
     * A line that is disturbed turns back again and again. A reading that is wrong once turns back once, and a sensor that is touched
     * or laid on goes one way.
     */
    private static final int LEAST_TURNS = 2;

    /** A turn is one between two steps of at least so much, in thousandths of a degree Celsius: three times the noise of a sound sensor. */
    private static final int LEAST_STEP = 150;

    private final int code;
    private final int equalCodes;
    private final int[] newestFirst;
    private final int scatter;

    private Readings(int code, int equalCodes, int[] newestFirst) {
        this.code = code;
        this.equalCodes = equalCodes;
        this.newestFirst = newestFirst;
        this.scatter = newestFirst.length < KEPT || turns() < LEAST_TURNS ? 0 : deviationOfSteps();
    }

    /**
     * With one more.
     *
     * @param milliC plausible, or {@link PadSample#NO_READING} where there is no such sensor
     * @param nextCode what its converter gave, or {@link PadSample.Codes#NO_CODE}
     * @param settled whether the pad lies still, and for as long as it takes until readings say something of the sensor
     */
    Readings after(int milliC, int nextCode, boolean settled) {
        if (!PadView.isPlausible(milliC)) {
            return NONE;
        }
        int equal = nextCode == PadSample.Codes.NO_CODE ? 0 : nextCode == code ? equalCodes + 1 : 1;
        if (!settled) {
            return new Readings(nextCode, equal, NONE.newestFirst);
        }
        int[] next = new int[Math.min(KEPT, newestFirst.length + 1)];
        next[0] = milliC;
        System.arraycopy(newestFirst, 0, next, 1, next.length - 1);
        return new Readings(nextCode, equal, next);
    }

    /** How many equal codes there have been in a row. */
    int equalCodes() {
        return equalCodes;
    }

    /**
     * How much the last twelve readings scatter: the standard deviation of the steps from one to the next, in thousandths of a degree Celsius; 0 while
     * there are fewer, and where they only rise or fall.
     */
    int scatter() {
        return scatter;
    }

    /** How fast it has risen or fallen twice in a row, the slower of both, in thousandths of a degree Celsius a second; 0 when it has turned. */
    int speed() {
        if (newestFirst.length < 3 || step(0) > 0 != step(1) > 0) {
            return 0;
        }
        return Math.min(Math.abs(step(0)), Math.abs(step(1)));
    }

    private int step(int back) {
        return newestFirst[back] - newestFirst[back + 1];
    }

    private int turns() {
        int turns = 0;
        for (int i = 0; i + 2 < newestFirst.length; i++) {
            boolean turned = step(i) > 0 != step(i + 1) > 0;
            turns += turned && Math.min(Math.abs(step(i)), Math.abs(step(i + 1))) >= LEAST_STEP ? 1 : 0;
        }
        return turns;
    }

    private int deviationOfSteps() {
        int steps = newestFirst.length - 1;
        double mean = (double) (newestFirst[0] - newestFirst[steps]) / steps;
        double squares = 0;
        for (int i = 0; i < steps; i++) {
            double off = step(i) - mean;
            squares += off * off;
        }
        return (int) Math.round(Math.sqrt(squares / steps));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Readings readings
                && readings.code == code
                && readings.equalCodes == equalCodes
                && Arrays.equals(readings.newestFirst, newestFirst);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * code + equalCodes) + Arrays.hashCode(newestFirst);
    }
}
