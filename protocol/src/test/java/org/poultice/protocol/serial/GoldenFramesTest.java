package org.poultice.protocol.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.protocol.plan.Modality;

/** The frames of section 9 of docs/serial-protocol.md, whose bytes come from a program that shares no code with this one. */
class GoldenFramesTest {
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();

    static List<Arguments> frames() {
        return List.of(
                // delimiter; 2: next zero is the number; 01 type; 4: the end; 02 version; CRC BF02 low byte first;
                // delimiter
                Arguments.of(new ToPad.Hello(0, 2), "00 02 01 04 02 02 BF 00"),
                // 02 type; 07 number; 02 heat; 3C = 60 %; 0B86 = 2950 ms; 0001E240 = 123,456 ms, its 00 stuffed to 03;
                // CRC 57A9
                Arguments.of(
                        new ToPad.Drive(7, Modality.HEAT, 60, 2950, 123_456),
                        "00 0A 02 07 02 3C 86 0B 40 E2 01 03 A9 57 00"),
                // FF number; 01 cold; 64 = 100 %; 03E8 = 1000 ms; FFFFFFFF the last millisecond before the wrap; CRC
                // 8055
                Arguments.of(
                        new ToPad.Drive(255, Modality.COLD, 100, 1000, 4_294_967_295L),
                        "00 0D 02 FF 01 64 E8 03 FF FF FF FF 55 80 00"),
                // 03 type; 08 number; no payload; CRC A967
                Arguments.of(new ToPad.Off(8), "00 05 03 08 67 A9 00"),
                // 81 type; 00 number; version 2; firmware 1.4.2; 7F all parts; 0014 = 20 W; 0BB8 = 3000 ms; 00FA = 250
                // ms; CRC C955
                Arguments.of(
                        new FromPad.Hello(
                                0,
                                new FirmwareVersion(1, 4, 2),
                                new Capabilities(EnumSet.allOf(Capabilities.Part.class), 20, 3000, 250)),
                        "00 02 81 07 02 01 04 02 7F 14 04 B8 0B FA 03 55 C9 00"),
                // 81 type; 09 number; version 3, of which no more is understood; CRC 757F
                Arguments.of(new FromPad.OtherVersion(9, 3), "00 06 81 09 03 7F 75 00"),
                // uptime 0001E240; pad 0542 = 1346 at 1068 = 4200; twin 0548 = 1352 at 1058 = 4184; skin 0618 = 1560 at
                // 0E8D = 3725; 0683 = 1667 mA;
                // 0A98 = 2712 ms;
                // frame 07 obeyed; refusal 0; 0C presses; flags 31 = heat on, contact on, greeted; CRC 8C36
                Arguments.of(
                        new FromPad.Sample(
                                3,
                                123_456,
                                new Reading(1346, 4200),
                                new Reading(1352, 4184),
                                new Reading(1560, 3725),
                                Contact.ON,
                                new Outputs(true, false, 1667, 2712),
                                new Heard(true, 7, Refusal.NONE),
                                new PadButton(false, 12),
                                false),
                        "00 06 82 03 40 E2 01 12 42 05 68 10 48 05 58 10 18 06 8D 0E 83 06 98 0A 07 05 0C 31 36 8C 00"),
                // uptime 0; pad 0CB2 = 3250 at FF29 = −215; twin without a raw code at FF3E = −194; skin FFFF at 8000,
                // none; FFFF no current sense; no lease;
                // nothing obeyed;
                // refusal 01; 01 press; flags 00; CRC 0CED
                Arguments.of(
                        new FromPad.Sample(
                                4,
                                0,
                                new Reading(3250, -215),
                                new Reading(Reading.NO_RAW, -194),
                                Reading.NONE,
                                Contact.UNKNOWN,
                                new Outputs(false, false, Outputs.NO_CURRENT, 0),
                                new Heard(false, 0, Refusal.NOT_GREETED),
                                new PadButton(false, 1),
                                false),
                        "00 03 82 04 01 01 01 0B B2 0C 29 FF FF FF 3E FF FF FF 04 80 FF FF 01 01 03 01 01 03 ED 0C 00"),
                // 83 type; 05 number; 01 over-temperature; 12CA = 4810 = 48.10 °C; CRC 682C
                Arguments.of(
                        new FromPad.Fault(5, FaultCode.OVER_TEMPERATURE.code(), 4810),
                        "00 08 83 05 01 CA 12 2C 68 00"));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void messageBecomesExactlyTheseBytes(Message message, String bytes) {
        assertEquals(bytes, SPACED.formatHex(FrameEncoder.encode(message)));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void theseBytesBecomeTheMessage(Message message, String bytes) {
        List<Message> found = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(found::add);
        decoder.feed(SPACED.parseHex(bytes));
        assertEquals(List.of(message), found);
        assertEquals(0, decoder.dropped());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void theSpecificationShowsTheSameBytes(Message message, String bytes) throws IOException {
        String specification =
                Files.readString(Path.of("..", "docs", "serial-protocol.md")).replaceAll(" +", " ");
        assertTrue(specification.contains("\n " + bytes + "\n"), () -> "not in the specification: " + message);
    }

    @Test
    void checksumHasItsCheckValue() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertEquals(0x906E, Crc16.of(digits, digits.length));
    }

    @Test
    void everyFlagHasItsBit() {
        // flags 7F without bit 3: heat 01, cold 02, button 04, contact on 10, greeted 20, faulted 40 = 77; refusal 06
        FromPad.Sample all = new FromPad.Sample(
                1,
                1,
                Reading.NONE,
                Reading.NONE,
                Reading.NONE,
                Contact.ON,
                new Outputs(true, true, 1, 1),
                new Heard(true, 1, Refusal.FAULTED),
                new PadButton(true, 1),
                true);
        byte[] bytes = FrameEncoder.encode(all);
        // … | accepted 01, refusal 06, presses 01, flags 77 | CRC | delimiter
        assertArrayEquals(
                SPACED.parseHex("01 06 01 77"), Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length - 3));
    }
}
