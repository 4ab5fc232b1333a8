package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.MonoTime;

class PadRecordTest {
    @TempDir
    Path directory;

    @Test
    void aGoodRecordIsSummedUp() throws DemoFailure, IOException {
        Verdict verdict = Verdict.of(record("""
                t_s,heat,cold
                0.000,0,0
                10.000,0,1
                600.500,0,0
                610.000,0,0.5
                1209.900,0,0
                2410.000,0,1
                3609.000,0,0
                4810.250,0,0
                """));
        assertTrue(verdict.good());
        assertEquals(
                List.of(
                        "The pad's own record: on 2 times, for at most 1199.9 s; off after each for at least 1200.1 s."),
                verdict.sentences());
    }

    @Test
    void aBrokenRuleIsNamed() throws DemoFailure, IOException {
        Verdict verdict = Verdict.of(record("""
                t_s,heat,cold
                0.000,0,0
                10.000,0,1
                1300.000,0,0
                2600.000,0,0
                """));
        assertFalse(verdict.good());
        assertEquals(
                "A rule was broken at the pad: I1 at 1300.000 s: on for 1290.000 s without a full break",
                verdict.sentences().get(1));
    }

    @Test
    void aPadThatWasNeverOnHasBrokenNothing() throws DemoFailure, IOException {
        Verdict verdict = Verdict.of(record("t_s,heat,cold\n0.000,0,0\n5.000,0,0\n"));
        assertTrue(verdict.good());
        assertEquals(List.of("The pad's own record: never on."), verdict.sentences());
    }

    @Test
    void whatIsNoRecordIsToldWithItsLine() throws IOException {
        assertMessage("does not begin with t_s,heat,cold", "");
        assertMessage("does not begin with t_s,heat,cold", "t,heat\n");
        assertMessage(":3: \"1.0,0,0\" is no row of a record", "t_s,heat,cold\n0.000,0,0\n1.0,0,0\n");
        assertMessage(":2: \"0.000,2,0\" is no row of a record", "t_s,heat,cold\n0.000,2,0\n");
        assertTrue(assertThrows(DemoFailure.class, () -> PadRecord.read(directory.resolve("missing")))
                .why()
                .contains("cannot be read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"    12.345 s  cold on, 100 %|12345|cold on, 100 %", "123456.000 s  unplugged|123456000|unplugged"
            })
    void aLineOfThePadIsItsTimeAndItsWords(String line, long millis, String what) {
        assertEquals(new Happening.PadTold(millis * 1_000_000L, what), PadLine.read(line));
    }

    @ParameterizedTest
    @CsvSource({"/dev/pts/3", "link /tmp/pad", "12 s  cold off", "poultice sim: failed"})
    void otherLinesAreNotThePads(String line) {
        assertEquals(null, PadLine.read(line));
    }

    @Test
    void thePadsTimeIsThatOfItsQuickestLine() {
        PadTime time = new PadTime();
        assertEquals(0, time.nanos(MonoTime.ofMillis(50_000)));
        time.heard(1_000_000_000L, MonoTime.ofMillis(11_500));
        time.heard(2_000_000_000L, MonoTime.ofMillis(12_100));
        time.heard(3_000_000_000L, MonoTime.ofMillis(15_000));
        assertEquals(9_900_000_000L, time.nanos(MonoTime.ofMillis(20_000)));
        assertEquals("0:00:09", time.text(MonoTime.ofMillis(20_000)));
    }

    private PadRecord record(String text) throws DemoFailure, IOException {
        return PadRecord.read(Files.writeString(directory.resolve("trace.csv"), text));
    }

    private void assertMessage(String expected, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("trace.csv"), text);
        String why = assertThrows(DemoFailure.class, () -> PadRecord.read(file)).why();
        assertTrue(why.contains(expected), why);
    }
}
