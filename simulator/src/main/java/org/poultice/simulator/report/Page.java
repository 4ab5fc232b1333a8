package org.poultice.simulator.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poultice.simulator.plot.Chart;

/**
 * A page in Markdown with its pictures. Its words stand in a resource; where they have a name in double braces, a figure, a table or a picture of that name
 * takes the place. A name without a figure, and a figure that no word asks for, are errors of ours.
 */
final class Page {
    private static final Pattern NAME = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Path PICTURES = Path.of("pictures");

    private final String resource;
    private final Map<String, String> figures = new TreeMap<>();
    private final Map<Path, String> pictures = new TreeMap<>();

    /** @param resource the file of words, beside this class; also the name of the page */
    Page(String resource) {
        this.resource = resource;
    }

    /** A figure within the words. */
    void figure(String name, String text) {
        if (figures.put(name, text) != null) {
            throw new IllegalStateException(name + " is given twice");
        }
    }

    void table(String name, List<String> head, List<List<String>> rows) {
        List<String> rule = head.stream().map(any -> "---").toList();
        figure(
                name,
                Stream.concat(Stream.of(head, rule), rows.stream())
                        .map(cells -> "| " + String.join(" | ", cells) + " |")
                        .collect(Collectors.joining("\n")));
    }

    /** A chart, in a file of its own. */
    void picture(String name, Chart chart) {
        pictures.put(PICTURES.resolve(name + ".svg"), chart.svg());
        figure(name, "![" + chart.description() + "](pictures/" + name + ".svg)");
    }

    /** The contents of all files by their names, from the directory of all documents on. */
    Map<Path, String> files() {
        Map<Path, String> files = new TreeMap<>(pictures);
        files.put(Path.of(resource), filled());
        return files;
    }

    private String filled() {
        Set<String> unused = new HashSet<>(figures.keySet());
        String page = NAME.matcher(words()).replaceAll(match -> {
            String figure = figures.get(match.group(1));
            if (figure == null) {
                throw new IllegalStateException(match.group() + " has no figure");
            }
            unused.remove(match.group(1));
            return Matcher.quoteReplacement(figure);
        });
        if (!unused.isEmpty()) {
            throw new IllegalStateException("nothing on the page asks for " + unused);
        }
        return page;
    }

    private String words() {
        try (InputStream in = Page.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
