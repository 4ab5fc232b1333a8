package org.poultice.controller.adapter.gpio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Observer;

/**
 * What a person sees and hears at the device. The control loop's thread tells it, and another one may ask {@link #at} what is lit at any moment.
 */
public final class Lamps implements Observer {
    /** A loop that has said nothing for so long, five of its periods, may be stuck. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final Rules rules;
    private volatile @Nullable Shown shown;
    private volatile @Nullable Heard heard;

    public Lamps(Rules rules) {
        this.rules = rules;
    }

    /** What is lit, and whether the buzzer sounds. */
    public record Lit(boolean green, boolean amber, boolean red, boolean buzzer) {
        public static final Lit NOTHING = new Lit(false, false, false, false);
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        Chime chime = Chime.of(what);
        if (chime != null) {
            heard = new Heard(chime, now);
        }
        show(state, now);
    }

    @Override
    public void ticked(State state, MonoTime now) {
        show(state, now);
    }

    /** Before the loop has said anything, nothing is. */
    public Lit at(MonoTime now) {
        Shown present = shown;
        if (present == null) {
            return Lit.NOTHING;
        }
        boolean isSilent = now.since(present.toldAt()).compareTo(LONGEST_SILENCE) >= 0;
        char lamp = isSilent
                ? Pattern.SILENT.lampAt(0, false)
                : present.pattern().lampAt(nanosSince(present.since(), now), present.warns());
        Heard last = heard;
        boolean sounds = last != null && last.chime().soundsAt(nanosSince(last.since(), now));
        return new Lit(lamp == 'g', lamp == 'a', lamp == 'r', sounds);
    }

    private void show(State state, MonoTime now) {
        Pattern pattern = Pattern.of(state, now, rules);
        Shown before = shown;
        MonoTime since = before != null && before.pattern() == pattern ? before.since() : now;
        shown = new Shown(pattern, warns(state), since, now);
    }

    /** A stuck button has a pattern of its own. */
    private static boolean warns(State state) {
        for (Reason reason : Reason.values()) {
            if (reason != Reason.BUTTON_STUCK && state.warns(reason)) {
                return true;
            }
        }
        return false;
    }

    private static long nanosSince(MonoTime since, MonoTime now) {
        return now.nanos() - since.nanos();
    }

    private record Shown(Pattern pattern, boolean warns, MonoTime since, MonoTime toldAt) {}

    private record Heard(Chime chime, MonoTime since) {}
}
