package org.poultice.simulator.tissue;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.poultice.controller.adapter.yaml.Kind;
import org.poultice.controller.adapter.yaml.YamlMap;
import org.poultice.controller.adapter.yaml.YamlValue;

/**
 * A number with a range, as it is written in a file: {@code 10}, {@code 0.25} or {@code 2.5e-4}.
 *
 * @param unit for people; the file's key says it too
 * @param most infinite where there is no such limit
 */
record Quantity(String unit, double least, double most) implements Kind<Double> {
    private static final Pattern SYNTAX = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    /** More digits than a number of double precision has, and few enough for a line. */
    private static final int LONGEST_SHOWN = 30;

    @Override
    public String expected() {
        return "a number such as 10, 0.25 or 2.5e-4, in " + unit + "; allowed is " + allowed();
    }

    @Override
    public Double parse(String text, boolean plain) throws Unreadable {
        if (!plain || !SYNTAX.matcher(text).matches()) {
            throw unexpected(text);
        }
        double value = Double.parseDouble(text);
        if (value < least || value > most || Double.isInfinite(value)) {
            // As it is written: 1e99 has a hundred digits, and 1e400 is no number to a computer.
            String written = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
            throw new Unreadable(
                    written + " " + unit + (value < least ? " is less" : " is more") + " than is allowed",
                    "Allowed is " + allowed());
        }
        return value;
    }

    private String allowed() {
        return plain(least) + (Double.isInfinite(most) ? " " + unit + " or more" : " to " + show(most));
    }

    /** The value of a key, or another one where the key is not there; not a number where it is there and wrong. */
    static double orElse(YamlMap map, String key, Kind<Double> kind, double other) {
        YamlValue<Double> value = map.value(key, kind);
        return map.has(key) ? value.required() : value.orElse(other, "default");
    }

    @Override
    public String show(Double value) {
        return plain(value) + " " + unit;
    }

    /** As short as it can be written without losing anything. */
    static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Not a number, and neither is what is computed from it: it is neither too small nor too large, so that nothing is said of it. */
    @Override
    public Double placeholder() {
        return Double.NaN;
    }

    @Override
    public int compare(Double a, Double b) {
        return a.compareTo(b);
    }
}
