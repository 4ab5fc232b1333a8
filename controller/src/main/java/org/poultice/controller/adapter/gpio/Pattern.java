package org.poultice.controller.adapter.gpio;

import java.util.Locale;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.protocol.plan.Modality;

/**
 * What the lamps show, as a rhythm that differs from every other one without any colour: by how often it flashes before it pauses, or by how
 * long it is lit. A character is a tenth of a second, and no rhythm flashes more than three times in any second.
 *
 * <p>The lamp that is lit says the same once more: {@code g}reen ready or running, {@code a}mber wait, {@code r}ed something is wrong. Never
 * two at a time, so that they may be the colours of one lamp. docs/lamps.md shows them all.
 */
enum Pattern {
    /** Nothing runs, and a press starts an application. One flash. */
    READY("g................................................."),
    /** Nothing runs, and a press is refused for now. Two flashes. */
    NOT_READY("a..a.............................................."),
    /** A start was asked for from afar, and a press begins it. Flashes without a pause. */
    ARMED("gg.."),
    /** Lit, with short gaps. */
    HEATING("gggggggggggggggggggggggggggggg..."),
    /** Lit for a second, dark for half a one. */
    COOLING("gggggggggg....."),
    /** The enforced pause. Two seconds lit, two dark. */
    BREAKING("aaaaaaaaaaaaaaaaaaaa...................."),
    /** All off until a person resets it. Three flashes. */
    TRIPPED("rr..rr..rr..............."),
    /** There is no pad. Four flashes. */
    PAD_MISSING("rr..rr..rr..rr..............."),
    /** The button cannot stop anything; somebody has to free it. Five flashes. */
    BUTTON_STUCK("rr..rr..rr..rr..rr..............."),
    /** The controller says nothing any more. Lit. */
    SILENT("r");

    private static final long STEP_NANOS = 100_000_000L;

    /** Something is to be looked at: the rhythm halts for a flash of the red lamp, each time so many steps have passed. */
    private static final int WARNING_EVERY = 30;

    private static final String WARNING = "..rr..";

    private final String rhythm;

    Pattern(String rhythm) {
        this.rhythm = rhythm;
    }

    /** What a state looks like. */
    static Pattern of(State state, MonoTime now, Rules rules) {
        if (state.phase() instanceof Phase.Tripped) {
            return TRIPPED;
        }
        if (state.warns(Reason.BUTTON_STUCK)) {
            return BUTTON_STUCK;
        }
        if (!state.pad().isPresent()) {
            return PAD_MISSING;
        }
        return switch (state.phase()) {
            case Phase.Idle idle -> mayStart(state, now, rules) ? READY : NOT_READY;
            case Phase.Armed armed -> ARMED;
            case Phase.Applying applying -> applying.session().modality() == Modality.HEAT ? HEATING : COOLING;
            case Phase.Breaking breaking -> BREAKING;
            case Phase.Tripped tripped -> TRIPPED;
        };
    }

    /** As far as time alone decides it. */
    private static boolean mayStart(State state, MonoTime now, Rules rules) {
        return !now.isBefore(state.exposure().restedAt(rules))
                && state.exposure().within(now, rules.day()).size() < rules.maxPerDay();
    }

    /**
     * The lamp that is lit so long after the pattern began.
     *
     * @param warns whether something is to be looked at while this goes on
     * @return {@code g}, {@code a}, {@code r}, or {@code .} for none
     */
    char lampAt(long nanos, boolean warns) {
        int step = Math.floorMod(nanos / STEP_NANOS, rhythm.length() * WARNING_EVERY);
        int inWarning = step % WARNING_EVERY;
        return warns && inWarning < WARNING.length()
                ? WARNING.charAt(inWarning)
                : rhythm.charAt(step % rhythm.length());
    }

    String rhythm() {
        return rhythm;
    }

    /** As docs/lamps.md calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
