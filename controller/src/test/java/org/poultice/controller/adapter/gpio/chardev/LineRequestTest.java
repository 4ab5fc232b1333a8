package org.poultice.controller.adapter.gpio.chardev;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.poultice.controller.adapter.gpio.chardev.LineSettings.Bias;

/** What the kernel is asked for, read at the places that {@link UapiTest} has from the C compiler. */
class LineRequestTest {
    private static final long CONSUMER = 256;
    private static final long FLAGS = 288;
    private static final long NUM_ATTRS = 296;
    private static final long ATTRS = 320;
    private static final long NUM_LINES = 560;

    private static MemorySegment request(LineSettings... lines) {
        return new LineRequest(List.of(lines), Arena.ofAuto()).struct();
    }

    /** An attribute as "id value mask". */
    private static String attribute(MemorySegment request, int index) {
        long at = ATTRS + index * 24L;
        return request.get(JAVA_INT, at) + " " + request.get(JAVA_LONG, at + 8) + " "
                + Long.toBinaryString(request.get(JAVA_LONG, at + 16));
    }

    @Test
    void outputsAreAskedForWithTheirFirstLevelInTheSameRequest() {
        MemorySegment request = request(
                LineSettings.output(17, false, Drive.PUSH_PULL, false),
                LineSettings.output(27, false, Drive.PUSH_PULL, true),
                LineSettings.output(22, false, Drive.PUSH_PULL, false));

        assertEquals(3, request.get(JAVA_INT, NUM_LINES));
        assertEquals(17, request.get(JAVA_INT, 0));
        assertEquals(27, request.get(JAVA_INT, 4));
        assertEquals(22, request.get(JAVA_INT, 8));
        assertEquals("poultice", request.getString(CONSUMER));
        assertEquals(Uapi.FLAG_OUTPUT, request.get(JAVA_LONG, FLAGS));
        assertEquals(1, request.get(JAVA_INT, NUM_ATTRS));
        assertEquals("2 2 111", attribute(request, 0)); // the values of three lines: the second on
    }

    @Test
    void linesOfOneRequestMayDifferInPolarity() {
        MemorySegment request = request(
                LineSettings.output(17, true, Drive.PUSH_PULL, false),
                LineSettings.output(27, true, Drive.PUSH_PULL, false),
                LineSettings.output(22, false, Drive.PUSH_PULL, false));

        assertEquals(Uapi.FLAG_OUTPUT | Uapi.FLAG_ACTIVE_LOW, request.get(JAVA_LONG, FLAGS));
        assertEquals(2, request.get(JAVA_INT, NUM_ATTRS));
        assertEquals("1 8 100", attribute(request, 0)); // the flags of the third: output alone
        assertEquals("2 0 111", attribute(request, 1)); // all off: what that is on the wire the kernel knows
    }

    @Test
    void anOutputMayLetGoInsteadOfDriving() {
        assertEquals(
                Uapi.FLAG_OUTPUT | Uapi.FLAG_OPEN_DRAIN,
                request(LineSettings.output(4, false, Drive.OPEN_DRAIN, false)).get(JAVA_LONG, FLAGS));
        assertEquals(
                Uapi.FLAG_OUTPUT | Uapi.FLAG_OPEN_SOURCE,
                request(LineSettings.output(4, false, Drive.OPEN_SOURCE, false)).get(JAVA_LONG, FLAGS));
    }

    @Test
    void anInputHasBothEdgesItsResistorAndNoDebounceUnlessAskedFor() {
        MemorySegment still = request(LineSettings.input(23, true, Bias.PULL_UP, 0));
        assertEquals(
                Uapi.FLAG_INPUT
                        | Uapi.FLAG_ACTIVE_LOW
                        | Uapi.FLAG_BIAS_PULL_UP
                        | Uapi.FLAG_EDGE_RISING
                        | Uapi.FLAG_EDGE_FALLING,
                still.get(JAVA_LONG, FLAGS));
        assertEquals(0, still.get(JAVA_INT, NUM_ATTRS));

        MemorySegment debounced = request(LineSettings.input(23, false, Bias.PULL_DOWN, 5_000));
        assertEquals("3 5000 1", attribute(debounced, 0));
        assertEquals(
                Uapi.FLAG_BIAS_DISABLED,
                request(LineSettings.input(23, false, Bias.OFF, 0)).get(JAVA_LONG, FLAGS) & Uapi.FLAG_BIAS_DISABLED);
    }

    @Test
    void whatTheKernelDoesNotTakeInOneRequestIsAMistakeOfOurs() {
        LineSettings one = LineSettings.output(1, false, Drive.PUSH_PULL, false);
        List<LineSettings> many = IntStream.range(0, 12)
                .mapToObj(line -> LineSettings.input(line, false, Bias.OFF, line + 1))
                .toList();

        Arena arena = Arena.ofAuto();
        assertThrows(IllegalArgumentException.class, () -> new LineRequest(List.of(), arena));
        assertThrows(IllegalArgumentException.class, () -> new LineRequest(Collections.nCopies(65, one), arena));
        assertThrows(IllegalArgumentException.class, () -> new LineRequest(many, arena));
    }
}
