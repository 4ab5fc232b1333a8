package org.poultice.simulator.world;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.poultice.controller.adapter.file.Disk;

/**
 * The disk of the simulated machine, which outlives its processes. It can be full, or slow; the process can die in any of its steps; a power cut leaves of
 * what was not forced whatever may be left, and takes what was forced a short time before when the disk did not keep its word.
 */
final class VirtualDisk implements Disk {
    private final VirtualClock clock;
    private final Fuse fuse;
    private final SplittableRandom random;
    private final Map<String, Node> names = new TreeMap<>();
    private Map<String, Node> forcedNames = Map.of();
    private final Confirmed confirmed = new Confirmed();
    private boolean full;
    private Duration slowness = Duration.ZERO;
    private Consumer<Duration> waiting = span -> {};

    VirtualDisk(VirtualClock clock, Fuse fuse, SplittableRandom random) {
        this.clock = clock;
        this.fuse = fuse;
        this.random = random;
    }

    /** A file, whatever its name. Bytes are never changed in place. */
    private static final class Node {
        private byte[] bytes = {};
        private byte[] forced = {};

        /** The first so many of these bytes are added at its end. */
        void add(byte[] more, int count) {
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, before + count);
            System.arraycopy(more, 0, bytes, before, count);
        }
    }

    VirtualClock clock() {
        return clock;
    }

    void full(boolean isFull) {
        full = isFull;
    }

    /** So long it takes from now on to force something. */
    void slow(Duration span) {
        slowness = span;
    }

    boolean isSlow() {
        return !slowness.isZero();
    }

    /** Who lets the time pass that it takes. */
    void waitsBy(Consumer<Duration> how) {
        waiting = how;
    }

    private void takeTime() {
        if (isSlow()) {
            waiting.accept(slowness);
        }
    }

    /** A bit of a file is not what it was, so many bytes from the end of the newest segment. */
    void flip(int fromTheEnd) {
        String newest = names.keySet().stream()
                .filter(name -> name.endsWith(".journal"))
                .reduce((a, b) -> b)
                .orElse("");
        Node node = names.get(newest);
        if (node != null && node.bytes.length > 0) {
            int index = Math.max(0, node.bytes.length - 1 - fromTheEnd);
            byte[] changed = node.bytes.clone();
            changed[index] ^= (byte) (1 << fromTheEnd % 8);
            node.bytes = changed;
            node.forced = changed;
        }
    }

    /** From now on nothing that is on it is forgotten any more. */
    void keepsItsWord() {
        confirmed.settle();
    }

    /**
     * It loses its power. What was not forced is left in part or as a whole; and what was forced so short before is gone.
     */
    void losesPower(Duration forgotten) {
        Map<String, byte[]> left = forgotten.isZero() ? null : confirmed.asOf(clock.nanos() - forgotten.toNanos());
        if (left == null) {
            left = whatMayBeLeft();
        }
        names.clear();
        left.forEach((name, bytes) -> {
            Node node = new Node();
            node.bytes = bytes;
            node.forced = bytes;
            names.put(name, node);
        });
        forcedNames = Map.copyOf(names);
        confirmed.settle();
    }

    private Map<String, byte[]> whatMayBeLeft() {
        Map<String, byte[]> left = new TreeMap<>();
        TreeSet<String> all = new TreeSet<>(names.keySet());
        all.addAll(forcedNames.keySet());
        for (String name : all) {
            Node node = (random.nextBoolean() ? names : forcedNames).get(name);
            if (node != null) {
                left.put(name, remains(node));
            }
        }
        return left;
    }

    /** The old bytes, the new ones, or a first part of the new ones; with zeros for what has not arrived, or without. */
    private byte[] remains(Node node) {
        if (random.nextInt(4) == 0 || Arrays.equals(node.bytes, node.forced)) {
            return node.forced;
        }
        int from = Math.min(node.forced.length, node.bytes.length);
        int arrived = random.nextInt(from, node.bytes.length + 1);
        byte[] part = Arrays.copyOf(node.bytes, arrived);
        return random.nextBoolean() ? part : Arrays.copyOf(part, node.bytes.length);
    }

    private Node node(String name) throws IOException {
        Node node = names.get(name);
        if (node == null) {
            throw new NoSuchFileException(name);
        }
        return node;
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.keySet());
    }

    @Override
    public byte[] read(String name, int most) throws IOException {
        byte[] bytes = node(name).bytes;
        return Arrays.copyOf(bytes, Math.min(most, bytes.length));
    }

    @Override
    public void create(String name) throws IOException {
        fuse.between();
        noteRoom();
        names.put(name, new Node());
    }

    @Override
    public void append(String name, byte[] bytes) throws IOException {
        fuse.between();
        noteRoom();
        Node node = node(name);
        int through = fuse.let(bytes.length);
        if (through < bytes.length) {
            node.add(bytes, through);
            node.forced = node.bytes; // these very bytes have reached it
            fuse.blow();
        }
        WriteFate fate = fuse.writing();
        int count = fate == null || fate == WriteFate.WHOLE
                ? bytes.length
                : fate == WriteFate.LOST ? 0 : random.nextInt(bytes.length);
        node.add(bytes, count);
        if (fate != null) {
            fuse.blow();
        }
    }

    private void noteRoom() throws IOException {
        if (full) {
            throw new IOException("No space left on the simulated disk");
        }
    }

    @Override
    public void truncate(String name, long bytes) throws IOException {
        fuse.between();
        Node node = node(name);
        if (bytes < node.bytes.length) {
            node.bytes = Arrays.copyOf(node.bytes, (int) bytes);
        }
    }

    @Override
    public void force(String name) throws IOException {
        fuse.between();
        takeTime();
        remember();
        Node node = node(name);
        node.forced = node.bytes;
    }

    @Override
    public void rename(String from, String to) throws IOException {
        fuse.between();
        Node node = node(from);
        names.remove(from);
        names.put(to, node);
    }

    @Override
    public void delete(String name) throws IOException {
        fuse.between();
        node(name);
        names.remove(name);
    }

    @Override
    public void forceNames() {
        fuse.between();
        takeTime();
        remember();
        forcedNames = Map.copyOf(names);
    }

    /** Before something is forced: what had been until now. */
    private void remember() {
        Map<String, byte[]> files = new TreeMap<>();
        forcedNames.forEach((name, node) -> files.put(name, node.forced));
        confirmed.add(clock.nanos(), files);
    }

    @Override
    public void close() {}
}
