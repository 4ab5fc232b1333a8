package org.poultice.simulator.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Judges what a pad really did. It is told of each change of the power at the terminals, in order, and of the true onset of the injury.
 *
 * <p>Times on that are less than a full break apart are one <em>exposure</em>, from the first power to the last: what lies between two
 * full breaks. A regulator's pauses count as on by that, and a stop gives nothing back, so rules I1 and I2 are one measurement.
 */
public final class PadJudge {
    private final TimeRules rules;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private final Deque<Exposure> today = new ArrayDeque<>();

    private boolean heat;
    private boolean cold;
    private boolean hasOnset;
    private long onsetNanos;
    private boolean lastWasHeat;
    private long offSinceNanos = Long.MIN_VALUE;

    public PadJudge(TimeRules rules) {
        this.rules = rules;
    }

    /** The injury begins. A later call begins another one. */
    public void onset(long nanos) {
        hasOnset = true;
        onsetNanos = nanos;
    }

    /** The power at the terminals is this from now on. */
    public void power(long nanos, boolean heatOn, boolean coldOn) {
        look(nanos);
        boolean wasOn = heat || cold;
        boolean isOn = heatOn || coldOn;
        if (heatOn && coldOn) {
            violate("I4", nanos, "heat and cold have power together");
        }
        if (isOn) {
            switchedOn(nanos, heatOn);
        } else if (wasOn) {
            offSinceNanos = nanos;
        }
        heat = heatOn;
        cold = coldOn;
        if (heatOn) {
            judgeHeat(nanos);
        }
    }

    /** Nothing has changed until now. Finds what lasts too long. */
    public void look(long nanos) {
        if (heat || cold) {
            Exposure last = exposures.getLast();
            last.endNanos = nanos;
            long spanNanos = nanos - last.startNanos;
            if (spanNanos > rules.application().toNanos() && !last.judged) {
                last.judged = true;
                violate("I1", nanos, "on for %.3f s without a full break".formatted(spanNanos / 1e9));
            }
            judgeDay(nanos);
        }
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** What the skin has had, an entry for each time between two full breaks. */
    public List<Exposure> exposures() {
        return List.copyOf(exposures);
    }

    private void switchedOn(long nanos, boolean heatOn) {
        boolean rested = offSinceNanos == Long.MIN_VALUE
                || nanos - offSinceNanos >= rules.rest().toNanos();
        boolean changedOver = !exposures.isEmpty() && lastWasHeat != heatOn;
        boolean wasOn = heat || cold;
        if (exposures.isEmpty() || (!wasOn && rested)) {
            Exposure begun = new Exposure(nanos, heatOn);
            exposures.add(begun);
            today.add(begun);
        } else if (changedOver) {
            violate("I4", nanos, "changed between heat and cold without a full break");
        }
        lastWasHeat = heatOn;
    }

    private void judgeHeat(long nanos) {
        long ageNanos = nanos - onsetNanos;
        if (!hasOnset || ageNanos < rules.switchAfter().toNanos()) {
            violate(
                    "I3",
                    nanos,
                    hasOnset ? "heat at an age of %.3f s".formatted(ageNanos / 1e9) : "heat before an onset");
        }
    }

    private void judgeDay(long nanos) {
        long fromNanos = nanos - rules.day().toNanos();
        while (!today.isEmpty() && today.getFirst().endNanos < fromNanos) {
            today.removeFirst();
        }
        long onNanos = 0;
        for (Exposure exposure : today) {
            onNanos += exposure.endNanos - Math.max(fromNanos, exposure.startNanos);
        }
        if (onNanos > rules.application().multipliedBy(rules.maxPerDay()).toNanos()) {
            violate("I5", nanos, "on for %.3f s of the last day".formatted(onNanos / 1e9));
        }
    }

    private void violate(String rule, long nanos, String text) {
        violations.add(new Violation(rule, nanos, text));
    }

    /** One time on, from the first power after a full break to the last before the next. */
    public static final class Exposure {
        private final long startNanos;
        private final boolean heat;
        private long endNanos;
        private boolean judged;

        private Exposure(long startNanos, boolean heat) {
            this.startNanos = startNanos;
            this.endNanos = startNanos;
            this.heat = heat;
        }

        public long startNanos() {
            return startNanos;
        }

        public long endNanos() {
            return endNanos;
        }

        public boolean isHeat() {
            return heat;
        }
    }
}
