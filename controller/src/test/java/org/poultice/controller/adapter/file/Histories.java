package org.poultice.controller.adapter.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.port.JournalEntry;
import org.poultice.protocol.plan.Modality;

/**
 * What a device may have lived through: boots with clocks that are trusted or not, sessions that end in each way or are cut off, trips and resets,
 * quiet days; and now and then a record that makes no sense there.
 */
final class Histories {
    private static final List<Reason> TRIPS =
            List.of(Reason.values()).subList(0, List.of(Reason.values()).indexOf(Reason.TRIPPED));

    private final Random random;
    private final List<JournalEntry> entries = new ArrayList<>();
    private int boots;
    private long nanos;
    private Instant zero = Instant.parse("2026-11-21T03:00:00Z");
    private boolean trusted;
    private long sessions;

    Histories(Random random) {
        this.random = random;
        boot();
    }

    /** At least so many records more; the same list each time. */
    List<JournalEntry> next(int records) {
        int until = entries.size() + records;
        while (entries.size() < until) {
            int chance = random.nextInt(100);
            if (chance < 8) {
                boot();
            } else if (chance < 30) {
                session();
            } else if (chance < 34) {
                write(new Occurrence.EpisodeBegan());
            } else if (chance < 40) {
                trip();
            } else if (chance < 43) {
                write(Samples.record(random));
            } else {
                quiet(random.nextInt(12));
            }
        }
        return entries;
    }

    /** A day in which nothing but time passes. */
    void quiet(int times) {
        for (int i = 0; i < times; i++) {
            pass(15 * 60);
            write(new Occurrence.StillHere());
        }
    }

    void boot() {
        boots++;
        zero = zero.plusNanos(nanos).plusSeconds(random.nextInt(100_000));
        nanos = random.nextInt(100) * 1_000_000_000L;
        zero = zero.minusNanos(nanos);
        trusted = random.nextBoolean();
    }

    private void session() {
        sessions++;
        int applications = 1 + random.nextInt(3);
        write(new Occurrence.SessionStarted(sessions, applications));
        Ending why = Ending.COMPLETED;
        for (int index = 0; index < applications && why == Ending.COMPLETED; index++) {
            Modality modality = random.nextBoolean() ? Modality.COLD : Modality.HEAT;
            write(new Occurrence.ApplicationStarted(sessions, index, modality));
            if (random.nextInt(15) == 0) {
                boot();
                return;
            }
            pass(random.nextInt(20 * 60));
            why = random.nextInt(3) > 0 ? Ending.COMPLETED : Samples.any(random, List.of(Ending.values()));
            Duration left = Duration.ofMillis(random.nextInt(3_001));
            write(new Occurrence.ApplicationEnded(sessions, index, why, left));
            pass(20 * 60);
        }
        if (random.nextInt(15) > 0) {
            write(new Occurrence.SessionEnded(sessions, why));
            if (why == Ending.TRIPPED && random.nextInt(4) > 0) {
                trip();
            }
        }
    }

    private void trip() {
        Reason reason = Samples.any(random, TRIPS);
        for (int again = random.nextInt(4); again >= 0; again--) {
            write(new Occurrence.Tripped(new Finding(reason, random.nextInt(50), 44, null)));
            pass(15 * 60);
        }
        if (random.nextInt(3) > 0) {
            write(new Occurrence.Reset());
        }
    }

    private void pass(int seconds) {
        nanos += seconds * 1_000_000_000L + random.nextInt(1_000_000_000);
        if (random.nextInt(40) == 0) {
            trusted = !trusted;
        }
        if (random.nextInt(150) == 0) {
            zero = zero.plusSeconds(random.nextInt(200_000) - 100_000);
        }
    }

    private void write(Occurrence.Journaled what) {
        Instant wall = zero.plusNanos(nanos);
        entries.add(new JournalEntry(bootId(), new MonoTime(nanos), wall, trusted, what));
        nanos += random.nextInt(5_000_000);
    }

    String bootId() {
        return "boot-" + boots;
    }

    long now() {
        return nanos;
    }

    static List<JournalLine> numbered(List<JournalEntry> entries) {
        List<JournalLine> lines = new ArrayList<>();
        for (JournalEntry entry : entries) {
            lines.add(new JournalLine(lines.size() + 1, entry));
        }
        return lines;
    }
}
