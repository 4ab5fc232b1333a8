package org.poultice.simulator.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.mqtt.LinkTimes;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.Topics;

/**
 * A broker for one device and one follower, in virtual time. It keeps what is retained, announces the will of a device that has gone
 * without a word, and has a broker's faults. Used by one thread.
 */
public final class VirtualBroker {
    /** A device that is silent for one and a half of its keep-alive times is gone. */
    private static final long LONGEST_SILENCE_NANOS =
            LinkTimes.USUAL.keepAlive().toNanos() * 3 / 2;

    private final Place place;
    private final Traffic traffic = new Traffic();
    private final Follower follower;
    private final VirtualFlood flood;
    private final Map<String, String> retained = new LinkedHashMap<>();
    private final Set<Connection> connections = new LinkedHashSet<>();
    /** Null while it is gone. */
    private @Nullable Connection follows;

    private @Nullable Connection device;
    private @Nullable DeviceEnd deviceEnd;
    private long silentSince = Long.MAX_VALUE;

    /**
     * What is the same here and at the link.
     *
     * @param clock of true time, in nanoseconds
     * @param topics of the device
     * @param bell is rung when there is something new
     */
    record Place(LongSupplier clock, Topics topics, Bell bell) {}

    /** @param seed of what a flood is made of */
    VirtualBroker(Place place, Follower follower, long seed) {
        this.place = place;
        this.follower = follower;
        flood = new VirtualFlood(seed);
        welcome();
    }

    Place place() {
        return place;
    }

    private long now() {
        return place.clock().getAsLong();
    }

    /** What the broker sends to a device. */
    interface DeviceEnd {
        void arrived(String topic, byte[] payload);
    }

    /** All connections end and nobody gets one; or it is there again. */
    public void gone(boolean isGone) {
        place.bell().ring();
        if (isGone) {
            follows = null;
            connections.forEach(Connection::breaks);
            connections.clear();
            deviceIsGone();
        } else if (follows == null) {
            welcome();
        }
    }

    /** It takes connections and forwards nothing; what was said meanwhile comes when that is over. */
    public void hung(boolean isHung) {
        traffic.stop(isHung);
        place.bell().ring();
    }

    /** All that it says and hears comes later by so much. */
    public void slow(Duration delay) {
        traffic.delay(delay);
        place.bell().ring();
    }

    /** So many messages a second that nobody wants, to the device; 0 for none. */
    public void floods(int perSecond) {
        flood.set(perSecond, now());
        place.bell().ring();
    }

    /** The follower connects again as soon as it can, and is told what is retained. */
    private void welcome() {
        Connection fresh = open();
        follows = fresh;
        retained.forEach((topic, payload) -> tell(fresh, topic, payload));
    }

    private void tell(Connection to, String topic, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        to.toClient(now(), () -> follower.hears(topic, bytes));
    }

    /** Somebody asks something of the device; lost while the broker or the device is not there. */
    void ask(String topic, String payload) {
        place.bell().ring();
        if (follows != null) {
            byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
            follows.toBroker(now(), () -> forward(topic, bytes));
        }
    }

    private void forward(String topic, byte[] payload) {
        Connection to = device;
        DeviceEnd end = deviceEnd;
        if (to != null && end != null && to.hasRoom()) {
            to.toClient(now(), () -> end.arrived(topic, payload));
        }
    }

    /** A connection that carries bytes, or null when nobody listens. */
    @Nullable
    Connection accept() {
        return follows == null ? null : open();
    }

    private Connection open() {
        Connection fresh = new Connection(traffic);
        connections.add(fresh);
        return fresh;
    }

    /** The device is there, on a connection that it has been given. One that it had before has ended. */
    void joins(Connection connection) {
        if (device != null && !device.equals(connection)) {
            ends(device);
        }
        device = connection;
        silentSince = Long.MAX_VALUE;
    }

    /** It wants what it is asked from now on. */
    void subscribes(Connection connection, DeviceEnd end) {
        if (connection.equals(device)) {
            deviceEnd = end;
        }
    }

    void publish(String topic, String payload, boolean retain) {
        if (retain) {
            retained.put(topic, payload);
        }
        if (follows != null) {
            tell(follows, topic, payload);
        }
    }

    /** The device's end of a connection has closed. */
    void ends(Connection connection) {
        connection.breaks();
        connections.remove(connection);
        if (connection.equals(device)) {
            deviceIsGone();
        }
    }

    /** The device has lost its power: nothing closes its connection, and nothing comes over it any more. */
    void fallsSilent(Connection connection) {
        if (connection.equals(device)) {
            silentSince = now();
        } else {
            ends(connection);
        }
    }

    private void deviceIsGone() {
        if (device != null) {
            device = null;
            deviceEnd = null;
            silentSince = Long.MAX_VALUE;
            publish(place.topics().availability(), Availability.OFFLINE.word(), true);
        }
    }

    /** When something happens here next, or on the way to here; {@link Long#MAX_VALUE} when nothing does. */
    long next() {
        long next = silentSince == Long.MAX_VALUE ? Long.MAX_VALUE : silentSince + LONGEST_SILENCE_NANOS;
        for (Connection connection : connections) {
            next = Math.min(next, connection.next());
        }
        return deviceEnd == null ? next : Math.min(next, flood.next());
    }

    /** What has arrived here, and what is time for. */
    void turn() {
        long now = now();
        if (silentSince != Long.MAX_VALUE && now - silentSince >= LONGEST_SILENCE_NANOS && device != null) {
            ends(device);
        }
        List.copyOf(connections).forEach(connection -> connection.carry(now));
        if (deviceEnd != null && flood.next() <= now) {
            FloodedDevice told = FloodedDevice.of(place.topics().state(), stateBytes());
            FloodedDevice flooded = Objects.requireNonNull(told, "a device's own topic is that of a device");
            flood.wave(
                    now,
                    payloads -> forward(
                            place.topics().commands(VirtualFlood.REQUESTER), payloads.next(flooded, follower.now())));
        }
    }

    private byte[] stateBytes() {
        return retained.getOrDefault(place.topics().state(), "").getBytes(StandardCharsets.UTF_8);
    }
}
