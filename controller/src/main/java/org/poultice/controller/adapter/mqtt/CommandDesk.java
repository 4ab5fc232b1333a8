package org.poultice.controller.adapter.mqtt;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;
import org.poultice.protocol.message.Answer;
import org.poultice.protocol.message.Cause;
import org.poultice.protocol.message.Command;
import org.poultice.protocol.message.CommandCode;
import org.poultice.protocol.message.Unit;

/**
 * Decides on what is asked for from afar before it reaches the engine, and says what became of it.
 *
 * <p>A <b>stop</b> always goes to the engine: stale, retained, repeated, broken. A <b>start</b> is obeyed only by the controller it was meant
 * for, in the state that its sender saw, and while it is fresh; and all it does is arm. How fresh it is can be told only while the time of
 * day is trusted. While it is not, age is not looked at: the boot and the number of the state still keep out whatever was sent before
 * anything happened here, and a person at the device has to press anyway. A <b>cream</b> is believed however old it is, for it only keeps heat off; but
 * not when it is retained, for then it would keep heat off with each connection.
 *
 * <p>It keeps the last {@value #KEPT} answers. A command with an id that it has answered is answered again and not done again, a stop apart,
 * which is done each time.
 *
 * <h2>How the control loop uses it</h2>
 *
 * The decision needs the present state, and the answer needs what the step reported, so both happen on the control loop's thread, with the
 * step between them and no other event:
 *
 * <pre>{@code
 * for (Inbound inbound = intake.poll(); inbound != null; inbound = intake.poll()) {
 *     Moment moment = Moment.of(now, wallClock);
 *     switch (desk.decide(inbound, state.seq(), moment)) {
 *         case Decision.Answered answered -> answers.send(inbound, answered.answer());
 *         case Decision.Feed feed -> {
 *             Step step = engine.step(state, feed.event(), now);
 *             // … state and effects as with any event …
 *             answers.send(inbound, desk.answerFor(inbound, step.effects().publish(), step.next().seq(), moment));
 *         }
 *     }
 * }
 * }</pre>
 *
 * Not safe for threads, reads no clock, and sends nothing itself.
 */
public final class CommandDesk {
    /** So many answers are kept to be given again. */
    static final int KEPT = 64;

    /** A requester's clock may be ahead of ours by so much. */
    static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final String boot;
    private final boolean remoteStart;
    private final Tally tally;
    private final Causes causes;
    private final Map<Key, Answer> answered = new LinkedHashMap<>();

    /**
     * @param boot identity of this run of the controller, the one that reports carry; must be another one after each start of the process,
     *     because the numbers of the states begin anew
     * @param remoteStart whether a start may be asked for from afar
     * @param tally counts what is refused
     * @param words the sentence for people
     */
    public CommandDesk(String boot, boolean remoteStart, Tally tally, Function<Finding, String> words) {
        this.boot = boot;
        this.remoteStart = remoteStart;
        this.tally = tally;
        this.causes = new Causes(words);
    }

    /**
     * What is to be done about a command.
     *
     * @param stateSeq the number of the present state
     */
    public Decision decide(Inbound inbound, long stateSeq, Moment now) {
        if (inbound.request() instanceof Inbound.Unreadable unreadable) {
            tally.commandRefused();
            Cause why = new Cause(unreadable.code().name(), null, 0, 0, null, unreadable.text());
            return new Decision.Answered(Answer.rejected(null, why, null, stateSeq));
        }
        Command command = ((Inbound.Asked) inbound.request()).command();
        return switch (command) {
            case Command.Stop stop -> new Decision.Feed(new Event.StopRequested());
            case Command.Start start -> decide(inbound, start, stateSeq, now);
            case Command.Cream cream -> decide(inbound, cream, stateSeq);
        };
    }

    private Decision decide(Inbound inbound, Command.Start start, long stateSeq, Moment now) {
        Answer before = answered.get(new Key(inbound.requester(), start.id()));
        if (before != null) {
            return new Decision.Answered(before.again());
        }
        Cause why = whyNot(inbound, start, stateSeq, now);
        if (why == null) {
            return new Decision.Feed(new Event.StartRequested());
        }
        tally.commandRefused();
        return new Decision.Answered(keep(inbound, Answer.rejected(start.id(), why, null, stateSeq)));
    }

