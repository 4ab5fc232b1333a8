package org.poultice.controller.adapter.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file while it is read: its {@link #root}, what is wrong with it, and which settings it gave. Reading never throws for what a
 * person wrote; {@link #finish} says all that was wrong.
 *
 * <p>Used by one thread.
 */
public final class YamlDocument {
    private final Problems problems;
    private final List<Effective> effective = new ArrayList<>();
    private final List<YamlMap> maps = new ArrayList<>();
    private final YamlMap root;

    private YamlDocument(Problems problems, @Nullable String text) {
        this.problems = problems;
        this.root = root(text);
    }

    /** A file on the disk, at most 64 KiB of UTF-8. */
    public static YamlDocument open(Path file) {
        String name = file.toString();
        Problems problems = new Problems(name.isEmpty() ? "''" : name);
        return new YamlDocument(problems, YamlText.read(file, problems));
    }

    /**
     * A file that the program carries.
     *
     * @param name its path on the class path, such as {@code seeds/facts.yaml}
     * @throws IllegalStateException when the program was put together without it
     */
    public static YamlDocument carried(String name) {
        Problems problems = new Problems(name);
        try (InputStream in = YamlDocument.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new YamlDocument(problems, YamlText.read(in, problems));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A text that is in memory.
     *
     * @param name stands for the file in what is said about it
     */
    public static YamlDocument of(String name, String text) {
        return new YamlDocument(new Problems(name), text);
    }

    private YamlMap root(@Nullable String text) {
        if (text != null) {
            int before = problems.sorted().size();
            Node node = YamlParser.parse(text, problems);
            if (node instanceof Node.Mapping mapping) {
                return new YamlMap(this, "", mapping, false);
            }
            if (problems.sorted().size() == before) {
                boolean empty = node == null || (node instanceof Node.Scalar scalar && scalar.isNothing());
                String what = empty ? "is empty" : "is not made of keys";
                problems.add(node == null ? 0 : node.line(), "", what, "Write lines such as 'key: value'");
            }
        }
        return new YamlMap(this, "", new Node.Mapping(1, List.of()), true);
    }

    public String file() {
        return problems.file();
    }

    public YamlMap root() {
        return root;
    }

    /** What took effect so far, in the order in which it was asked for. */
    public List<Effective> effective() {
        return List.copyOf(effective);
    }

    /** Whether anything wrong was found so far: then some of what was read are placeholders, from which nothing follows. */
    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** Ends the reading: complains of unknown keys, and gives all problems by line. None means that what was read may be used. */
    public List<Problem> finish() {
        maps.forEach(YamlMap::refuseUnknown);
        maps.clear();
        return problems.sorted();
    }

    void register(YamlMap map) {
        maps.add(map);
    }

    void add(int line, String key, String what, String remedy) {
        problems.add(line, key, what, remedy);
    }

    void tell(String key, String value, String origin) {
        effective.add(new Effective(key, value, origin));
    }
}
