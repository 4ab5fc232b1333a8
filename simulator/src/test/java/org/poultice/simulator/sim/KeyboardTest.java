package org.poultice.simulator.sim;

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
        "b|, SHORT_PRESS",
        "B|, LONG_PRESS",
        "u|u|, PLUG PLUG",
        "b~|q|, SHORT_PRESS QUIT",
        "b, ''",
        "bb|, ''",
        "x||  |bye|q|, QUIT",
    })
    void aKeyIsOneLetterAndEnter(String typed, String expected) {
        List<String> seen = new ArrayList<>();
        byte[] bytes = typed.replace('|', '\n').replace('~', '\r').getBytes(StandardCharsets.UTF_8);
        new Keyboard(new ByteArrayInputStream(bytes), key -> seen.add(key.name()), () -> seen.add("end")).run();
        assertEquals((expected + " end").strip(), String.join(" ", seen));
    }
}
