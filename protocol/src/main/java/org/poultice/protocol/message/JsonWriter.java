package org.poultice.protocol.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Temperature;

/** Writes one object as JSON, key after key. What is null is left out. */
final class JsonWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 1024;

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /**
     * The text of an object.
     *
     * @throws IllegalStateException when it is longer than {@link Bounds#PAYLOAD_BYTES}
     */
    static String write(Consumer<JsonWriter> body) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("v", 1);
            body.accept(new JsonWriter(out));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        String json = text.toString();
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Bounds.PAYLOAD_BYTES) {
            throw new IllegalStateException("a message of " + bytes + " bytes, allowed are " + Bounds.PAYLOAD_BYTES);
        }
        return json;
    }

    JsonWriter text(String key, @Nullable String value, int chars) {
        if (value != null) {
            attempt(() -> out.writeStringField(key, Bounds.clip(value, chars)));
        }
        return this;
    }

    JsonWriter word(String key, @Nullable Enum<?> value) {
        return text(key, value == null ? null : wordOf(value), Bounds.NAME_CHARS);
    }

    JsonWriter number(String key, @Nullable Long value) {
        if (value != null) {
            attempt(() -> out.writeNumberField(key, value));
        }
        return this;
    }

    JsonWriter flag(String key, boolean value) {
        attempt(() -> out.writeBooleanField(key, value));
        return this;
    }

    /** Degrees Celsius with at most three decimals. */
    JsonWriter celsius(String key, @Nullable Temperature value) {
        if (value != null) {
            attempt(() -> out.writeNumberField(key, value.celsius()));
        }
        return this;
    }

    JsonWriter object(String key, Consumer<JsonWriter> body) {
        attempt(() -> {
            out.writeObjectFieldStart(key);
            body.accept(this);
            out.writeEndObject();
        });
        return this;
    }

    <T> JsonWriter objectIf(String key, @Nullable T value, BiConsumer<T, JsonWriter> body) {
        return value == null ? this : object(key, json -> body.accept(value, json));
    }

    <T> JsonWriter objects(String key, List<T> values, BiConsumer<T, JsonWriter> body) {
        attempt(() -> {
            out.writeArrayFieldStart(key);
            for (T value : values) {
                out.writeStartObject();
                body.accept(value, this);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
        return this;
    }

    JsonWriter texts(String key, List<String> values) {
        attempt(() -> {
            out.writeArrayFieldStart(key);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        });
        return this;
    }

    static String wordOf(Enum<?> value) {
        return value instanceof Word word ? word.word() : value.name();
    }

    private static void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
