package org.poultice.simulator.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are written for people: a fixed number of digits, a real minus sign, and no zero below zero. */
public final class Decimals {
    private static final String MINUS = "\u2212";

    private Decimals() {}

    /**
     * Rounded half up.
     *
     * @param value finite
     */
    public static String fixed(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP);
        return rounded.signum() < 0 ? MINUS + rounded.negate().toPlainString() : rounded.toPlainString();
    }

    /** With its sign, except for what is rounded to zero. */
    public static String signed(double value, int digits) {
        String text = fixed(value, digits);
        boolean isZero = text.chars().noneMatch(each -> each >= '1' && each <= '9');
        return isZero || text.startsWith(MINUS) ? text : "+" + text;
    }

    /** As short as it can be written without losing anything. */
    public static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** With two digits that count, such as 3.1e−5; rounded half up. */
    public static String powerOfTen(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent);
        return fixed(mantissa.doubleValue(), 1) + "e" + fixed(exponent, 0);
    }
}
