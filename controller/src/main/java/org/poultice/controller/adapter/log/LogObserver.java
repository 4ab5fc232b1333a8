package org.poultice.controller.adapter.log;

import java.util.List;
import java.util.Locale;
import org.poultice.controller.app.Words;
import org.poultice.controller.engine.Doses;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Observer;
import org.tinylog.Logger;

/** One line for each transition: ERROR when a person must act, WARN when it is worse but safe, INFO for the rest. */
public final class LogObserver implements Observer {
    private static final double NANOS_PER_MINUTE = 60e9;

    private final List<String> cautions;

    /** @param cautions what people have to know before they use the device, see {@link Words#cautions}; told at the start and with each session */
    public LogObserver(List<String> cautions) {
        this.cautions = List.copyOf(cautions);
    }

    /** Before the first event. */
    public void begin() {
        cautions.forEach(caution -> Logger.warn("{}", caution));
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        String text = Words.of(what, now);
        switch (what) {
            case Occurrence.Tripped tripped ->
                Logger.error("{} [{}]", text, tripped.cause().reason());
            case Occurrence.Warned warned ->
                Logger.warn("{} [{}]", text, warned.what().reason());
            case Occurrence.Refused refused ->
                Logger.warn("{} [{}]", text, refused.why().reason());
            case Occurrence.Waiting waiting ->
                Logger.warn("{} [{}]", text, waiting.why().reason());
            case Occurrence.PadWent went -> Logger.warn("{}", text);
            case Occurrence.GapUnproven gap -> Logger.warn("{}", text);
            case Occurrence.ClockChanged changed -> Logger.info("{}", text);
            case Occurrence.EpisodeBegan began -> Logger.info("{}", text);
            case Occurrence.SessionStarted started -> {
                Logger.info("{}", text);
                begin();
            }
            case Occurrence.ApplicationStarted started -> Logger.info("{}", text);
            case Occurrence.ApplicationEnded ended -> Logger.info("{}", text);
            case Occurrence.SessionEnded ended ->
                Logger.info("{}{}", text, dose(state.exposure().doses(), now));
            case Occurrence.CreamReported reported -> Logger.info("{}", text);
            case Occurrence.Reset reset -> Logger.info("{}", text);
            case Occurrence.Armed armed -> Logger.info("{}", text);
            case Occurrence.Disarmed disarmed -> Logger.info("{}", text);
            case Occurrence.WarningOver over -> Logger.info("{}", text);
            case Occurrence.PadCame came -> Logger.info("{}", text);
            case Occurrence.StillHere here -> Logger.debug("{}", text);
        }
    }

    /** What the session came to, if to anything; Ω, the damage by Arrhenius, is told here and held against nothing. */
    private static String dose(Doses doses, MonoTime now) {
        double skin = doses.sessionNanos() / NANOS_PER_MINUTE;
        double pad = doses.padInDay().nanosWithin(now) / NANOS_PER_MINUTE;
        double cold = doses.coldInHours().nanosWithin(now) / NANOS_PER_MINUTE;
        return skin + pad + cold == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Skin %.3f CEM43 min in the session (Ω %.1e), pad %.3f in a day; cold %.0f min in 4 h.",
                        skin,
                        doses.sessionOmega(),
                        pad,
                        cold);
    }
}
