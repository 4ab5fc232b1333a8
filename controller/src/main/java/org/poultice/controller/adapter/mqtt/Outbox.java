package org.poultice.controller.adapter.mqtt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.port.Link.Keep;

/**
 * What is still to be said, and what has been said but not acknowledged. Decides what is sent next and what is forgotten when there is too
 * much: of each {@link Keep#LATEST} topic only the newest is kept, and all of them are said again on each connection, because a broker may
 * have forgotten them; {@link Keep#ALL} goes out in order, and again from the oldest that was not acknowledged; {@link Keep#FLEETING} goes
 * out now or never.
 *
 * <p>Not safe for threads; {@link GuardedOutbox} guards it. Knows no clock: the caller says what time it is.
 */
public final class Outbox {
    /** So many messages may be on their way to the broker at once, unless it wants fewer. */
    public static final int WINDOW = 8;

    /** About two weeks of sessions, or 4 MiB at the very most. */
    static final int MOST_IN_ORDER = 1_000;

    static final int MOST_LATEST = 16;
    static final int MOST_FLEETING = 4;

    private final Map<String, Slot> latest = new LinkedHashMap<>();
    private final Deque<Letter> inOrder = new ArrayDeque<>();
    private final Deque<Letter> fleeting = new ArrayDeque<>();
    /** The oldest first. */
    private final Set<Ticket> inFlight = new LinkedHashSet<>();

    private int window;

    /**
     * Takes a message.
     *
     * @return how many messages were dropped for it because there was no room
     */
    public int add(Letter letter) {
        return switch (letter.keep()) {
            case LATEST -> {
                latest.put(letter.topic(), new Slot(letter));
                yield dropEldest(latest.values().iterator(), latest.size() - MOST_LATEST);
            }
            case ALL -> {
                inOrder.add(letter);
                yield dropEldest(inOrder.iterator(), inOrder.size() - MOST_IN_ORDER);
            }
            case FLEETING -> {
                if (window > 0) {
                    fleeting.add(letter);
                }
                yield dropEldest(fleeting.iterator(), fleeting.size() - MOST_FLEETING);
            }
        };
    }

    private static int dropEldest(Iterator<?> eldest, int excess) {
        for (int i = 0; i < excess; i++) {
            eldest.next();
            eldest.remove();
        }
        return Math.max(0, excess);
    }

    /**
     * A connection stands. Everything that is kept and not acknowledged goes out on it, and all the latest.
     *
     * @param window how many messages may be in flight at once
     */
    public void connected(int window) {
        this.window = window;
    }

    /** The connection is gone, and with it whatever was in flight: it may have arrived, or not. */
    public void disconnected() {
        window = 0;
        fleeting.clear();
        latest.values().forEach(slot -> slot.sent = false);
        List<Ticket> newestFirst = new ArrayList<>(inFlight).reversed();
        for (Ticket ticket : newestFirst) {
            if (ticket.letter.keep() == Keep.ALL) {
                inOrder.addFirst(ticket.letter);
            }
        }
        inFlight.clear();
    }

    /** Whether one more message may be in flight. */
    boolean hasRoom() {
        return inFlight.size() < window;
    }

    /** The next message to send, now in flight, or null when there is none or the window is full. */
    public @Nullable Ticket next(long nowNanos) {
        if (!hasRoom()) {
            return null;
        }
        Letter letter = nextLatest();
        if (letter == null) {
            letter = inOrder.poll();
        }
        if (letter == null) {
            letter = fleeting.poll();
        }
        if (letter == null) {
            return null;
        }
        Ticket ticket = new Ticket(letter, nowNanos);
        inFlight.add(ticket);
        return ticket;
    }

    private @Nullable Letter nextLatest() {
        for (Slot slot : latest.values()) {
            if (!slot.sent) {
                slot.sent = true;
                return slot.letter;
            }
        }
        return null;
    }

    /** A message is done with, by the broker's acknowledgement or its refusal. A ticket of an earlier connection changes nothing. */
    public void done(Ticket ticket) {
        inFlight.remove(ticket);
    }

    /** When the message was sent that has waited longest for its acknowledgement, or null when none waits. */
    public @Nullable Long oldestInFlightNanos() {
        return inFlight.isEmpty() ? null : inFlight.iterator().next().sentNanos;
    }

    /** Whether nothing is left to be said or acknowledged. */
    boolean isEmpty() {
        return inFlight.isEmpty()
                && inOrder.isEmpty()
                && fleeting.isEmpty()
                && latest.values().stream().allMatch(slot -> slot.sent);
    }

    /** The newest message of a topic, and whether it has gone out on this connection. */
    private static final class Slot {
        private final Letter letter;
        private boolean sent;

        Slot(Letter letter) {
            this.letter = letter;
        }
    }

    /** One sending of one message; equal only to itself. */
    public static final class Ticket {
        private final Letter letter;
        private final long sentNanos;

        private Ticket(Letter letter, long sentNanos) {
            this.letter = letter;
            this.sentNanos = sentNanos;
        }

        public Letter letter() {
            return letter;
        }
    }
}
