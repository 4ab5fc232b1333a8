package org.poultice.controller.adapter.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.port.JournalEntry;
import org.poultice.controller.port.WallClock;
import org.poultice.protocol.plan.Modality;

/** Records to write and read. */
final class Samples {
    static final String BOOT = "0b7ad6d2-8a4d-4a0e-8a0c-3f8bb0a7a8de";
    static final Instant WALL = Instant.parse("2026-11-21T03:17:00.123Z");

    /** Of a first segment: an empty checkpoint. */
    static final String FIRST_HEADER = new SegmentHeader(1, 0, 0, 1, 0).encode();

    /** A wall clock that stands still, and is trusted. */
    static final WallClock CLOCK = new WallClock() {
        @Override
        public Instant now() {
            return WALL;
        }

        @Override
        public boolean trusted() {
            return true;
        }
    };

    private Samples() {}

    /** Another one each time, unless {@code -Dpoultice.seed=…} repeats one. */
    static long seed() {
        return Long.getLong("poultice.seed", System.nanoTime());
    }

    static JournalEntry entry(long millis, Occurrence.Journaled what) {
        return new JournalEntry(BOOT, MonoTime.ofMillis(millis), WALL, true, what);
    }

    /** The bytes of the first segment of a journal with these records. */
    static byte[] segment(List<JournalEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(FIRST_HEADER.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(file(entries));
        return bytes.toByteArray();
    }

    /** The bytes of a file without a header with these records, numbered from 1. */
    static byte[] file(List<JournalEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long seq = 1;
        for (JournalEntry entry : entries) {
            bytes.writeBytes(new JournalLine(seq++, entry).encode().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static JournalEntry random(Random random) {
        return new JournalEntry(
                BOOT,
                new MonoTime(random.nextLong() >> random.nextInt(64)),
                WALL.plusMillis(random.nextInt()),
                random.nextBoolean(),
                record(random));
    }

    static Occurrence.Journaled record(Random random) {
        long session = random.nextLong(1_000_000);
        int index = random.nextInt(8);
        return switch (random.nextInt(8)) {
            case 0 -> new Occurrence.EpisodeBegan();
            case 1 -> new Occurrence.SessionStarted(session, index);
            case 2 -> new Occurrence.ApplicationStarted(session, index, any(random, List.of(Modality.values())));
            case 3 ->
                new Occurrence.ApplicationEnded(
                        session,
                        index,
                        any(random, List.of(Ending.values())),
                        Duration.ofNanos(random.nextLong(3_000_000_001L)));
            case 4 -> new Occurrence.SessionEnded(session, any(random, List.of(Ending.values())));
            case 5 ->
                new Occurrence.Tripped(
                        new Finding(any(random, List.of(Reason.values())), random.nextInt(), random.nextInt(), null));
            case 6 -> new Occurrence.Reset();
            default -> new Occurrence.StillHere();
        };
    }

    static <T> T any(Random random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
