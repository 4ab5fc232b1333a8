package org.poultice.controller.adapter.yaml;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poultice.protocol.plan.Temperature;

/** The kinds of values that need no more than a few lines each. */
public final class Kinds {
    /** Text, as it stands. A word that YAML takes for something else needs quotes. */
    public static final Kind<String> TEXT = new Text();

    /** A whole number. */
    public static final Kind<Integer> WHOLE_NUMBER = new WholeNumber();

    /** A temperature, or a difference of two, to a thousandth of a degree Celsius. */
    public static final Kind<Temperature> TEMPERATURE = new Celsius();

    /** {@code true} or {@code false}. */
    public static final Kind<Boolean> YES_OR_NO = new YesOrNo();

    private Kinds() {}

    private static final class Text implements Kind<String> {
        private static final Set<String> NEEDS_QUOTES = Set.of("true", "false", "null", "~");

        @Override
        public String expected() {
            return "text";
        }

        @Override
        public String parse(String text, boolean plain) throws Unreadable {
            if (plain && NEEDS_QUOTES.contains(text)) {
                throw new Unreadable(
                        Problem.quote(text) + " is not text to YAML", "Write it in quotes if that is the text");
            }
            if (text.isBlank()) {
                throw new Unreadable("the text is empty", "Write something, or remove the key");
            }
            return text;
        }

        @Override
        public String show(String value) {
            return value;
        }

        @Override
        public String placeholder() {
            return "";
        }

        @Override
        public int compare(String a, String b) {
            return a.compareTo(b);
        }
    }

    private static final class WholeNumber implements Kind<Integer> {
        private static final Pattern SYNTAX = Pattern.compile("-?[0-9]{1,9}");

        @Override
        public String expected() {
            return "a whole number such as 3";
        }

        @Override
        public Integer parse(String text, boolean plain) throws Unreadable {
            if (!plain) {
                throw new Unreadable(Problem.quote(text) + " is text, for it stands in quotes", "Remove the quotes");
            }
            if (!SYNTAX.matcher(text).matches()) {
                throw unexpected(text);
            }
            return Integer.valueOf(text);
        }

        @Override
        public String show(Integer value) {
            return value.toString();
        }

        @Override
        public Integer placeholder() {
            return 0;
        }

        @Override
        public int compare(Integer a, Integer b) {
            return a.compareTo(b);
        }
    }

    private static final class Celsius implements Kind<Temperature> {
        private static final Pattern SYNTAX = Pattern.compile("(-?[0-9]{1,3}(?:\\.[0-9]{1,3})?)(?: ?°C)?");

        @Override
        public String expected() {
            return "degrees Celsius such as 40 °C or 40.5";
        }

        @Override
        public Temperature parse(String text, boolean plain) throws Unreadable {
            Matcher matcher = SYNTAX.matcher(text);
            if (!matcher.matches()) {
                throw unexpected(text);
            }
            int milliC = new BigDecimal(matcher.group(1)).movePointRight(3).intValueExact();
            try {
                return new Temperature(milliC);
            } catch (IllegalArgumentException impossible) {
                throw unexpected(text);
            }
        }

        @Override
        public String show(Temperature value) {
            return BigDecimal.valueOf(value.milliC(), 3).stripTrailingZeros().toPlainString() + " °C";
        }

        @Override
        public Temperature placeholder() {
            return new Temperature(0);
        }

        @Override
        public int compare(Temperature a, Temperature b) {
            return a.compareTo(b);
        }
    }

    private static final class YesOrNo implements Kind<Boolean> {

        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public Boolean parse(String text, boolean plain) throws Unreadable {
            if (!plain || !(text.equals("true") || text.equals("false"))) {
                throw unexpected(text);
            }
            return Boolean.valueOf(text);
        }

        @Override
        public String show(Boolean value) {
            return value.toString();
        }

        @Override
        public Boolean placeholder() {
            return false;
        }

        @Override
        public int compare(Boolean a, Boolean b) {
            return a.compareTo(b);
        }
    }
}
