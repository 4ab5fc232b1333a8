package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that remembers what was not forced, so that a power cut can leave each thing that a real disk may leave: of the bytes any first
 * part, also with zeros for what did not arrive; of each name any of the files that it has meant since the names were last forced. Any
 * step can fail, before or after it took effect; and the power can fail after any step.
 */
final class PowerCutDisk implements Disk {
    private final Map<String, Node> names = new TreeMap<>();

    /** What each name has meant since the names were last forced, the oldest first; null is no file. */
    private final Map<String, List<@Nullable Node>> pastNames = new TreeMap<>();

    /** What was done, in words. */
    final List<String> steps = new ArrayList<>();

    int powerFailsAfter = Integer.MAX_VALUE;
    int failsAt = -1;
    boolean failsAfterItsEffect;
    long room = Long.MAX_VALUE;
    boolean forceFails;

    /** The power is gone. */
    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Node {
        byte[] bytes;
        /** What it has held since it was last forced. */
        final List<byte[]> older = new ArrayList<>();

        Node(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private interface Effect {
        void happen() throws IOException;
    }

    private void step(String what, Effect effect) throws IOException {
        boolean fails = steps.size() == failsAt;
        steps.add(what);
        if (fails && !failsAfterItsEffect) {
            throw new IOException("Input/output error at " + what);
        }
        effect.happen();
        if (fails) {
            throw new IOException("Input/output error after " + what);
        }
        if (steps.size() > powerFailsAfter) {
            throw new PowerCut();
        }
    }

    private Node node(String name) throws IOException {
        Node node = names.get(name);
        if (node == null) {
            throw new IOException("no such file: " + name);
        }
        return node;
    }

    private void remember(String name) {
        pastNames.computeIfAbsent(name, any -> new ArrayList<>()).add(names.get(name));
    }

    void put(String name, byte[] bytes) {
        names.put(name, new Node(bytes));
    }

    byte[] bytes(String name) {
        return Objects.requireNonNull(names.get(name), name).bytes;
    }

    void remove(String name) {
        names.remove(name);
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
        step("create " + name, () -> {
            remember(name);
            names.put(name, new Node(new byte[0]));
        });
    }

    @Override
    public void append(String name, byte[] bytes) throws IOException {
        Node node = node(name);
        int fits = (int) Math.min(bytes.length, Math.max(0, room - node.bytes.length));
        step("append " + name, () -> {
            node.older.add(node.bytes);
            node.bytes = Arrays.copyOf(node.bytes, node.bytes.length + fits);
            System.arraycopy(bytes, 0, node.bytes, node.bytes.length - fits, fits);
            if (fits < bytes.length) {
                throw new IOException("No space left on device");
            }
        });
    }

    @Override
    public void truncate(String name, long bytes) throws IOException {
        Node node = node(name);
        step("truncate " + name, () -> {
            node.older.add(node.bytes);
            node.bytes = Arrays.copyOf(node.bytes, (int) Math.min(bytes, node.bytes.length));
        });
    }

    @Override
    public void force(String name) throws IOException {
        Node node = node(name);
        step("force " + name, () -> {
            if (forceFails) {
                throw new IOException("Input/output error");
            }
            node.older.clear();
        });
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Node node = node(from);
        step("rename " + from + " to " + to, () -> {
            remember(from);
            remember(to);
            names.remove(from);
            names.put(to, node);
        });
    }

    @Override
    public void delete(String name) throws IOException {
        node(name);
        step("delete " + name, () -> {
            remember(name);
            names.remove(name);
        });
    }

    @Override
    public void forceNames() throws IOException {
        step("force names", pastNames::clear);
    }

    @Override
    public void close() {}

    /** Each disk that a power cut can leave now. */
    void eachSurvivor(Consumer<PowerCutDisk> test) {
        List<Map<String, Node>> found = new ArrayList<>(List.of(new LinkedHashMap<>()));
        Set<String> all = new LinkedHashSet<>(names.keySet());
        all.addAll(pastNames.keySet());
        for (String name : all) {
            Set<@Nullable Node> meant = new LinkedHashSet<>(pastNames.getOrDefault(name, List.of()));
            meant.add(names.get(name));
            List<Map<String, Node>> more = new ArrayList<>();
            for (Map<String, Node> one : found) {
                for (Node node : meant) {
                    Map<String, Node> with = new LinkedHashMap<>(one);
                    if (node != null) {
                        with.put(name, node);
                    }
                    more.add(with);
                }
            }
            found = more;
        }
        found.forEach(one -> withContents(one, test));
    }

    /** Only the bytes of one file at a time are not forced. */
    private static void withContents(Map<String, Node> files, Consumer<PowerCutDisk> test) {
        List<Node> open = files.values().stream()
                .filter(node -> !node.older.isEmpty())
                .distinct()
                .toList();
        if (open.size() > 1) {
            throw new AssertionError("two files have bytes that are not forced");
        }
        Set<String> seen = new LinkedHashSet<>();
        for (byte[] bytes : open.isEmpty() ? List.of(new byte[0]) : remains(open.get(0))) {
            if (seen.add(new String(bytes, StandardCharsets.ISO_8859_1))) {
                PowerCutDisk disk = new PowerCutDisk();
                files.forEach((name, node) -> disk.put(name, open.contains(node) ? bytes : node.bytes));
                test.accept(disk);
            }
        }
    }

    /** Whatever can be left of a file: between any two of its states, each first part of what was added, and zeros for the rest. */
    private static List<byte[]> remains(Node node) {
        List<byte[]> states = new ArrayList<>(node.older);
        states.add(node.bytes);
        List<byte[]> remains = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            byte[] state = states.get(i);
            remains.add(state);
            int from = i == 0 ? state.length : Math.min(states.get(i - 1).length, state.length);
            int stride = 1 + (state.length - from) / 400;
            for (int cut = from; cut < state.length; cut += stride) {
                byte[] part = Arrays.copyOf(state, cut);
                remains.add(part);
                remains.add(Arrays.copyOf(part, state.length)); // the length has arrived, the rest of the bytes not
            }
        }
        return remains;
    }
}
