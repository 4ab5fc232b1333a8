package org.poultice.simulator.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTest {

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "b|, [b]",
        "u|u|, [u] [u]",
        "b~|q|, [b] [q]",
        "b, ''",
        "||  |bye|q|, [bye] [q]",
        "  fault sensor-open pad |q|, [fault sensor-open pad] [q]",
    })
    void aLineIsWhatIsTypedUpToEnter(String typed, String expected) {
        List<String> seen = new ArrayList<>();
        byte[] bytes = typed.replace('|', '\n').replace('~', '\r').getBytes(StandardCharsets.UTF_8);
        new Keyboard(new ByteArrayInputStream(bytes), line -> seen.add("[" + line + "]"), () -> seen.add("end")).run();
        assertEquals((expected + " end").strip(), String.join(" ", seen));
    }
}
