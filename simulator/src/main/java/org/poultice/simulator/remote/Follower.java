package org.poultice.simulator.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.message.Answer;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.Command;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.MetaReport;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;
import org.poultice.protocol.message.Topics;

/** Somebody far away who follows the device, and asks something of it, with a clock that is right. Used by one thread. */
public final class Follower implements Voice {
    private static final String REQUESTER = "afar";
    private static final Instant BEGINNING = Instant.parse("2026-11-21T00:00:00Z");
    private static final long BETWEEN_GLANCES_NANOS = Duration.ofMinutes(1).toNanos();
    private static final String NO_BOOT = "none";

    private final LongSupplier clock;
    private final Topics topics;
    private final SplittableRandom random;
    private final EventBook events = new EventBook();
    private @Nullable VirtualBroker broker;
    private @Nullable Availability availability;
    private @Nullable StateReport state;
    private @Nullable Answer answer;
    private long nextGlance;

    Follower(LongSupplier clock, Topics topics, long seed) {
        this.clock = clock;
        this.topics = topics;
        random = new SplittableRandom(seed);
    }

    void connect(VirtualBroker to) {
        broker = to;
    }

    /** The time of day. */
    Instant now() {
        return BEGINNING.plusNanos(clock.getAsLong());
    }

    /** What was heard last of whether the device is there, or null. */
    public @Nullable Availability availability() {
        return availability;
    }

    /** The state that was heard last, or null. */
    public @Nullable StateReport state() {
        return state;
    }

    /** The last answer since {@link #forgetAnswer}, or null. */
    public @Nullable Answer answer() {
        return answer;
    }

    public void forgetAnswer() {
        answer = null;
    }

    /** How often an event was missing before one that came. */
    public long gaps() {
        return events.gaps();
    }

    @Override
    public void askToStop() {
        ask(new Command.Stop(id()).toJson());
    }

    /** In the state that was heard last. */
    @Override
    public void askToStart() {
        StateReport seen = state;
        String boot = seen == null ? NO_BOOT : seen.head().boot();
        long seq = seen == null ? 0 : seen.head().stateSeq();
        ask(new Command.Start(id(), now(), Command.LONGEST_TTL_MS, boot, seq).toJson());
    }

    @Override
    public void tellOfCream() {
        ask(new Command.Cream(id()).toJson());
    }

    private void ask(String command) {
        if (broker != null) {
            broker.ask(topics.commands(REQUESTER), command);
        }
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Telemetry is much alike, so once a minute is enough. */
    private void glanceAt(byte[] telemetry) throws BadMessage {
        if (clock.getAsLong() >= nextGlance) {
            nextGlance = clock.getAsLong() + BETWEEN_GLANCES_NANOS;
            Telemetry.read(telemetry);
        }
    }

    /** Something that the device, or the broker in its name, has said. It is read as a stranger would. */
    void hears(String topic, byte[] payload) {
        try {
            if (topic.equals(topics.availability())) {
                availability = new String(payload, StandardCharsets.UTF_8).equals(Availability.ONLINE.word())
                        ? Availability.ONLINE
                        : Availability.OFFLINE;
            } else if (topic.equals(topics.state())) {
                state = StateReport.read(payload);
            } else if (topic.equals(topics.event())) {
                events.read(EventReport.read(payload));
            } else if (topic.equals(topics.answers(REQUESTER))) {
                answer = Answer.read(payload);
            } else if (topic.equals(topics.telemetry())) {
                glanceAt(payload);
            } else if (topic.equals(topics.meta())) {
                MetaReport.read(payload);
            }
        } catch (BadMessage notOfOurs) {
            throw new IllegalStateException("the product said on " + topic + " what no reader understands", notOfOurs);
        }
    }
}
