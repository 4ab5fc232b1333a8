package org.poultice.simulator.tissue;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.poultice.controller.adapter.yaml.Kind;

/**
 * A number with a range, as it is written in a file: {@code 10}, {@code 0.25} or {@code 2.5e-4}.
 *
 * @param unit for people; the file's key says it too
 */
record Quantity(String unit, double least, double most) implements Kind<Double> {
    private static final Pattern SYNTAX =
            Pattern.compile("[-+]?([0-9]{1,18}(\\.[0-9]{0,18})?|\\.[0-9]{1,18})([eE][-+]?[0-9]{1,2})?");

    @Override
    public String expected() {
        return "a number such as 10, 0.25 or 2.5e-4, in " + unit;
    }

    @Override
    public Double parse(String text, boolean plain) throws Unreadable {
        if (!plain || !SYNTAX.matcher(text).matches()) {
            throw unexpected(text);
        }
        double value = Double.parseDouble(text);
        if (value < least || value > most) {
            throw new Unreadable(
                    show(value) + (value < least ? " is less" : " is more") + " than is allowed",
                    "Allowed is " + plain(least) + " to " + show(most));
        }
        return value;
    }

    @Override
    public String show(Double value) {
        return plain(value) + " " + unit;
    }

    /** As short as it can be written without losing anything. */
    static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** In the middle of what is common, so that the rest of a file can be looked at with it. */
    @Override
    public Double placeholder() {
        return Math.clamp(1.0, least, most);
    }

    @Override
    public int compare(Double a, Double b) {
        return a.compareTo(b);
    }
}
