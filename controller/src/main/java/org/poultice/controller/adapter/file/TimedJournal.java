package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.MonotonicClock;

/**
 * Tells when a record took so long that therapy suffers from it: what begins waits for its records, and a lease that is not renewed meanwhile ends. That is
 * safe, and looks like a pad with a loose plug until somebody says why.
 */
public final class TimedJournal implements Journal {
    /** A lease of 3 s is renewed each second; what holds that up for longer than the difference lets it end. */
    static final Duration LONG = Duration.ofSeconds(2);

    /** A card that is worn out is so all day, and is not told of each minute. */
    static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private final Journal journal;
    private final MonotonicClock clock;
    private final Consumer<Duration> tooLong;
    private @Nullable MonoTime toldAt;

    /** @param tooLong is told how long it took, once an hour at most */
    public TimedJournal(Journal journal, MonotonicClock clock, Consumer<Duration> tooLong) {
        this.journal = journal;
        this.clock = clock;
        this.tooLong = tooLong;
    }

    @Override
    public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
        MonoTime begun = clock.now();
        try {
            journal.append(what, at);
        } finally {
            tellIfLong(begun, clock.now());
        }
    }

    private void tellIfLong(MonoTime begun, MonoTime ended) {
        Duration took = ended.since(begun);
        MonoTime last = toldAt;
        boolean isNews = last == null || ended.since(last).compareTo(AGAIN_AFTER) >= 0;
        if (took.compareTo(LONG) >= 0 && isNews) {
            toldAt = ended;
            tooLong.accept(took);
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
