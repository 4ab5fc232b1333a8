package org.poultice.simulator.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges how warm and how cold the pad's surface and the skin really became, and for how long, whatever the sensors said. It is told of each
 * moment in order, at least once a second while there is warmth or cold about.
 *
 * <p>The limits, which are those at which a controller has to have tripped at the latest: the pad within 0 and 46 °C; the skin not above 43 °C for 5 s, not
 * below 5 °C, and not below 8 °C for 10 s; and less than 2 min of heat dose CEM43 a session, the sum of minutes·R^(43 − T) with R = 0.5 from 43 °C up and
 * 0.25 below. A session is what there is from the first power after a press until the next power after another press that found the pad off: warmth that
 * stays on the skin when the power is off counts too.
 */
public final class TemperatureJudge {
    private static final double HOTTEST_PAD = 46;
    private static final double COLDEST_PAD = 0;
    private static final double HOT_SKIN = 43;
    private static final double COLD_SKIN = 8;
    private static final double COLDEST_SKIN = 5;
    private static final double FULL_DOSE = 2;

    private static final double DOSE_CELSIUS = 43;
    private static final double R_ABOVE = 0.5;
    private static final double R_BELOW = 0.25;
    private static final double NANOS_PER_MINUTE = 60e9;

    private final List<Violation> violations = new ArrayList<>();
    private final Spell hot = new Spell(5_000_000_000L);
    private final Spell cold = new Spell(10_000_000_000L);
    private long lastNanos;
    private double lastSkin = Double.NaN;
    private double dosePerMinute;
    private double dose;
    private boolean on;
    private boolean pressed;
    private double hottestSkin = Double.NEGATIVE_INFINITY;
    private double coldestSkin = Double.POSITIVE_INFINITY;
    private double highestDose;

    /** Somebody presses the button. */
    public void pressed() {
        pressed |= !on;
    }

    /** The pad has power from now on, or none. */
    public void power(boolean isOn) {
        if (isOn && pressed) {
            pressed = false;
            dose = 0;
        }
        on = isOn;
    }

    /** What is there at this moment, in °C. Of each rule only the first violation is kept. */
    public void look(long nanos, double pad, double skin) {
        if (skin != lastSkin) {
            lastSkin = skin;
            double r = skin >= DOSE_CELSIUS ? R_ABOVE : R_BELOW;
            dosePerMinute = Math.pow(r, DOSE_CELSIUS - skin);
            hottestSkin = Math.max(hottestSkin, skin);
            coldestSkin = Math.min(coldestSkin, skin);
        }
        dose += (nanos - lastNanos) / NANOS_PER_MINUTE * dosePerMinute;
        highestDose = Math.max(highestDose, dose);
        lastNanos = nanos;
        boolean isHotTooLong = hot.lasts(skin > HOT_SKIN, nanos);
        boolean isColdTooLong = cold.lasts(skin < COLD_SKIN, nanos);
        if (isHotTooLong || isColdTooLong || skin < COLDEST_SKIN) {
            violate("skin", nanos, "the skin is at %.2f °C".formatted(skin));
        }
        if (pad > HOTTEST_PAD || pad < COLDEST_PAD) {
            violate("pad", nanos, "the pad is at %.2f °C".formatted(pad));
        }
        if (dose >= FULL_DOSE) {
            violate("dose", nanos, "the session's heat dose CEM43 is %.2f min".formatted(dose));
        }
    }

    private void violate(String rule, long nanos, String text) {
        if (violations.stream().noneMatch(each -> each.rule().equals(rule))) {
            violations.add(new Violation(rule, nanos, text));
        }
    }

    /** From now on {@link #violations} and {@link #extremes} speak of what comes; the session and its dose go on. */
    public void startAfresh() {
        violations.clear();
        hottestSkin = lastSkin;
        coldestSkin = lastSkin;
        highestDose = dose;
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** What came worst. */
    public Extremes extremes() {
        return new Extremes(hottestSkin, coldestSkin, highestDose);
    }

    /** Something that must not last. */
    private static final class Spell {
        private static final long NOT_NOW = Long.MAX_VALUE;
        private final long longestNanos;
        private long since = NOT_NOW;

        Spell(long longestNanos) {
            this.longestNanos = longestNanos;
        }

        /** Whether it has lasted too long. */
        boolean lasts(boolean isThere, long nanos) {
            since = isThere ? Math.min(since, nanos) : NOT_NOW;
            return isThere && nanos - since >= longestNanos;
        }
    }
}
