package org.poultice.simulator.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.poultice.simulator.plot.Chart;

/** A page in Markdown with its pictures, as it is written. */
final class Page {
    private static final Path PICTURES = Path.of("pictures");

    private final Path file;
    private final StringBuilder text = new StringBuilder();
    private final Map<Path, String> pictures = new TreeMap<>();

    /** @param file its name, from the directory of all documents on */
    Page(Path file) {
        this.file = file;
    }

    /** Paragraphs, headings, lists; an empty line comes after them. */
    void write(String paragraphs) {
        text.append(paragraphs.stripTrailing()).append("\n\n");
    }

    /** A table; an empty line comes after it. */
    void table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(any -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A chart in a file of its own. */
    void picture(String name, Chart chart) {
        Path picture = PICTURES.resolve(name + ".svg");
        pictures.put(picture, chart.svg());
        write("![" + chart.description() + "](pictures/" + name + ".svg)");
    }

    /** The contents of all files by their names, from the directory of all documents on. */
    Map<Path, String> files() {
        Map<Path, String> files = new TreeMap<>(pictures);
        files.put(file, text.toString().stripTrailing() + "\n");
        return files;
    }
}
