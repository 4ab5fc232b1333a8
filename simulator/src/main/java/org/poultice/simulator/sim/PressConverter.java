package org.poultice.simulator.sim;

import java.time.Duration;
import org.poultice.controller.adapter.yaml.DurationKind;
import org.poultice.controller.adapter.yaml.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a planned press: {@code 5s}, or {@code 5s/4s} for one that is held for 4 s. */
public final class PressConverter implements ITypeConverter<Press> {
    private static final Duration LATEST = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public Press convert(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Press(duration(text, text, LATEST), Press.SHORT);
        }
        Duration at = duration(text.substring(0, slash), text, LATEST);
        Duration held = duration(text.substring(slash + 1), text, LONGEST);
        if (held.isZero()) {
            throw wrong(text);
        }
        return new Press(at, held);
    }

    private static Duration duration(String part, String text, Duration most) {
        try {
            Duration read = DurationKind.DURATION.parse(part, true);
            if (read.compareTo(most) <= 0) {
                return read;
            }
        } catch (Kind.Unreadable noDuration) {
            // Told below, with all that is allowed.
        }
        throw wrong(text);
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException("'" + text
                + "' is no time of a press: write a time up to 30d such as 500ms, 5s or 3m, or with how long it is held,"
                + " up to 10m, 5s/4s");
    }
}
