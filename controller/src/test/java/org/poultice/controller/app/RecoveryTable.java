package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;

/**
 * The tables of {@link RecoveryTest} and {@link RecoveryTimeTest}. Journals are in the words of {@link Pages}; "now" is a boot and its minute; times are
 * minutes and seconds on the clock of that boot, so those of earlier boots can be negative.
 */
final class RecoveryTable {
    /** With a disk that keeps its word. */
    static final Rules HONEST = Care.RULES.withUnsettled(Duration.ZERO);

    private RecoveryTable() {}

    /** Each silence is on record as soon as it is over. */
    static void assertComesTo(String what, String journal, String now, String expected) {
        Recovered recovered = recover(journal, false, now);
        boolean silent = !(" " + journal).contains(" " + now.charAt(0)) || what.contains("nobody wrote");

        assertEquals(expected, summary(recovered, now), what);
        assertEquals(silent ? "here" : "", appended(recovered).replace("session 1 INTERRUPTED", "here"));
    }

    /** @param now a boot and its minute, and behind an @ what a trusted wall clock shows */
    static Recovered recover(String journal, boolean damaged, String now) {
        return Recovery.recover(
                past(journal, damaged, now), Pages.stamp(now.substring(1)).at(), Care.RULES);
    }

    static Recovered recover(String journal, String now, Rules rules) {
        return Recovery.recover(
                past(journal, false, now), Pages.stamp(now.substring(1)).at(), rules);
    }

    private static Startup.Past past(String journal, boolean damaged, String now) {
        List<Timeline.Stamp> seen = now.contains("@") ? List.of(Pages.stamp(now.substring(1))) : List.of();
        return new Startup.Past(Pages.of(journal), damaged, now.substring(0, 1), seen);
    }

    static String summary(Recovered recovered, String now) {
        State first = recovered.first();
        Exposure exposure = first.exposure();
        int day = exposure.within(Pages.stamp(now.substring(1)).at(), Care.RULES.day())
                .size();
        return time(exposure.restingSince()) + ", " + time(first.onset()) + " | " + phase(first.phase()) + ", " + day
                + ", " + first.sessions();
    }

    static String phase(Phase phase) {
        return phase instanceof Phase.Tripped tripped
                ? "Tripped " + tripped.cause().reason() + " " + time(tripped.since())
                : phase.word();
    }

    private static String time(@Nullable MonoTime time) {
        if (time == null || time.equals(MonoTime.LONG_AGO)) {
            return time == null ? "none" : "never";
        }
        long seconds = Math.abs(Math.round(time.nanos() / 1e9));
        return (Math.round(time.nanos() / 1e9) < 0 ? "-" : "") + seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "")
                + seconds % 60;
    }

    static String appended(Recovered recovered) {
        List<Occurrence.Journaled> append = recovered.append();
        return append.stream().map(RecoveryTable::word).collect(Collectors.joining(", "));
    }

    private static String word(Occurrence.Journaled what) {
        return switch (what) {
            case Occurrence.ApplicationEnded ended ->
                "application " + ended.session() + "/" + ended.index() + " " + ended.why() + " " + seconds(ended);
            case Occurrence.SessionEnded ended -> "session " + ended.session() + " " + ended.why();
            case Occurrence.Tripped tripped -> "trip " + tripped.cause().reason();
            case Occurrence.EpisodeBegan began -> "episode";
            case Occurrence.StillHere here -> "here";
            default -> throw new AssertionError("a recovery never says " + what);
        };
    }

    private static String seconds(Occurrence.ApplicationEnded ended) {
        Duration left = ended.leaseLeft();
        return left.toSeconds() + " s";
    }
}
