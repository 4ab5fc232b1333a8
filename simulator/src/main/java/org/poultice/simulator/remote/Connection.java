package org.poultice.simulator.remote;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A connection between the broker and one client: in each direction what was sent first arrives first. Used by one thread. */
final class Connection {
    /** What a broker keeps for a client who is slow. */
    private static final int MOST_ON_THE_WAY = 1_000;

    private final Traffic traffic;
    private final Deque<Parcel> toBroker = new ArrayDeque<>();
    private final Deque<Parcel> toClient = new ArrayDeque<>();
    private boolean open = true;

    Connection(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Sends to the broker; lost when the connection has broken meanwhile. */
    void toBroker(long now, Runnable arrives) {
        if (open) {
            toBroker.add(new Parcel(now, arrives));
        }
    }

    /** Whether a broker would take one more message for the client; else it is dropped. */
    boolean hasRoom() {
        return toClient.size() < MOST_ON_THE_WAY;
    }

    /** Sends to the client; lost when the connection has broken meanwhile. */
    void toClient(long now, Runnable arrives) {
        if (open) {
            toClient.add(new Parcel(now, arrives));
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Both ends see it end, and what was on its way is lost. */
    void breaks() {
        open = false;
        toBroker.clear();
        toClient.clear();
    }

    /** When something arrives next, at either end; {@link Long#MAX_VALUE} when nothing does. */
    long next() {
        return Math.min(arrival(toBroker), arrival(toClient));
    }

    /** Lets everything arrive that is due. */
    void carry(long now) {
        for (Deque<Parcel> way = due(now); way != null; way = due(now)) {
            way.remove().arrives().run();
        }
    }

    private @Nullable Deque<Parcel> due(long now) {
        if (arrival(toBroker) <= now) {
            return toBroker;
        }
        return arrival(toClient) <= now ? toClient : null;
    }

    private long arrival(Deque<Parcel> way) {
        Parcel first = way.peek();
        return first == null ? Long.MAX_VALUE : traffic.arrival(first.sentNanos());
    }

    /** Something that was sent then, and what it does when it arrives. */
    private record Parcel(long sentNanos, Runnable arrives) {}
}
