package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.Step;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Request;

/**
 * The link, its reports, and what is asked for over it, joined to the control loop. Opened before the loop, because the loop tells it what
 * happens, and let go after it.
 *
 * <p>{@link #begin} and what the ports ask for belong to the control loop's thread.
 */
public final class Reporting implements Observer, Request, AutoCloseable {
    private final MqttReports.About about;
    private final AnsweringLink link;
    private final Intake intake;
    private final Answers answers;
    private final CommandDesk desk;
    private final MqttReports reports;
    private volatile @Nullable Consumer<Request> loop;
    private @Nullable Inbound undecided;

    /**
     * A link that begins to connect.
     *
     * @throws IOException when what it needs cannot be used; nothing is started then
     */
    public Reporting(Terms terms, Opening opening) throws IOException {
        about = terms.about();
        intake = new Intake(about.tally(), this::wake, terms.nanos());
        link = opening.open(intake, about.tally());
        answers = new Answers(link);
        desk = new CommandDesk(about.boot(), about.remoteStart(), about.tally(), terms.words());
        reports = new MqttReports(link, about, terms.rules(), terms.words());
    }

    /**
     * What is told, and how.
     *
     * @param rules of which the limits are told
     * @param words the sentence for people
     * @param nanos counts the time in which too many commands are too many, from anywhere
     */
    public record Terms(MqttReports.About about, Rules rules, Function<Finding, String> words, LongSupplier nanos) {}

    /** The way to a broker. */
    public interface Opening {
        /**
         * A link that begins to connect.
         *
         * @param sink takes what is asked for from afar; does not block
         * @param tally counts what is dropped and refused
         * @throws IOException when what it needs cannot be used; nothing is started then
         */
        AnsweringLink open(Intake sink, Tally tally) throws IOException;
    }

    /**
     * Begins to report, and to take requests. Called before the loop runs, by the thread that will run it.
     *
     * @param ask hands a request to the loop, or drops it where the loop is too busy
     */
    public void begin(State state, MonoTime now, Consumer<Request> ask) {
        loop = ask;
        reports.begin(state, now);
        wake();
    }

    /** Asks the loop to take the next request. One that finds the loop too busy is found again in the next control period. */
    private void wake() {
        Consumer<Request> running = loop;
        if (running != null) {
            running.accept(this);
        }
    }

    @Override
    public @Nullable Event decide(State state, MonoTime now) {
        Inbound next = intake.poll();
        if (next == null) {
            return null;
        }
        return switch (desk.decide(next, state.seq(), Moment.of(now, about.clock()))) {
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
            Moment moment = Moment.of(now, about.clock());
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
