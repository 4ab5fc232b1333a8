package org.poultice.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void aBootIsWhatItsPatternSays() {
        Stream<String> characters = IntStream.rangeClosed(0, 0x17f).mapToObj(c -> "a" + (char) c + "Z");
        Stream<String> lengths = Stream.of(0, 1, 63, 64, 65).map("b"::repeat);
        Stream.concat(characters, lengths)
                .forEach(text -> assertEquals(
                        Bounds.BOOT.matcher(text).matches(), Bounds.isBoot(text), () -> "\"" + text + "\""));
    }
}
