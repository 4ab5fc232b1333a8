package org.poultice.controller.adapter.mqtt;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Link;
import org.poultice.controller.port.Link.Keep;
import org.poultice.controller.port.Link.Outgoing;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.WallClock;
import org.poultice.protocol.message.Cause;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.Head;
import org.poultice.protocol.message.LimitsReport;
import org.poultice.protocol.message.MetaReport;
import org.poultice.protocol.message.PlanReport;
import org.poultice.protocol.message.Safeguards;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;
import org.poultice.protocol.message.Topics;

/**
 * Tells those who follow: the state on each change and every minute, an event for each occurrence, telemetry each second in a session and
 * each minute without one, and who we are at the start and when a pad comes or goes. Times are the controller's own, so a demonstration that
 * runs faster reports as much faster.
 *
 * <p>The control loop's thread. Makes texts of a few hundred bytes and puts them into the link's outbox; never waits.
 */
public final class MqttReports implements Observer {
    private static final Duration STATE_EVERY = Duration.ofSeconds(60);
    private static final Duration TELEMETRY_IN_SESSION = Duration.ofSeconds(1);
    private static final Duration TELEMETRY_IDLE = Duration.ofSeconds(60);

    private final Link link;
    private final About about;
    private final Rules rules;
    private final Causes causes;
    private final StateView view;
    private final EventView events;
    private final Safeguards safeguards;
    private MonoTime stateAt = MonoTime.LONG_AGO;
    private MonoTime telemetryAt = MonoTime.LONG_AGO;
    private long telemetrySeq;
    private long eventSeq;
    private @Nullable Finding refusal;

    /** @param words the sentence for people */
    public MqttReports(Link link, About about, Rules rules, Function<Finding, String> words) {
        this.link = link;
        this.about = about;
        this.rules = rules;
        this.causes = new Causes(words);
        this.view = new StateView(rules);
        this.events = new EventView(causes);
        this.safeguards = new Safeguards(rules.timeOnly(), about.deadMan());
    }

    /**
     * Who reports.
     *
     * @param boot identity of this run of the controller, and with it the name of its stream of events; must be another one after each
     *     start of the process, because the numbers begin anew
     * @param software name and version
     * @param remoteStart whether a start may be asked for from afar
     * @param clock the time of day, for people
     * @param tally what went wrong on the way
     * @param deadMan what switches the pad off when this computer cannot
     */
    public record About(
            Topics topics,
            String boot,
            String software,
            boolean remoteStart,
            WallClock clock,
            Tally tally,
            DeadManWord deadMan) {}

    /** The first reports, before the first event. */
    public void begin(State state, MonoTime now) {
        Moment moment = moment(now);
        publishMeta(state, moment);
        publishState(state, moment);
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        Moment moment = moment(now);
        rememberRefusal(what);
        eventSeq++;
        EventReport event =
                new EventReport(head(state, moment), eventSeq, EventView.kind(what), events.details(what, moment));
        link.publish(new Outgoing(about.topics().event(), event.toJson(), Keep.ALL));
        if (what instanceof Occurrence.PadCame || what instanceof Occurrence.PadWent) {
            publishMeta(state, moment);
        }
        publishState(state, moment);
    }

    /** The last refusal stands until something else happens or it ends by itself. */
    private void rememberRefusal(Occurrence what) {
        if (what instanceof Occurrence.Refused refused) {
            refusal = refused.why();
        } else if (!(what instanceof Occurrence.StillHere)
                && !(what instanceof Occurrence.Warned)
                && !(what instanceof Occurrence.WarningOver)
                && !(what instanceof Occurrence.ClockChanged)) {
            refusal = null;
        }
    }

    @Override
    public void ticked(State state, MonoTime now) {
        if (isDue(stateAt, STATE_EVERY, now)) {
            publishState(state, moment(now));
        }
        Duration every = state.phase().session() == null ? TELEMETRY_IDLE : TELEMETRY_IN_SESSION;
        if (isDue(telemetryAt, every, now)) {
            publishTelemetry(state, moment(now));
        }
    }

    private static boolean isDue(MonoTime last, Duration every, MonoTime now) {
        return now.since(last).compareTo(every) >= 0;
    }

    private Moment moment(MonoTime now) {
        return Moment.of(now, about.clock());
    }

    private Head head(State state, Moment now) {
        long upMs = Math.max(0, now.mono().nanos() / 1_000_000);
        return new Head(now.wall(), StateView.word(now.trust()), upMs, about.boot(), state.seq());
    }

    private void publishMeta(State state, Moment now) {
        MetaReport meta = new MetaReport(
                head(state, now),
                about.topics(),
                about.software(),
                about.remoteStart(),
                safeguards,
                StateView.zones(state),
                List.of(PlanReport.of(rules.plan())),
                new LimitsReport(
                        rules.maxPerDay(),
                        rules.day().toMillis(),
                        rules.lease().toMillis(),
                        rules.readingAge().toMillis(),
                        Rules.ARMED_FOR.toMillis()));
        link.publish(new Outgoing(about.topics().meta(), meta.toJson(), Keep.LATEST));
    }

    private void publishState(State state, Moment now) {
        stateAt = now.mono();
        StateReport report = new StateReport(
                head(state, now),
                view.progress(state, now),
                StateView.pad(state.pad(), now),
                trip(state, now),
                StateView.warnings(state),
                refusal(now),
                view.episode(state, now),
                rules.plan().id(),
                safeguards,
                about.tally().counts());
        link.publish(new Outgoing(about.topics().state(), report.toJson(), Keep.LATEST));
    }

    private @Nullable Cause trip(State state, Moment now) {
        return state.phase() instanceof Phase.Tripped tripped ? causes.of(tripped.cause(), now) : null;
    }

    private @Nullable Cause refusal(Moment now) {
        if (refusal != null && refusal.until() != null && !now.mono().isBefore(refusal.until())) {
            refusal = null;
        }
        return refusal == null ? null : causes.of(refusal, now);
    }

    private void publishTelemetry(State state, Moment now) {
        telemetryAt = now.mono();
        telemetrySeq++;
        Telemetry telemetry = new Telemetry(
                head(state, now),
                telemetrySeq,
                StateView.word(state.phase()),
                view.endsInMs(state, now),
                rules.timeOnly(),
                StateView.pad(state.pad(), now),
                StateView.dose(state, now));
        link.publish(new Outgoing(about.topics().telemetry(), telemetry.toJson(), Keep.FLEETING));
    }
}
