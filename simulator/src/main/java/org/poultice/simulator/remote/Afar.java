package org.poultice.simulator.remote;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.mqtt.AnsweringLink;
import org.poultice.controller.adapter.mqtt.Inbound;
import org.poultice.controller.adapter.mqtt.Tally;
import org.poultice.protocol.message.Topics;

/** All that is beyond the link: the broker, who follows, and the link of the process that runs. Used by one thread. */
public final class Afar {
    private static final Topics TOPICS = new Topics("home", "simulated");
    private static final long LINK_SALT = 0x1f83d9abfb41bd6bL;
    private static final long RUN_SALT = 0x5be0cd19137e2179L;

    private final LongSupplier clock;
    private final long seed;
    private final Bell bell = new Bell();
    private final Follower follower;
    private final VirtualBroker broker;
    private @Nullable VirtualLink link;
    private int runs;
    private long due;

    /** @param clock of true time, in nanoseconds */
    public Afar(LongSupplier clock, long seed) {
        this.clock = clock;
        this.seed = seed;
        follower = new Follower(clock, TOPICS, seed);
        broker = new VirtualBroker(new VirtualBroker.Place(clock, TOPICS, bell), follower, seed);
        follower.connect(broker);
    }

    /** True time, in nanoseconds. */
    public LongSupplier clock() {
        return clock;
    }

    public Topics topics() {
        return TOPICS;
    }

    public VirtualBroker broker() {
        return broker;
    }

    public Follower follower() {
        return follower;
    }

    /** The name of a process that begins now. */
    public String nextRun() {
        runs++;
        return new UUID(RUN_SALT ^ seed, runs).toString();
    }

    /** The link of that process, for the product's reporting. */
    public AnsweringLink open(Consumer<Inbound> sink, Tally tally) {
        VirtualLink opened = new VirtualLink(broker, LINK_SALT ^ (seed + runs), sink, tally);
        link = opened;
        return opened;
    }

    /** The process that has the link is gone. */
    public void dies(boolean withTheMachine) {
        if (link != null && withTheMachine) {
            link.fallsSilent();
        } else if (link != null) {
            link.close();
        }
    }

    /** When something happens here next; {@link Long#MAX_VALUE} when nothing does. */
    public long next() {
        return bell.isRung() ? clock.getAsLong() : due;
    }

    private long nextThing() {
        return Math.min(broker.next(), link == null ? Long.MAX_VALUE : link.next());
    }

    /** Lets everything happen that is due. */
    public void turn() {
        while (next() <= clock.getAsLong()) {
            bell.quiet();
            broker.turn();
            if (link != null) {
                link.turn();
            }
            due = nextThing();
        }
    }
}
