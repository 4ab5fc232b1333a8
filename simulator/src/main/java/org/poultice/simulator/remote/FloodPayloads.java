package org.poultice.simulator.remote;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.poultice.protocol.message.Command;

/**
 * What nobody wants to get: in turn a start that is well-formed and fits what the device has said, bytes that are no JSON, JSON that is no
 * command, and a payload longer than any command. None of them asks to stop, which a device would rightly do. One thread.
 */
public final class FloodPayloads {
    private static final int KINDS = 4;
    private static final int NOISE_BYTES = 200;
    private static final int TOO_LONG_BYTES = 5_000;
    /** Beyond ASCII, so that no word can come of it by chance. */
    private static final int NO_LETTER = 0x80;

    private final SplittableRandom random;
    private int count;

    public FloodPayloads(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next one for a device that has told this. */
    public byte[] next(FloodedDevice device, Instant now) {
        int kind = count % KINDS;
        count++;
        return switch (kind) {
            case 0 -> start(device, now).getBytes(StandardCharsets.UTF_8);
            case 1 -> noise(NOISE_BYTES);
            case 2 -> "{\"v\":1,\"op\":\"dance\",\"count\":%d}".formatted(count).getBytes(StandardCharsets.UTF_8);
            default -> noise(TOO_LONG_BYTES);
        };
    }

    private String start(FloodedDevice device, Instant now) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new Command.Start(id, now, Command.LONGEST_TTL_MS, device.boot(), device.stateSeq()).toJson();
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        for (int i = 0; i < length; i++) {
            noise[i] |= (byte) NO_LETTER;
        }
        return noise;
    }
}
