package org.poultice.protocol.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the decoder drops, and why; sections 3 to 5 of docs/serial-protocol.md. */
class FrameDecoderTest {
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");
    private static final Message OFF = new ToPad.Off(8);

    private final List<Message> found = new ArrayList<>();
    private final FrameDecoder decoder = new FrameDecoder(found::add);

    @ParameterizedTest
    @CsvSource({
        // stuffed bytes between two delimiters | why they are dropped
        "05 03 08, BROKEN_STUFFING",
        "ff, BROKEN_STUFFING",
        "04 03 08 67, TOO_SHORT",
        "01, TOO_SHORT",
        // golden OFF is 05 03 08 67 A9; here with one bit of the number, and of the checksum, flipped
        "05 03 09 67 a9, BAD_CHECKSUM",
        "05 03 08 67 a8, BAD_CHECKSUM",
    })
    void bytesThatAreNoIntactFrameAreDropped(String stuffed, Garbage why) {
        byte[] bytes = SPACED.parseHex(stuffed);
        decoder.feed(bytes);
        decoder.feed(new byte[] {0});
        expectDropped(why, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        // type, number and payload of a frame whose checksum fits | why it is dropped
        "00 00, UNKNOWN_TYPE",
        "04 00, UNKNOWN_TYPE",
        "80 00, UNKNOWN_TYPE",
        "84 00, UNKNOWN_TYPE",
        // hello request: no version, version 0, version 2 with something behind it
        "01 00, MALFORMED",
        "01 00 00, MALFORMED",
        "01 00 02 00, MALFORMED",
        // drive: output 0, output 3, duty 101, lease 0, lease 3001, a byte too few, a byte too many
        "02 00 00 3c b8 0b 00 00 00 00, MALFORMED",
        "02 00 03 3c b8 0b 00 00 00 00, MALFORMED",
        "02 00 02 65 b8 0b 00 00 00 00, MALFORMED",
        "02 00 02 3c 00 00 00 00 00 00, MALFORMED",
        "02 00 02 3c b9 0b 00 00 00 00, MALFORMED",
        "02 00 02 3c b8 0b 00 00 00, MALFORMED",
        "02 00 02 3c b8 0b 00 00 00 00 00, MALFORMED",
        // off with a payload
        "03 00 00, MALFORMED",
        // hello: no version, version 0, a part that does not exist, lease 0, lease 3001, period 0, period 251, a byte
        // too few
        "81 00, MALFORMED",
        "81 00 00, MALFORMED",
        "81 00 02 01 04 02 80 14 00 b8 0b fa 00, MALFORMED",
        "81 00 02 01 04 02 7f 14 00 00 00 fa 00, MALFORMED",
        "81 00 02 01 04 02 7f 14 00 b9 0b fa 00, MALFORMED",
        "81 00 02 01 04 02 7f 14 00 b8 0b 00 00, MALFORMED",
        "81 00 02 01 04 02 7f 14 00 b8 0b fb 00, MALFORMED",
        "81 00 02 01 04 02 7f 14 00 b8 0b fa, MALFORMED",
        // fault: code 0, a byte too few
        "83 00 00 ca 12, MALFORMED",
        "83 00 01 ca, MALFORMED",
        // sample: raw code 4096 of the pad, of its second sensor and of the skin, lease left 3001, refusal 7, contact
        // 3,
        // flag 7, a byte too few, a byte too many
        "82 00 00 00 00 00 00 10 68 10 48 05 58 10 18 06 8d 0e 83 06 98 0a 07 00 0c 31, MALFORMED",
        "82 00 00 00 00 00 42 05 68 10 00 10 58 10 18 06 8d 0e 83 06 98 0a 07 00 0c 31, MALFORMED",
        "82 00 00 00 00 00 42 05 68 10 48 05 58 10 00 10 8d 0e 83 06 98 0a 07 00 0c 31, MALFORMED",
        "82 00 00 00 00 00 42 05 68 10 48 05 58 10 18 06 8d 0e 83 06 b9 0b 07 00 0c 31, MALFORMED",
        "82 00 00 00 00 00 42 05 68 10 48 05 58 10 18 06 8d 0e 83 06 98 0a 07 07 0c 31, MALFORMED",
        "82 00 00 00 00 00 42 05 68 10 48 05 58 10 18 06 8d 0e 83 06 98 0a 07 00 0c 39, MALFORMED",
        "82 00 00 00 00 00 42 05 68 10 48 05 58 10 18 06 8d 0e 83 06 98 0a 07 00 0c b1, MALFORMED",
        "82 00 00 00 00 00 42 05 68 10 48 05 58 10 18 06 8d 0e 83 06 98 0a 07 00 0c, MALFORMED",
        "82 00 00 00 00 00 42 05 68 10 48 05 58 10 18 06 8d 0e 83 06 98 0a 07 00 0c 31 00, MALFORMED",
    })
    void framesThatTheirTypeDoesNotAllowAreDropped(String frame, Garbage why) {
        byte[] bytes = intact(frame);
        decoder.feed(bytes);
        expectDropped(why, bytes.length - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the ends of the ranges, which are allowed
                "01 00 ff",
                "01 00 03 00 00 00",
                "02 00 01 00 01 00 00 00 00 00",
                "02 00 02 64 b8 0b 00 00 00 00",
                "81 00 02 00 00 00 00 00 00 01 00 01 00",
                "81 00 ff 01 02 03",
                "82 00 00 00 00 00 ff 0f ff ff 00 00 ff 7f ff ff 00 80 ff ff b8 0b 07 06 0c 77",
                "83 00 ff ff ff",
            })
    void framesAtTheEndsOfTheirRangesAreMessages(String frame) {
        decoder.feed(intact(frame));
        assertEquals(1, found.size());
        assertEquals(0, decoder.dropped());
    }

