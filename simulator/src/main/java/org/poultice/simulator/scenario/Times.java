package org.poultice.simulator.scenario;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times and spans as scenarios write them: {@code 71:59:59.500} from the beginning, {@code 20m} or {@code 1h30m} long. */
public final class Times {
    private static final Pattern TIME = Pattern.compile("(\\d{1,5}):([0-5]\\d):([0-5]\\d)(?:\\.(\\d{1,3}))?");
    private static final Pattern SPAN =
            Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,7})s)?(?:(\\d{1,6})ms)?");

    private Times() {}

    static @Nullable Duration time(String word) {
        Matcher match = TIME.matcher(word);
        if (!match.matches()) {
            return null;
        }
        String fraction = match.group(4) == null ? "0" : (match.group(4) + "00").substring(0, 3);
        return Duration.ofHours(Long.parseLong(match.group(1)))
                .plusMinutes(Long.parseLong(match.group(2)))
                .plusSeconds(Long.parseLong(match.group(3)))
                .plusMillis(Long.parseLong(fraction));
    }

    static @Nullable Duration span(String word) {
        Matcher match = SPAN.matcher(word);
        if (word.isEmpty() || !match.matches()) {
            return null;
        }
        return Duration.ofHours(number(match.group(1)))
                .plusMinutes(number(match.group(2)))
                .plusSeconds(number(match.group(3)))
                .plusMillis(number(match.group(4)));
    }

    /** The reverse of {@link #time}, always with milliseconds. */
    public static String text(long nanos) {
        long millis = Math.floorDiv(nanos, 1_000_000L);
        long seconds = Math.floorDiv(millis, 1000L);
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d.%03d",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                Math.floorMod(millis, 1000L));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
