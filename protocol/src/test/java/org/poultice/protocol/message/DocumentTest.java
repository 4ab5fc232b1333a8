package org.poultice.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What docs/mqtt.md shows is true. */
final class DocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "mqtt.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json (\\w+)\n(.*?)```", Pattern.DOTALL);

    private static final Map<String, Reading> READINGS = Map.of(
            "state", StateReport::read,
            "telemetry", Telemetry::read,
            "event", EventReport::read,
            "meta", MetaReport::read,
            "command", Command::read,
            "answer", Answer::read);

    private interface Reading {
        Object read(byte[] payload) throws BadMessage;
    }

    private static List<MatchResult> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(DOCUMENT)).results().toList();
    }

    @TestFactory
    Stream<DynamicTest> eachExampleMeetsItsSchemaAndCanBeRead() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.group(1) + " " + example.group(2), () -> {
                    assertEquals(List.of(), Schemas.complaints(example.group(1), example.group(2)));
                    Reading reading = READINGS.get(example.group(1));
                    assertTrue(reading != null, example.group(1));
                    reading.read(example.group(2).getBytes(UTF_8));
                }));
    }

    @Test
    void thereIsAnExampleOfEachPayload() throws IOException {
        Set<String> shown = new TreeSet<>();
        examples().forEach(example -> shown.add(example.group(1)));
        assertEquals(new TreeSet<>(READINGS.keySet()), shown);
    }

    @Test
    void eachWordIsExplained() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<Enum<?>> words = new ArrayList<>();
        words.addAll(List.of(PhaseWord.values()));
        words.addAll(List.of(NextStep.values()));
        words.addAll(List.of(Status.values()));
        words.addAll(List.of(Op.values()));
        words.addAll(List.of(Unit.values()));
        words.addAll(List.of(CommandCode.values()));
        words.addAll(List.of(EventKind.values()));
        for (Enum<?> word : words) {
            assertTrue(document.contains("`" + JsonWriter.wordOf(word) + "`"), word + " is not in " + DOCUMENT);
        }
    }
}
