package org.poultice.controller.adapter.yaml;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of a fact. */
public sealed interface Amount {

    /** For a sentence, with its unit written out: {@code 72 hours}. */
    String words();

    /** @param words as it was written, for 72 h shall not be told as three days */
    record Time(Duration duration, String words) implements Amount {}

    record Count(int count) implements Amount {

        @Override
        public String words() {
            return Integer.toString(count);
        }
    }

    /** The number of another fact; replaced by that number before anybody outside sees it. */
    record Reference(String fact, String name) implements Amount {

        @Override
        public String words() {
            return fact + "." + name;
        }
    }

    /** How the number of a fact is written: a duration, a count, or the name of another fact's number. */
    final class AmountKind implements Kind<Amount> {
        static final AmountKind AMOUNT = new AmountKind();

        private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
        private static final Pattern REFERENCE = Pattern.compile("([A-Z][0-9]{1,2})\\.([a-z_]+)");
        private static final Pattern PART = Pattern.compile("([0-9]+)([a-z]+)");
        private static final Map<String, String> UNITS =
                Map.of("w", "week", "d", "day", "h", "hour", "m", "minute", "s", "second", "ms", "millisecond");

        private AmountKind() {}

        @Override
        public String expected() {
            return "a duration such as 20m, a count such as 5, or a number of another fact such as T3.duration";
        }

        @Override
        public Amount parse(String text, boolean plain) throws Unreadable {
            if (COUNT.matcher(text).matches()) {
                return new Count(Integer.parseInt(text));
            }
            Matcher reference = REFERENCE.matcher(text);
            if (reference.matches()) {
                return new Reference(reference.group(1), reference.group(2));
            }
            try {
                return new Time(DurationKind.DURATION.parse(text, plain), inWords(text));
            } catch (Unreadable noDuration) {
                throw unexpected(text);
            }
        }

        private static String inWords(String written) {
            return PART.matcher(written)
                    .replaceAll(part -> {
                        String unit = UNITS.getOrDefault(part.group(2), part.group(2));
                        return part.group(1) + " " + unit + (part.group(1).equals("1") ? "" : "s") + " ";
                    })
                    .strip();
        }

        @Override
        public String show(Amount value) {
            return value.words();
        }

        @Override
        public Amount placeholder() {
            return new Count(0);
        }

        /** By how they read; nobody asks for a range of amounts. */
        @Override
        public int compare(Amount a, Amount b) {
            return a.words().compareTo(b.words());
        }
    }
}
