package org.poultice.protocol.plan;

/**
 * A temperature in thousandths of a degree Celsius. Whole numbers, so that a limit is met or it is not, and equal runs give equal
 * traces on every machine.
 *
 * @param milliC thousandths of a degree Celsius, from absolute zero up to 1,000 °C
 */
public record Temperature(int milliC) implements Comparable<Temperature> {
    private static final int ABSOLUTE_ZERO_MILLI_C = -273_150;
    private static final int HIGHEST_MILLI_C = 1_000_000;

    public Temperature {
        if (milliC < ABSOLUTE_ZERO_MILLI_C || milliC > HIGHEST_MILLI_C) {
            throw new IllegalArgumentException("not a temperature: " + milliC + " milli-°C");
        }
    }

    /**
     * The nearest thousandth of a degree.
     *
     * @throws IllegalArgumentException when it is not a number, or no temperature that a body or a pad can have
     */
    public static Temperature celsius(double celsius) {
        if (!(Math.abs(celsius) <= HIGHEST_MILLI_C / 1000.0)) {
            throw new IllegalArgumentException("not a temperature: " + celsius + " °C");
        }
        return new Temperature((int) Math.round(celsius * 1000));
    }

    public double celsius() {
        return milliC / 1000.0;
    }

    @Override
    public int compareTo(Temperature other) {
        return Integer.compare(milliC, other.milliC);
    }

    /** For people, to a tenth of a degree: {@code 40.0 °C}. */
    @Override
    public String toString() {
        long tenths = Math.round(milliC / 100.0);
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10 + " °C";
    }
}
