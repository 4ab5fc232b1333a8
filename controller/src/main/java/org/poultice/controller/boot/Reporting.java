package org.poultice.controller.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.mqtt.Answers;
import org.poultice.controller.adapter.mqtt.CommandDesk;
import org.poultice.controller.adapter.mqtt.Decision;
import org.poultice.controller.adapter.mqtt.Inbound;
import org.poultice.controller.adapter.mqtt.Intake;
import org.poultice.controller.adapter.mqtt.Moment;
import org.poultice.controller.adapter.mqtt.MqttReports;
import org.poultice.controller.adapter.mqtt.MqttSettings;
import org.poultice.controller.adapter.mqtt.PahoLink;
import org.poultice.controller.adapter.mqtt.Tally;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.app.Words;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.Step;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Request;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.message.Topics;

/**
 * The link, its reports, and what is asked for over it, joined to the control loop. Opened before the loop, because the loop tells it what
 * happens, and let go after it.
 */
final class Reporting implements Observer, Request, AutoCloseable {
    private final PahoLink link;
    private final Intake intake;
    private final Answers answers;
    private final CommandDesk desk;
    private final MqttReports reports;
    private final MonotonicClock clock;
    private final WatchedClock wallClock;
    private volatile @Nullable ControlLoop loop;
    private @Nullable Inbound undecided;

    private Reporting(Settings.Mqtt mqtt, Rules rules, DeadManWord deadMan, WatchedClock clock) throws IOException {
        this.clock = clock.monotonic();
        this.wallClock = clock;
        // The numbers of the states begin anew with each process, so what is told of one must not be taken for what is
        // told of the next.
        String run = UUID.randomUUID().toString();
        Topics topics = new Topics(mqtt.site(), mqtt.device());
        Tally tally = new Tally();
        intake = new Intake(tally, this::wake);
        link = PahoLink.open(settings(mqtt, topics), intake, tally);
        answers = new Answers(link);
        desk = new CommandDesk(run, mqtt.remoteStart(), tally, Words::reason);
        reports = new MqttReports(
                link,
                new MqttReports.About(topics, run, Version.name(), mqtt.remoteStart(), wallClock, tally, deadMan),
                rules,
                Words::reason);
    }

    /**
     * The link that the settings ask for, or null when they ask for none.
     *
     * @throws BadInput when a file that the settings name cannot be used; nothing is started then
     */
    static @Nullable Reporting open(Settings settings, Rules rules, WatchedClock clock) throws BadInput {
        Settings.Mqtt mqtt = settings.mqtt();
        if (mqtt == null) {
            return null;
        }
        try {
            return new Reporting(mqtt, rules, settings.safeguards().deadMan(), clock);
        } catch (IOException e) {
            throw new BadInput(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static MqttSettings settings(Settings.Mqtt mqtt, Topics topics) {
        Path certificate = mqtt.tls().clientCertificate();
        Path key = mqtt.tls().clientKey();
        return new MqttSettings(
                mqtt.uri(),
                topics,
                mqtt.user(),
                mqtt.passwordFile(),
                mqtt.tls().caFile(),
                mqtt.remoteStart(),
                certificate == null || key == null ? null : new MqttSettings.ClientFiles(certificate, key));
    }

    /** Begins to report, and to take requests. Called before the loop runs, by the thread that will run it. */
    void begin(ControlLoop started) {
        loop = started;
        reports.begin(started.state(), clock.now());
        wake();
    }

    /** Asks the loop to take the next request. One that finds the loop too busy is found again in the next control period. */
    private void wake() {
        ControlLoop running = loop;
        if (running != null) {
            running.ask(this);
        }
    }

    @Override
    public @Nullable Event decide(State state, MonoTime now) {
        Inbound next = intake.poll();
        if (next == null) {
            return null;
        }
        return switch (desk.decide(next, state.seq(), Moment.of(now, wallClock))) {
            case Decision.Answered answered -> {
                answers.send(next, answered.answer());
                wake();
                yield null;
            }
            case Decision.Feed feed -> {
                undecided = next;
                yield feed.event();
            }
        };
    }

    @Override
    public void decided(Step step, MonoTime now) {
        Inbound asked = undecided;
        undecided = null;
        if (asked != null) {
            Moment moment = Moment.of(now, wallClock);
            answers.send(
                    asked,
                    desk.answerFor(asked, step.effects().publish(), step.next().seq(), moment));
        }
        wake();
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        reports.occurred(what, state, now);
    }

    @Override
    public void ticked(State state, MonoTime now) {
        reports.ticked(state, now);
        wake();
    }

    @Override
    public void close() {
        link.close();
    }
}
