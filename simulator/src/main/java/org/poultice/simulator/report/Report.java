package org.poultice.simulator.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report on the simulated body: a page and its plots. The same program makes the same bytes, whenever and wherever it runs. */
public final class Report {
    private static final String PAGE = "physics.md";

    private final Map<Path, String> files;

    /** The figures, tables and pictures of a part of the page. */
    interface Section {
        void write(Page page);
    }

    private Report(Map<Path, String> files) {
        this.files = files;
    }

    /** Computes everything; takes seconds. */
    public static Report make() {
        List<Section> sections = List.of(
                new OpeningSection(),
                new ClosedFormSection(),
                new ReferenceSection(),
                new CoolingSection(),
                new SkinSection(),
                new WarmingSection(),
                new BloodSection(),
                new DoseSection(),
                new ConvergenceSection());
        Page page = new Page(PAGE);
        sections.forEach(section -> section.write(page));
        return new Report(page.files());
    }

    /** The contents of the files by their names, from the directory of all documents on. */
    public Map<Path, String> files() {
        return new TreeMap<>(files);
    }

    /** Writes all files into a directory, and makes what is missing of it. */
    public void write(Path directory) throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path target = directory.resolve(file.getKey());
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(target, file.getValue());
        }
    }
}
