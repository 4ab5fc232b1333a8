package org.poultice.protocol.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a payload of at most {@link Bounds#PAYLOAD_BYTES} into an object: strict UTF-8, one object and nothing after it, no duplicate key at
 * any depth, no NaN, no infinity, no comment. Any bytes end in an object or in a {@link BadMessage}.
 */
final class JsonReader {
    // Names of keys that strangers make up are not collected: the tables for that would grow, and could be made to
    // collide.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(64)
                    .build())
            .build();

    private JsonReader() {}

    static JsonObject read(byte[] payload) throws BadMessage {
        if (payload.length > Bounds.PAYLOAD_BYTES) {
            throw new BadMessage(CommandCode.TOO_LARGE, payload.length + " bytes, allowed are " + Bounds.PAYLOAD_BYTES);
        }
        try (JsonParser in = JSON.createParser(utf8(payload))) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw BadMessage.malformed("not a JSON object");
            }
            JsonObject object = object(in, "");
            if (in.nextToken() != null) {
                throw BadMessage.malformed("something follows the object");
            }
            object.number("v", 1, 1);
            return object;
        } catch (JsonProcessingException e) {
            throw BadMessage.malformed("not JSON: " + Bounds.clip(e.getOriginalMessage(), Bounds.NAME_CHARS));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }

    private static String utf8(byte[] payload) throws BadMessage {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BadMessage.malformed("not UTF-8");
        }
    }

    private static JsonObject object(JsonParser in, String path) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            in.nextToken();
            fields.put(key, value(in, path + key + "."));
        }
        return new JsonObject(path, fields);
    }

    private static List<@Nullable Object> list(JsonParser in, String path) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(in, path));
        }
        return values;
    }

    private static @Nullable Object value(JsonParser in, String path) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in, path);
            case START_ARRAY -> list(in, path);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> isLong(in) ? (Object) in.getLongValue() : (Object) in.getDoubleValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("the parser gave " + in.currentToken() + " for a value");
        };
    }

    private static boolean isLong(JsonParser in) throws IOException {
        return in.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }
}
