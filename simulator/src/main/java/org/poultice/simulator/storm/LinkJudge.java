package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.State;
import org.poultice.protocol.message.Answer;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Status;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.remote.Follower;

/**
 * Judges what somebody far away is told: history comes in order and whole, a stop that is said to be done is done, and after calm hours what is heard is
 * what is so. Used by one thread.
 */
final class LinkJudge {
    /** A drive that was under way may give power for a lease, and its regulator looks once a second. */
    private static final long OFF_AFTER = Duration.ofSeconds(4).toNanos();

    /** A press may be seen late by so much: a loop gets no turn for a minute and a half, and a line is slow. */
    private static final long LATE_PRESS = Duration.ofSeconds(100).toNanos();

    /** What was told so short ago may not have been heard. */
    private static final long UNDER_WAY = Duration.ofSeconds(10).toNanos();

    private final Follower follower;
    private final List<Violation> violations = new ArrayList<>();
    private boolean asked;
    private long doneAt = Long.MAX_VALUE;

    LinkJudge(Follower follower) {
        this.follower = follower;
    }

    /** Somebody is about to ask for a stop. */
    void stopIsAsked() {
        follower.forgetAnswer();
        asked = true;
    }

    /** Once a second, and whenever something happens. */
    void look(long now, StormWatch watch) {
        if (follower.gaps() > 0 && violations.isEmpty()) {
            violations.add(new Violation("link", now, "an event came before one that it follows"));
        }
        Answer answer = follower.answer();
        if (asked && answer != null && answer.status() == Status.DONE) {
            asked = false;
            doneAt = now;
        }
        if (watch.pressedAt() > doneAt - LATE_PRESS) {
            doneAt = Long.MAX_VALUE; // a person at the device may have started it again
        }
        if (doneAt != Long.MAX_VALUE && now - doneAt > OFF_AFTER && watch.isOn()) {
            violations.add(new Violation("link", now, "power after a stop that was said to be done"));
            doneAt = Long.MAX_VALUE;
        }
    }

    /**
     * For hours nothing was wrong.
     *
     * @param state of the controller, or null when it is not running
     */
    void calmIsOver(long now, @Nullable State state, long toldAt) {
        StateReport heard = follower.state();
        if (follower.availability() != Availability.ONLINE || heard == null || state == null) {
            violations.add(new Violation("link", now, "after calm hours the device is not heard"));
        } else if (heard.head().stateSeq() != state.seq() && now - toldAt > UNDER_WAY) {
            violations.add(new Violation(
                    "link",
                    now,
                    "state %d is heard, and %d is so".formatted(heard.head().stateSeq(), state.seq())));
        }
    }

    List<Violation> violations() {
        return violations;
    }
}
