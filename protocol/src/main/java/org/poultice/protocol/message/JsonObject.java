package org.poultice.protocol.message;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Temperature;

/**
 * An object that was read, asked for one key after the other. A key that is null counts as absent. The methods with {@code If} give null for
 * an absent key, the others refuse it.
 */
final class JsonObject {
    private static final int LONGEST_INSTANT = 40;

    private final String path;
    private final Map<String, @Nullable Object> fields;

    JsonObject(String path, Map<String, @Nullable Object> fields) {
        this.path = path;
        this.fields = fields;
    }

    boolean has(String key) {
        return fields.get(key) != null;
    }

    /** @param from smallest and
     * @param to largest allowed number, both at most {@link Bounds#LARGEST} from zero */
    long number(String key, long from, long to) throws BadMessage {
        return present(key, numberIf(key, from, to));
    }

    @Nullable
    Long numberIf(String key, long from, long to) throws BadMessage {
        Object value = fields.get(key);
        if (value == null) {
            return null;
        }
        Long whole = null;
        if (value instanceof Long number) {
            whole = number;
        } else if (value instanceof Double number
                && number == Math.rint(number)
                && Math.abs(number) <= Bounds.LARGEST) {
            whole = (long) (double) number;
        }
        if (whole == null || whole < from || whole > to) {
            throw bad(key, value, "a whole number from " + from + " to " + to);
        }
        return whole;
    }

    /** Milliseconds that are not negative. */
    long millis(String key) throws BadMessage {
        return number(key, 0, Bounds.LARGEST);
    }

    @Nullable
    Long millisIf(String key) throws BadMessage {
        return numberIf(key, 0, Bounds.LARGEST);
    }

    Temperature celsius(String key) throws BadMessage {
        return present(key, celsiusIf(key));
    }

    @Nullable
    Temperature celsiusIf(String key) throws BadMessage {
        Object value = fields.get(key);
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof Number number) {
                return Temperature.celsius(number.doubleValue());
            }
        } catch (IllegalArgumentException e) {
            throw bad(key, value, "a temperature in degrees Celsius");
        }
        throw bad(key, value, "a temperature in degrees Celsius");
    }

    boolean flag(String key) throws BadMessage {
        return present(key, flagIf(key));
    }

    @Nullable
    Boolean flagIf(String key) throws BadMessage {
        Object value = fields.get(key);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw bad(key, value, "true or false");
    }

    String text(String key, int chars) throws BadMessage {
        return present(key, textIf(key, chars));
    }

    @Nullable
    String textIf(String key, int chars) throws BadMessage {
        Object value = fields.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && text.length() <= chars) {
            return text;
        }
        throw bad(key, value, "a text of at most " + chars + " characters");
    }

    String match(String key, Pattern allowed) throws BadMessage {
        return present(key, matchIf(key, allowed));
    }

    @Nullable
    String matchIf(String key, Pattern allowed) throws BadMessage {
        Object value = fields.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && allowed.matcher(text).matches()) {
            return text;
        }
        throw bad(key, value, allowed.pattern());
    }

    /** The text when it is there and as it should be, null in any other case. */
    @Nullable
    String matchOrNull(String key, Pattern allowed) {
        return fields.get(key) instanceof String text && allowed.matcher(text).matches() ? text : null;
    }

    <E extends Enum<E>> E word(String key, Class<E> words) throws BadMessage {
        return present(key, wordIf(key, words));
    }

    <E extends Enum<E>> @Nullable E wordIf(String key, Class<E> words) throws BadMessage {
        Object value = fields.get(key);
        if (value == null) {
            return null;
        }
        List<String> allowed = new ArrayList<>();
        for (E constant : words.getEnumConstants()) {
            if (JsonWriter.wordOf(constant).equals(value)) {
                return constant;
            }
            allowed.add(JsonWriter.wordOf(constant));
        }
        throw bad(key, value, String.join(", ", allowed));
    }

    Instant instant(String key) throws BadMessage {
        return present(key, instantIf(key));
    }

    @Nullable
    Instant instantIf(String key) throws BadMessage {
        String text = textIf(key, LONGEST_INSTANT);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(key, text, "a moment like 2026-01-31T18:03:12.345Z");
        }
    }

    JsonObject object(String key) throws BadMessage {
        return present(key, objectIf(key));
    }

    private @Nullable JsonObject objectIf(String key) throws BadMessage {
        Object value = fields.get(key);
        if (value == null || value instanceof JsonObject) {
            return (JsonObject) value;
        }
        throw bad(key, value, "an object");
    }

    <T> @Nullable T objectIf(String key, Reading<T> reading) throws BadMessage {
        JsonObject object = objectIf(key);
        return object == null ? null : reading.from(object);
    }

    <T> List<T> objects(String key, Reading<T> reading) throws BadMessage {
        List<T> objects = new ArrayList<>();
        for (Object value : list(key)) {
            if (!(value instanceof JsonObject object)) {
                throw bad(key, String.valueOf(value), "a list of objects");
            }
            objects.add(reading.from(object));
        }
        return List.copyOf(objects);
    }

    List<String> matches(String key, Pattern allowed) throws BadMessage {
        List<String> texts = new ArrayList<>();
        for (Object value : list(key)) {
            if (!(value instanceof String text) || !allowed.matcher(text).matches()) {
                throw bad(key, String.valueOf(value), "a list of " + allowed.pattern());
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    private List<?> list(String key) throws BadMessage {
        Object value = fields.get(key);
        if (value == null) {
            throw missing(key);
        }
        if (value instanceof List<?> list && list.size() <= Bounds.LIST_LENGTH) {
            return list;
        }
        throw bad(key, value, "a list of at most " + Bounds.LIST_LENGTH);
    }

    private <T> T present(String key, @Nullable T value) throws BadMessage {
        if (value == null) {
            throw missing(key);
        }
        return value;
    }

    private BadMessage missing(String key) {
        return BadMessage.malformed("\"" + path + key + "\" is missing");
    }

    private BadMessage bad(String key, Object value, String allowed) {
        return BadMessage.value(path + key, value instanceof JsonObject ? "an object" : value.toString(), allowed);
    }

    /** Makes a value of an object. */
    interface Reading<T> {
        T from(JsonObject object) throws BadMessage;
    }
}
