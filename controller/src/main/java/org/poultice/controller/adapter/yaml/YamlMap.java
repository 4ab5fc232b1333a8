package org.poultice.controller.adapter.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Temperature;

/**
 * A group of keys in a file, to be asked for each key that may stand there. A key that nobody asked for is a problem when the document is
 * {@linkplain YamlDocument#finish finished}. A group that is not there at all, or is no group, answers as if it were empty, and the second
 * complains no further.
 *
 * <p>Used by one thread.
 */
public final class YamlMap {
    private final YamlDocument document;
    private final String path;
    private final Node.Mapping mapping;
    private final boolean silent;
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param silent whether what is missing has been said already */
    YamlMap(YamlDocument document, String path, Node.Mapping mapping, boolean silent) {
        this.document = document;
        this.path = path;
        this.mapping = mapping;
        this.silent = silent;
        document.register(this);
    }

    /** Whether the key is there. Counts as asking for it. */
    public boolean has(String key) {
        return entry(key) != null;
    }

    /** The keys, in the order of the file, for groups whose keys are names that the file gives. Counts as asking for each. */
    public List<String> keys() {
        List<String> keys = mapping.entries().stream().map(Node.Entry::key).toList();
        asked.addAll(keys);
        return keys;
    }

    public <T> YamlValue<T> value(String key, Kind<T> kind) {
        return YamlValue.of(this, key, kind);
    }

    public YamlValue<String> text(String key) {
        return value(key, Kinds.TEXT);
    }

    public YamlValue<Integer> wholeNumber(String key) {
        return value(key, Kinds.WHOLE_NUMBER);
    }

    public YamlValue<Boolean> yesOrNo(String key) {
        return value(key, Kinds.YES_OR_NO);
    }

    public YamlValue<Duration> duration(String key) {
        return value(key, DurationKind.DURATION);
    }

    public YamlValue<Temperature> temperature(String key) {
        return value(key, Kinds.TEMPERATURE);
    }

    public YamlValue<String> oneOf(String key, String... words) {
        return value(key, Kind.oneOf(words));
    }

    /** A group of keys under this one; empty when it is not there. */
    public YamlMap section(String key) {
        Node.Entry entry = entry(key);
        if (entry == null) {
            return new YamlMap(document, path(key), new Node.Mapping(mapping.line(), List.of()), silent);
        }
        return group(path(key), entry.line(), entry.value());
    }

    /** A group of keys under this one, which has to be there. */
    public YamlMap requiredSection(String key) {
        Node.Entry entry = entry(key);
        if (entry == null) {
            missing(key, "a group of keys");
            return new YamlMap(document, path(key), new Node.Mapping(mapping.line(), List.of()), true);
        }
        return group(path(key), entry.line(), entry.value());
    }

    /** A list of groups of keys; empty when the key is not there. */
    public List<YamlMap> sections(String key) {
        List<YamlMap> groups = new ArrayList<>();
        for (Node item : items(key)) {
            groups.add(group(path(key) + "[" + (groups.size() + 1) + "]", item.line(), item));
        }
        return groups;
    }

    /** A list of values; empty when the key is not there. Values that are wrong are left out. */
    public <T> List<T> list(String key, Kind<T> kind) {
        List<T> values = new ArrayList<>();
        int place = 0;
        for (Node item : items(key)) {
            place++;
            String where = key + "[" + place + "]";
            if (!(item instanceof Node.Scalar scalar) || scalar.isNothing()) {
                add(item.line(), where, "is " + item.kind(), "Expected is " + kind.expected());
                continue;
            }
            try {
                values.add(kind.parse(scalar.text(), scalar.plain()));
            } catch (Kind.Unreadable wrong) {
                add(item.line(), where, wrong.what(), wrong.remedy());
            }
        }
        return values;
    }

    /** Whether a list stands there that has nothing in it. Counts as asking for the key. */
    public boolean isEmptyList(String key) {
        Node.Entry entry = entry(key);
        return entry != null
                && entry.value() instanceof Node.Sequence list
                && list.items().isEmpty();
    }

    /** Something that only the asker can see is wrong with a key of this group. */
    public void problem(String key, String what, String remedy) {
        Node.Entry entry = entry(key);
        if (entry != null || !silent) {
            add(entry == null ? mapping.line() : entry.line(), key, what, remedy);
        }
    }

    /** The line of a key, of the group where it is not there. */
    public int line(String key) {
        Node.Entry entry = entry(key);
        return entry == null ? mapping.line() : entry.line();
    }

    private List<Node> items(String key) {
        Node.Entry entry = entry(key);
        if (entry == null) {
            return List.of();
        }
        if (entry.value() instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        add(
                entry.line(),
                key,
                "is " + entry.value().kind(),
                "Expected is a list, in brackets or with a dash on each line");
        return List.of();
    }

    private YamlMap group(String itsPath, int line, Node value) {
        if (value instanceof Node.Mapping inner) {
            return new YamlMap(document, itsPath, new Node.Mapping(line, inner.entries()), silent);
        }
        document.add(line, itsPath, "is " + value.kind(), "Expected is a group of keys, indented under it");
        return new YamlMap(document, itsPath, new Node.Mapping(line, List.of()), true);
    }

    Node.@Nullable Entry entry(String key) {
        asked.add(key);
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    void add(int line, String key, String what, String remedy) {
        document.add(line, path(key), what, remedy);
    }

    void missing(String key, String expected) {
        if (!silent) {
            add(mapping.line(), key, "is missing", "Add it; expected is " + expected);
        }
    }

    void tell(String key, String value, String origin) {
        document.tell(path(key), value, origin);
    }

    String place(int line) {
        return document.file() + ":" + line;
    }

    /** Complains of the keys that nobody asked for. The value is not repeated: it may be a secret under a wrong name. */
    void refuseUnknown() {
        for (Node.Entry entry : mapping.entries()) {
            if (!asked.contains(entry.key())) {
                String known = asked.isEmpty() ? "No key belongs here" : "Known here: " + String.join(", ", asked);
                add(entry.line(), entry.key(), "is not a known key", Spelling.didYouMean(entry.key(), asked) + known);
            }
        }
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