    private Decision decide(Inbound inbound, Command.Cream cream, long stateSeq) {
        Answer before = answered.get(new Key(inbound.requester(), cream.id()));
        if (before != null) {
            return new Decision.Answered(before.again());
        }
        if (!inbound.retained()) {
            return new Decision.Feed(new Event.CreamReported());
        }
        tally.commandRefused();
        Cause why = no(CommandCode.RETAINED, "A cream must not be retained. Clear the topic, and send it without.");
        return new Decision.Answered(keep(inbound, Answer.rejected(cream.id(), why, null, stateSeq)));
    }

    private @Nullable Cause whyNot(Inbound inbound, Command.Start start, long stateSeq, Moment now) {
        if (inbound.retained()) {
            return no(CommandCode.RETAINED, "A start must not be retained. Clear the topic, and send it without.");
        }
        if (!remoteStart) {
            return no(CommandCode.REMOTE_START_OFF, "This device is started by its button only.");
        }
        if (!start.boot().equals(boot)) {
            return no(
                    CommandCode.OTHER_BOOT,
                    "The controller has been restarted since. Look at the state, and ask again.");
        }
        Cause wrongAge = now.trusted() ? wrongAge(start, Duration.between(start.issuedAt(), now.wall())) : null;
        if (wrongAge != null) {
            return wrongAge;
        }
        if (start.stateSeq() != stateSeq) {
            return new Cause(
                    CommandCode.STATE_CHANGED.name(),
                    Unit.COUNT,
                    start.stateSeq(),
                    stateSeq,
                    null,
                    "Something has happened since. Look at the state, and ask again.");
        }
        return null;
    }

    private static @Nullable Cause wrongAge(Command.Start start, Duration age) {
        if (age.toMillis() > start.ttlMs()) {
            return new Cause(
                    CommandCode.EXPIRED.name(),
                    Unit.MILLIS,
                    age.toMillis(),
                    start.ttlMs(),
                    null,
                    "The start came too late. Look at the state, and ask again.");
        }
        if (age.plus(CLOCKS_DIFFER).isNegative()) {
            return new Cause(
                    CommandCode.FROM_THE_FUTURE.name(),
                    Unit.MILLIS,
                    age.negated().toMillis(),
                    CLOCKS_DIFFER.toMillis(),
                    null,
                    "The start is stamped later than now. Set the clock of the sender.");
        }
        return null;
    }

    private static Cause no(CommandCode code, String text) {
        return new Cause(code.name(), null, 0, 0, null, text);
    }

    /**
     * What became of a command whose event has gone through the engine.
     *
     * @param said what the step reported
     * @param stateSeq the number of the state after the step
     */
    public Answer answerFor(Inbound inbound, List<Occurrence> said, long stateSeq, Moment now) {
        String id = idOf(inbound);
        if (inbound.isStop()) {
            Answer before = id == null ? null : answered.get(new Key(inbound.requester(), id));
            return before == null ? keep(inbound, Answer.done(id, stateSeq)) : before.again();
        }
        return keep(inbound, outcome(id, said, stateSeq, now));
    }

    private Answer outcome(@Nullable String id, List<Occurrence> said, long stateSeq, Moment now) {
        for (Occurrence occurrence : said) {
            if (occurrence instanceof Occurrence.CreamReported) {
                return Answer.done(id, stateSeq);
            }
            if (occurrence instanceof Occurrence.Armed armed) {
                return Answer.accepted(id, now.wallAt(armed.until()), now.millisUntil(armed.until()), stateSeq);
            }
            if (occurrence instanceof Occurrence.Refused refused) {
                Finding why = refused.why();
                return Answer.rejected(
                        id, causes.of(why, now), why.until() == null ? null : now.wallAt(why.until()), stateSeq);
            }
        }
        return Answer.rejected(
                id, no(CommandCode.NO_EFFECT, "The controller did not take it. Look at the state."), null, stateSeq);
    }

    private Answer keep(Inbound inbound, Answer answer) {
        if (answer.id() != null) {
            answered.put(new Key(inbound.requester(), answer.id()), answer);
            if (answered.size() > KEPT) {
                answered.remove(answered.keySet().iterator().next());
            }
        }
        return answer;
    }

    private static @Nullable String idOf(Inbound inbound) {
        return inbound.request() instanceof Inbound.Asked asked
                ? asked.command().id()
                : null;
    }

    /** Ids are the requesters' own; two of them may have the same. */
    private record Key(String requester, String id) {}
}
