package org.poultice.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is written is what the schema says, and is read back as it was. */
final class MessagesTest {

    /** A message, the schema it has to meet, and how it is read. */
    private record Row(String schema, Object message, String json, JsonObjectReading reading) {}

    private interface JsonObjectReading {
        Object read(byte[] payload) throws BadMessage;
    }

    private static Stream<Row> rows() {
        return Stream.of(
                        Samples.states().stream()
                                .map(state -> new Row("state", state, state.toJson(), StateReport::read)),
                        Samples.events().stream()
                                .map(event -> new Row("event", event, event.toJson(), EventReport::read)),
                        Samples.answers().stream()
                                .map(answer -> new Row("answer", answer, answer.toJson(), Answer::read)),
                        Stream.of(
                                new Row("meta", Samples.META, Samples.META.toJson(), MetaReport::read),
                                new Row("telemetry", Samples.TELEMETRY, Samples.TELEMETRY.toJson(), Telemetry::read),
                                new Row(
                                        "command",
                                        Samples.start(),
                                        Samples.start().toJson(),
                                        Command::read),
                                stop(new Command.Stop(Samples.ID)),
                                stop(new Command.Stop(null))))
                .flatMap(rows -> rows);
    }

    private static Row stop(Command.Stop stop) {
        return new Row("command", stop, stop.toJson(), Command::read);
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenMeetsItsSchema() {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.schema + " " + row.json, () -> assertEquals(List.of(), Schemas.complaints(row.schema, row.json))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsReadBack() {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.schema + " " + row.json,
                () -> assertEquals(row.message, row.reading.read(row.json.getBytes(UTF_8)))));
    }

    @TestFactory
    Stream<DynamicTest> aReaderIgnoresKeysThatItDoesNotKnow() {
        return rows().map(row -> DynamicTest.dynamicTest(row.schema + " " + row.json, () -> {
            String more = "{\"later\":{\"deep\":[1,null,{\"x\":1e400}]}," + row.json.substring(1);
            assertEquals(row.message, row.reading.read(more.getBytes(UTF_8)));
        }));
    }

    @Test
    void theStateReadsLikeThis() {
        assertEquals("""
                {"v":1,"ts":"2026-01-31T18:03:12.345Z","clock":"trusted","up":123456,\
                "boot":"0d5f8a52-6f7c-4a37-9f5e-2f4c8d9f3b11","stateSeq":17,\
                "phase":"Applying","modality":"COLD","session":{"number":4,"application":2,"of":3},\
                "endsInMs":834000,"next":"BREAK","nextModality":"COLD","restEndsInMs":1203000,\
                "pad":{"present":true,"padC":8.125,"skinC":-0.5,"ageMs":240,"output":"COLD","contact":true},\
                "warnings":["PAD_COLD"],"episode":{"ageMs":3600000,"switchAtMs":259200000,"heatAllowed":false},\
                "plan":"back-spasm","timeOnly":false,"deadMan":"pad-firmware",\
                "counts":{"reportsDropped":0,"reportsRefused":1,"commandsRefused":2,"commandsDropped":3}}""", Samples.states().get(2).toJson());
    }

    @Test
    void availabilityIsPlainText() {
        for (Availability availability : Availability.values()) {
            assertEquals(List.of(), Schemas.complaints("availability", "\"" + availability.word() + "\""));
        }
        assertTrue(!Schemas.complaints("availability", "\"gone\"").isEmpty());
    }
}
