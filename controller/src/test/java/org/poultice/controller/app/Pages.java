package org.poultice.controller.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.port.JournalEntry;
import org.poultice.protocol.plan.Modality;

/**
 * A journal in short words: boot, minutes on that boot's clock, and what happened, as in {@code A0=episode A0=session1 A0=on A20=off A20=end}.
 * A trusted wall clock stands behind the minutes, in minutes since some midnight: {@code A20@500=end}.
 *
 * <p>{@code off} ends an application as completed, {@code off+2s} as stopped with that much of its lease left, {@code offByTrip} by a trip;
 * {@code end} and {@code endByTrip} end the session; {@code trip:PAD_LOST} trips, {@code damage} does so because records are missing; {@code reset} and {@code here} are what they say.
 */
final class Pages {
    private long session;
    private int index;

    private Pages() {}

    static List<JournalEntry> of(String words) {
        Pages pages = new Pages();
        List<JournalEntry> entries = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                entries.add(pages.entry(word));
            }
        }
        return entries;
    }

    static MonoTime minute(String minutes) {
        return new MonoTime(Duration.ofMinutes(Long.parseLong(minutes)).toNanos());
    }

    static JournalEntry entry(String boot, MonoTime at, Occurrence.Journaled what) {
        return new JournalEntry(boot, at, Instant.EPOCH, false, what);
    }

    private JournalEntry entry(String word) {
        int equals = word.indexOf('=');
        Occurrence.Journaled what = occurrence(word.substring(equals + 1));
        Timeline.Stamp stamp = stamp(word.substring(1, equals));
        boolean trusted = word.substring(0, equals).contains("@");
        return new JournalEntry(word.substring(0, 1), stamp.at(), stamp.wall(), trusted, what);
    }

    /** {@code 20@500}, or {@code 20}, which says nothing about the time of day. */
    static Timeline.Stamp stamp(String minutes) {
        String[] both = minutes.split("@");
        Instant wall = both.length == 1 ? Instant.EPOCH : Instant.EPOCH.plusSeconds(60 * Long.parseLong(both[1]));
        return new Timeline.Stamp(minute(both[0]), wall);
    }

    private Occurrence.Journaled occurrence(String what) {
        if (what.startsWith("session")) {
            session = Long.parseLong(what.substring("session".length()));
            index = 0;
            return new Occurrence.SessionStarted(session, 3);
        }
        if (what.startsWith("off+")) {
            Duration left = Duration.parse("PT" + what.substring("off+".length()));
            return new Occurrence.ApplicationEnded(session, index++, Ending.STOPPED, left);
        }
        if (what.startsWith("trip:")) {
            Reason reason = Reason.valueOf(what.substring("trip:".length()));
            return new Occurrence.Tripped(new Finding(reason, 0, 0, null));
        }
        return switch (what) {
            case "damage" -> new Occurrence.Tripped(new Finding(Reason.JOURNAL_DAMAGED, 1, 0, null));
            case "episode" -> new Occurrence.EpisodeBegan();
            case "on" -> new Occurrence.ApplicationStarted(session, index, Modality.COLD);
            case "off" -> new Occurrence.ApplicationEnded(session, index++, Ending.COMPLETED, Duration.ZERO);
            case "offByTrip" -> new Occurrence.ApplicationEnded(session, index++, Ending.TRIPPED, Duration.ZERO);
            case "end" -> new Occurrence.SessionEnded(session, Ending.COMPLETED);
            case "endByTrip" -> new Occurrence.SessionEnded(session, Ending.TRIPPED);
            case "reset" -> new Occurrence.Reset();
            case "here" -> new Occurrence.StillHere();
            default -> throw new IllegalArgumentException(what);
        };
    }
}
