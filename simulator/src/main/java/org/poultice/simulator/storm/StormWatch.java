package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.world.Death;
import org.poultice.simulator.world.Witness;

/** Sees what people see of a storm: what the device tells, and whether the pad has power. Judges that a trip which was told stays one. */
final class StormWatch implements Witness {
    /** What a drive that was under way when the trip was told may still give: one lease, rounded up. */
    private static final long LEASE_NANOS = 3_100_000_000L;

    /** What a journal with records missing may have had: rule I5. */
    static final int MOST_A_DAY = 8;

    /** What a process writes when it begins takes no time, or on a slow disk some seconds for each record. */
    private static final long LONGEST_START_NANOS = 60_000_000_000L;

    /** How much longer than it was a press may look in samples that come every 250 ms. */
    private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(250);

    private final List<Violation> violations = new ArrayList<>();
    private final ProvenTime proven = new ProvenTime();
    private final DoseCount doses = new DoseCount(proven);
    private @Nullable Reason hindered;
    private final StormTrace trace;
    private @Nullable PadJudge judge;
    private Occurrence.@Nullable Refused refused;
    private @Nullable Occurrence counted;
    private long beganAt;
    private boolean damaged;
    private boolean tripRecorded;
    private long tripRecordedAt;
    private boolean tripTold;
    private boolean everPressed;
    private boolean newInjury;
    private long tripToldAt;
    private long toldAt;
    private long pressedAt = Long.MIN_VALUE / 2;
    private boolean on;
    private long sessions;

    StormWatch(StormTrace trace) {
        this.trace = trace;
    }

    /** Who judges the pad is told of onsets. */
    void tell(PadJudge ofThePad) {
        judge = ofThePad;
    }

    @Override
    public void occurred(long nanos, Occurrence what, State state) {
        toldAt = nanos;
        trace.happened(nanos, what.toString());
        countUnlessRecorded(nanos, what);
        if (what instanceof Occurrence.Tripped trip) {
            tripTold = true;
            tripToldAt = nanos;
            hindered = trip.cause().reason();
        } else if (what instanceof Occurrence.EpisodeBegan && newInjury) {
            newInjury = false;
            onset(nanos);
        } else if (what instanceof Occurrence.SessionStarted) {
            sessions++;
        } else if (what instanceof Occurrence.Refused refusal) {
            refused = refusal;
            hindered = refusal.why().reason();
        } else if (what instanceof Occurrence.Waiting waiting) {
            hindered = waiting.why().reason();
        }
    }

    @Override
    public void recorded(long nanos, Occurrence.Journaled what) {
        proven.recorded(nanos);
        if (what instanceof Occurrence.Tripped && !tripRecorded) {
            tripRecorded = true;
            tripRecordedAt = nanos;
        }
        perhapsRecorded(nanos, what);
    }

    @Override
    public void perhapsRecorded(long nanos, Occurrence.Journaled what) {
        proven.started(nanos, starts(nanos, what));
        counted = what;
    }

    /** A start that found no room on the disk, and a damage that did not, count for as long as the process remembers. */
    private void countUnlessRecorded(long nanos, Occurrence what) {
        if (!what.equals(counted) && !(what instanceof Occurrence.Tripped && tripRecorded)) {
            proven.started(nanos, starts(nanos, what));
        }
    }

    /** How many applications of a day this counts as. A damage is found once, when a process begins, and only told again later. */
    private int starts(long nanos, Occurrence what) {
        if (what instanceof Occurrence.Tripped trip && trip.cause().reason() == Reason.JOURNAL_DAMAGED) {
            boolean isNews = !damaged && nanos - beganAt <= LONGEST_START_NANOS;
            damaged = true;
            return isNews ? MOST_A_DAY : 0;
        }
        return what instanceof Occurrence.ApplicationStarted ? 1 : 0;
    }

    @Override
    public void powered(long nanos, boolean heat, boolean cold, @Nullable State state) {
        trace.powered(nanos, heat, cold);
        doses.powered(nanos, heat, cold);
        on = heat || cold;
        if (on && tripTold && nanos - tripToldAt > LEASE_NANOS) {
            violations.add(new Violation("trip", nanos, "power after a trip that nobody has reset"));
        }
    }

    @Override
    public void died(long nanos, Death death) {
        doses.interrupted(nanos);
        trace.happened(nanos, death.of() == Death.Of.EVERYTHING ? "power cut" : "crash");
        // A trip that was told but could not be written down, for the disk was full, ends with the process.
        tripTold &= tripRecorded;
    }

    @Override
    public void forgot(long nanos, Duration forgotten) {
        tripTold &= forgotten.isZero() || tripRecordedAt < nanos - forgotten.toNanos();
        proven.forgot(nanos, forgotten);
    }

    @Override
    public void began(long nanos, boolean booted) {
        trace.happened(nanos, "start");
        beganAt = nanos;
        damaged = false;
        proven.began(nanos, booted);
    }

    /** Somebody presses the button. The first press of all is the onset, whether the device hears it or not. */
    void pressed(long nanos) {
        pressedAt = nanos;
        trace.happened(nanos, "press");
        hindered = null;
        if (!everPressed) {
            everPressed = true;
            onset(nanos);
        }
    }

    /** Somebody holds the button for this long: it may reset a trip, or tell of a new injury, which counts when the device confirms it. */
    void held(Duration length) {
        if (length.plus(BETWEEN_SAMPLES).compareTo(Rules.RESET_PRESS) >= 0) {
            tripTold = false;
            tripRecorded = false;
        }
        newInjury |= length.plus(BETWEEN_SAMPLES).compareTo(Rules.NEW_EPISODE_PRESS) >= 0;
    }

    /** When the button was seen to go down or come up last. */
    long pressedAt() {
        return pressedAt;
    }

    /** The button comes up. */
    void released(long nanos) {
        pressedAt = nanos;
    }

    /** When the controller told of something last. */
    long toldAt() {
        return toldAt;
    }

    /** Whether a trip has been told that nobody can have reset since. */
    boolean saysTripped() {
        return tripTold;
    }

    private void onset(long nanos) {
        trace.happened(nanos, "onset");
        if (judge != null) {
            judge.onset(nanos);
        }
    }

    List<Violation> violations() {
        return violations;
    }

    DoseCount doses() {
        return doses;
    }

    /** Whether what kept the device from its therapy was a dose that may be full in truth. */
    boolean isHinderedByDose(long nanos) {
        return hindered != null && doses.mayBeFull(hindered, nanos);
    }

    ProvenTime proven() {
        return proven;
    }

    boolean isOn() {
        return on;
    }

    long sessions() {
        return sessions;
    }

    /** Why the device did not do what somebody wanted last. */
    String refusal() {
        return refused == null ? "nothing was said" : refused.why().toString();
    }
}
