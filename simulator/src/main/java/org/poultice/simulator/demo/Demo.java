package org.poultice.simulator.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.Logging;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.Topics;
import org.poultice.simulator.broker.EmbeddedBroker;
import org.poultice.simulator.pace.Conductor;
import org.poultice.simulator.pace.FollowedClock;
import org.poultice.simulator.pace.SharedTime;

/**
 * The demonstration: starts everything, does what the {@link Script} says, and lets go of everything again. {@link #run} is called once;
 * {@link #end} by any thread at any time, also while it runs.
 */
public final class Demo {
    private static final long TURN_MILLIS = 50;
    private static final String BROKER = "broker";

    private final Options options;
    private final Screen screen;
    private final TidyUp tidyUp = new TidyUp();
    private final Inbox inbox = new Inbox();
    private final Sight sight = new Sight();
    private final Script script;
    private @Nullable Workplace workplace;
    private boolean padSpoke;
    private volatile boolean ending;

    /**
     * What somebody asked for, checked.
     *
     * @param speed how many times as fast as life
     * @param once whether it ends after one session
     * @param padTrace where the pad's record goes, or null
     */
    public record Options(int speed, boolean once, @Nullable Path padTrace) {}

    private Demo(Options options, Screen screen) {
        this.options = options;
        this.screen = screen;
        this.script = new Script(options.once(), options.speed());
    }

    /** One that tells on a terminal, or in lines when there is none at the output. */
    public static Demo on(PrintWriter out, Options options, Map<String, String> environment) {
        boolean rewrites = Terminal.canRewrite(environment);
        return new Demo(options, rewrites ? new TerminalScreen(out, Terminal::columns) : new PlainScreen(out));
    }

    /**
     * Runs until it is over and everything is let go of.
     *
     * @param keys what is read key by key if somebody can type there
     * @return how it ended, and why
     * @throws DemoFailure when it cannot go on; {@link #end} is still to be called
     */
    public Outcome run(InputStream keys) throws DemoFailure {
        Workplace place = tidyUp.keep(Workplace.make());
        workplace = place;
        quiet(place);
        EmbeddedBroker broker = tidyUp.keep(startBroker(place));
        boolean typing = Terminal.canRead();
        Introduction.lines(options.speed(), broker.port(), typing).forEach(this::say);
        Topics topics = new Topics(ControllerSettings.SITE, ControllerSettings.DEVICE);
        tidyUp.keep(Follower.start(broker.port(), topics, inbox::offer));
        SharedTime time = sharedTime(place);
        tidyUp.keep(new Conductor(time, options.speed()));
        Stage stage = tidyUp.keep(new Stage(place, time, options.speed(), inbox));
        if (typing) {
            tidyUp.keep(Terminal.rawKeys());
            Keys.listen(keys, inbox);
        }
        writeSettings(place, broker.port());
        Path trace = options.padTrace() == null ? place.padTrace() : options.padTrace();
        stage.startPad(trace);
        stage.startController();
        Outcome outcome = judged(play(stage, new FollowedClock(time, options.speed())), stage, trace);
        end(outcome.end() == Outcome.End.FAILED);
        return outcome;
    }

    /**
     * Ends all processes and lets go of everything, however far it had got. Returns when that is done; later calls do nothing.
     *
     * @param failed whether what the processes said is to be kept
     * @return where that is, or null
     */
    public @Nullable Path end(boolean failed) {
        ending = true;
        Workplace place = workplace;
        if (failed && place != null) {
            place.keepOutput();
        }
        List<String> failures = tidyUp.all();
        synchronized (screen) {
            screen.end();
            failures.forEach(failure -> screen.say("Left behind: " + failure));
        }
        return failed && place != null ? place.directory() : null;
    }

    private Outcome play(Stage stage, FollowedClock clock) throws DemoFailure {
        try {
            while (true) {
                Happening happening = inbox.poll(TURN_MILLIS);
                MonoTime now = clock.now();
                if (happening != null) {
                    padSpoke |= happening instanceof Happening.PadTold;
                    sight.take(happening, now);
                    Outcome outcome = perform(script.take(happening, now), stage, now);
                    if (outcome != null) {
                        return outcome;
                    }
                }
                Outcome outcome = perform(script.due(now), stage, now);
                if (outcome != null) {
                    return outcome;
                }
                show(now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted");
        }
    }

    private @Nullable Outcome perform(List<Act> acts, Stage stage, MonoTime now) throws DemoFailure {
        for (Act act : acts) {
            switch (act) {
                case Act.Say say -> say(script.time(now) + "  " + say.text());
                case Act.TypeAtPad type -> stage.typeAtPad(type.key());
                case Act.KillController kill -> stage.killController();
                case Act.StartController start -> stage.startController();
                case Act.Finish finish -> {
                    return finish.outcome();
                }
            }
        }
        return null;
    }

    /** What the observer at the pad saw, once the processes have ended. */
    private Outcome judged(Outcome outcome, Stage stage, Path trace) throws DemoFailure {
        if (outcome.end() == Outcome.End.FAILED || !padSpoke) {
            return outcome;
        }
        stage.close();
        synchronized (screen) {
            screen.end();
        }
        Verdict verdict = Verdict.of(PadRecord.read(trace));
        verdict.sentences().forEach(this::say);
        return verdict.good() ? outcome : Outcome.failed("the pad did what it must not do");
    }

    private void say(String text) {
        synchronized (screen) {
            if (!ending) {
                screen.say(text);
            }
        }
    }

    private void show(MonoTime now) {
        synchronized (screen) {
            if (!ending) {
                screen.show(script.time(now) + "  " + sight.line(now), sight.outline(), System.nanoTime());
            }
        }
    }

    private static SharedTime sharedTime(Workplace place) throws DemoFailure {
        try {
            return SharedTime.create(place.clock());
        } catch (IOException e) {
            throw new DemoFailure(place.clock() + " cannot be made", e);
        }
    }

    private static EmbeddedBroker startBroker(Workplace place) throws DemoFailure {
        try {
            return EmbeddedBroker.start(place.directory());
        } catch (IOException e) {
            throw new DemoFailure("there is no broker", e);
        }
    }

    private void writeSettings(Workplace place, int brokerPort) throws DemoFailure {
        try {
            String yaml = ControllerSettings.yaml(place.padLink(), place.journal(), brokerPort, List.of());
            Files.writeString(place.configuration(), yaml);
        } catch (IOException e) {
            throw new DemoFailure(place.configuration() + " cannot be written", e);
        }
    }

    /** What the broker's and the client's libraries have to say goes to a file, and is shown by nobody unless it fails. */
    private static void quiet(Workplace place) {
        Logging.prefer("writer", "file");
        Logging.prefer("writer.file", place.output(BROKER).toString());
        Logging.prefer("level", "warn");
    }
}
