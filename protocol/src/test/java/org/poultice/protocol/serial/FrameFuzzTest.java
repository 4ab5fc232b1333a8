package org.poultice.protocol.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** What may come over a line, a million times. The seed is printed; {@code -Dpoultice.seed=N} repeats a run. */
class FrameFuzzTest {
    private static final int STREAMS = 1_000_000;
    private static final int LONGEST_NOISE = 200;

    private long seed;

    @BeforeEach
    void chooseSeed() {
        seed = Long.getLong("poultice.seed", System.nanoTime());
        System.out.println("FrameFuzzTest: repeat with -Dpoultice.seed=" + seed);
    }

    @Test
    void everyMessageSurvivesTheLineInPiecesOfAnySize() {
        Random random = new Random(seed);
        Messages messages = new Messages(random);
        List<Message> found = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(found::add);
        for (int i = 0; i < 100_000; i++) {
            Message sent = messages.next();
            byte[] bytes = FrameEncoder.encode(sent);
            int cut = random.nextInt(bytes.length + 1);
            decoder.feed(bytes, 0, cut);
            decoder.feed(bytes, cut, bytes.length - cut);
            assertEquals(List.of(sent), found);
            found.clear();
        }
        assertEquals(0, decoder.dropped());
        assertEquals(100_000, decoder.messages());
    }

    @Test
    void garbageNeverThrowsNeverBecomesAMessageAndNeverHidesTheNextFrame() {
        Random random = new Random(seed);
        Messages messages = new Messages(random);
        List<Message> found = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(found::add);
        long damaged = 0;
        for (int i = 0; i < STREAMS; i++) {
            Message mutated = messages.next();
            byte[] garbage = mutate(FrameEncoder.encode(mutated), random);
            decoder.feed(garbage);
            Message intact = messages.next();
            decoder.feed(FrameEncoder.encode(intact));
            check(i, found, intact, garbage);
            damaged += found.size() == 1 ? 1 : 0;
            found.clear();
        }
        assertTrue(damaged > STREAMS / 2, "too few streams were damaged for this to mean anything: " + damaged);
        assertTrue(decoder.dropped() >= damaged / 2, "dropped only " + decoder.dropped() + " of " + damaged);
    }

    /** The intact frame comes last, and each message before it stands in the stream as an intact frame by the independent check. */
    private void check(int stream, List<Message> found, Message intact, byte[] garbage) {
        if (found.isEmpty() || !found.getLast().equals(intact)) {
            throw failure(stream, "the intact frame was not found", garbage);
        }
        if (found.size() - 1 > SlowReader.intactFrames(garbage)) {
            throw failure(stream, found + " came out of bytes without such a checksum", garbage);
        }
    }

    private AssertionFailedError failure(int stream, String what, byte[] garbage) {
        return new AssertionFailedError(
                "seed " + seed + ", stream " + stream + ": " + what + " after " + Arrays.toString(garbage));
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> flipBits(bytes, 1 + random.nextInt(8), random);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> Arrays.copyOfRange(bytes, 1 + random.nextInt(bytes.length - 1), bytes.length);
            case 3 -> without(bytes, random.nextInt(bytes.length));
            case 4 -> join(bytes, bytes, random.nextInt(bytes.length));
            case 5 -> join(noise(random), bytes, random.nextInt(bytes.length));
            case 6 -> join(bytes, noise(random), random.nextInt(bytes.length));
            default -> noise(random);
        };
    }

    private static byte[] flipBits(byte[] bytes, int count, Random random) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < count; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] without(byte[] bytes, int place) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, place + 1, shorter, place, shorter.length - place);
        return shorter;
    }

    /** The first so many bytes of one, then all of the other. */
    private static byte[] join(byte[] first, byte[] second, int place) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(first, 0, Math.min(place, first.length));
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(LONGEST_NOISE)];
        random.nextBytes(noise);
        return noise;
    }
}
