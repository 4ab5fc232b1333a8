package org.poultice.controller.adapter.yaml;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time: whole numbers with the units {@code w d h m s ms}, the larger before the smaller, such as {@code 20m}, {@code 72h},
 * {@code 1h30m} or {@code 500ms}. Never negative, and at most {@value #MOST_DIGITS} digits a number.
 */
public final class DurationKind implements Kind<Duration> {
    /** A duration written in a file. */
    public static final DurationKind DURATION = new DurationKind();

    private static final int MOST_DIGITS = 6;
    private static final String NUMBER = "([0-9]{1," + MOST_DIGITS + "})";
    private static final Pattern SYNTAX = Pattern.compile("(?:N w)?(?:N d)?(?:N h)?(?:N m)?(?:N s)?(?:N ms)?"
            .replace("N ", NUMBER)
            .replace(" ", ""));
    private static final Duration[] UNITS = {
        Duration.ofDays(7),
        Duration.ofDays(1),
        Duration.ofHours(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(1),
        Duration.ofMillis(1)
    };
    private static final String[] SHORT = {"weeks", "days", "h", "min", "s", "ms"};
    /** A day and a week are shown in hours unless they were written so: 72 h is what people know the switch by. */
    private static final int HOURS = 2;

    private DurationKind() {}

    @Override
    public String expected() {
        return "a duration such as 90s, 20m, 72h, 7d or 1h30m";
    }

    @Override
    public Duration parse(String text, boolean plain) throws Unreadable {
        Matcher matcher = SYNTAX.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw text.matches("[0-9.]+")
                    ? new Unreadable(Problem.quote(text) + " has no unit", "Expected is " + expected())
                    : unexpected(text);
        }
        Duration sum = Duration.ZERO;
        for (int i = 0; i < UNITS.length; i++) {
            String number = matcher.group(i + 1);
            if (number != null) {
                sum = sum.plus(UNITS[i].multipliedBy(Long.parseLong(number)));
            }
        }
        return sum;
    }

    /** {@code 20 min}, {@code 72 h}, {@code 1 h 30 min}. */
    @Override
    public String show(Duration value) {
        StringBuilder shown = new StringBuilder();
        Duration rest = value;
        for (int i = HOURS; i < UNITS.length; i++) {
            long count = rest.dividedBy(UNITS[i]);
            rest = rest.minus(UNITS[i].multipliedBy(count));
            if (count > 0) {
                shown.append(shown.isEmpty() ? "" : " ")
                        .append(count)
                        .append(' ')
                        .append(SHORT[i]);
            }
        }
        return shown.isEmpty() ? "0 s" : shown.toString();
    }

    @Override
    public Duration placeholder() {
        return Duration.ZERO;
    }

    @Override
    public int compare(Duration a, Duration b) {
        return a.compareTo(b);
    }
}