    @Test
    void nothingBetweenTwoDelimitersIsNoError() {
        decoder.feed(new byte[100]);
        assertEquals(0, decoder.dropped());
        assertEquals(List.of(), found);
    }

    @Test
    void bytesWithoutADelimiterAreDroppedOnceTheyAreTooMany() {
        byte[] noise = new byte[1_000_000];
        Arrays.fill(noise, (byte) 7);
        decoder.feed(noise);
        decoder.feed(FrameEncoder.encode(OFF));
        assertEquals(List.of(OFF), found);
        assertEquals(1, decoder.dropped(Garbage.TOO_LONG));
        assertEquals(noise.length, decoder.droppedBytes());
    }

    @Test
    void longestFrameIsNotTooLong() {
        // 60 bytes of a later version's hello behind type, number and version, as many as fit
        decoder.feed(intact("81 00 03" + " 55".repeat(59)));
        assertEquals(List.of(new FromPad.OtherVersion(0, 3)), found);
        decoder.feed(intact("81 00 03" + " 55".repeat(60)));
        assertEquals(1, decoder.dropped(Garbage.TOO_LONG));
    }

    @Test
    void oneDelimiterBetweenTwoFramesIsEnough() {
        byte[] off = FrameEncoder.encode(OFF);
        decoder.feed(off);
        decoder.feed(off, 1, off.length - 1);
        assertEquals(List.of(OFF, OFF), found);
    }

    @Test
    void halfAFrameIsForgottenWhenTheLineIsOpenedAnew() {
        byte[] off = FrameEncoder.encode(OFF);
        decoder.feed(off, 0, 4);
        decoder.reset();
        decoder.feed(off, 1, off.length - 1);
        assertEquals(List.of(OFF), found);
        assertEquals(0, decoder.dropped());
    }

    @Test
    void receiverThatThrowsDoesNotSpoilTheNextFrame() {
        List<Message> second = new ArrayList<>();
        FrameDecoder picky = new FrameDecoder(message -> {
            if (message instanceof ToPad.Off) {
                throw new IllegalStateException("no offs");
            }
            second.add(message);
        });
        assertThrows(IllegalStateException.class, () -> picky.feed(FrameEncoder.encode(OFF)));
        picky.feed(FrameEncoder.encode(new ToPad.Hello(1, 1)));
        assertEquals(List.of(new ToPad.Hello(1, 1)), second);
    }

    private void expectDropped(Garbage why, int bytes) {
        assertEquals(List.of(), found);
        assertEquals(1, decoder.dropped(why));
        assertEquals(1, decoder.dropped());
        assertEquals(bytes, decoder.droppedBytes());
        decoder.feed(FrameEncoder.encode(OFF));
        assertEquals(List.of(OFF), found);
        assertEquals(1, decoder.messages());
    }

    /** A frame with its checksum and its stuffing, whatever it says. */
    private static byte[] intact(String frame) {
        byte[] body = SPACED.parseHex(frame);
        int crc = Crc16.of(body, body.length);
        byte[] whole = Arrays.copyOf(body, body.length + 2);
        whole[body.length] = (byte) crc;
        whole[body.length + 1] = (byte) (crc >> 8);
        return FrameEncoder.stuffed(whole, whole.length);
    }
}
