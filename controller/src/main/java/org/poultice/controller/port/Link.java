package org.poultice.controller.port;

/**
 * The way to those who follow or ask from afar. May be gone at any time; the control loop never waits for it.
 *
 * <p>{@link #publish} may be called by any thread; it only puts the message into a bounded outbox, returns at once and never throws.
 */
public interface Link extends AutoCloseable {

    void publish(Outgoing message);

    /** Ends with {@code offline} published where the broker can be reached in a short time. */
    @Override
    void close();

    /**
     * A message for the outbox.
     *
     * @param topic the whole topic
     * @param payload JSON or plain text, at most 4 KiB in UTF-8
     * @param keep what becomes of it while the link is down or slow
     */
    record Outgoing(String topic, String payload, Keep keep) {}

    /** What a message is worth. */
    enum Keep {
        /** Retained at the broker at QoS 1; while it waits only the newest of its topic counts. */
        LATEST,
        /** QoS 1, in order, kept until acknowledged; when the outbox is full the oldest goes, and is counted. */
        ALL,
        /** QoS 0 with a short expiry; dropped when the link is down. */
        FLEETING
    }
}
