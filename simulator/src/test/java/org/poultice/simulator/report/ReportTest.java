package org.poultice.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Report REPORT = Report.make();
    private static final Map<Path, String> FILES = REPORT.files();

    @Test
    void whatIsCheckedInIsWhatIsComputedNow() throws IOException {
        for (Map.Entry<Path, String> file : FILES.entrySet()) {
            Path checkedIn = DOCS.resolve(file.getKey());
            assertTrue(Files.exists(checkedIn), checkedIn + " is missing: run ./poultice report");
            assertEquals(
                    file.getValue(),
                    Files.readString(checkedIn),
                    checkedIn + " is out of date: run ./poultice report and look at what changed");
        }
    }

    @Test
    void noPlotIsLeftOfAnEarlierReport() throws IOException {
        try (Stream<Path> pictures = Files.list(DOCS.resolve("pictures"))) {
            Set<Path> plots = pictures.map(DOCS::relativize)
                    .filter(each -> each.getFileName().toString().startsWith("physics-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Path> made = new TreeSet<>(FILES.keySet());
            made.remove(Path.of("physics.md"));
            assertEquals(made, plots);
        }
    }

    @Test
    void eachRunMakesTheSame() {
        assertEquals(FILES, Report.make().files());
    }

    @Test
    void everyPlotIsWellFormedAndOnThePage() throws Exception {
        String page = FILES.get(Path.of("physics.md"));
        assertNotNull(page);
        assertEquals(11, FILES.size());
        for (Map.Entry<Path, String> file : FILES.entrySet()) {
            if (file.getKey().toString().endsWith(".svg")) {
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(file.getValue())));
                assertTrue(page.contains("](" + file.getKey() + ")"), file.getKey() + " is not on the page");
            }
        }
    }

    @Test
    void noFigureIsMissingAndNoneIsNotANumber() {
        for (Map.Entry<Path, String> file : FILES.entrySet()) {
            assertFalse(
                    file.getValue().matches("(?s).*(NaN|Infinity|%s|null).*"),
                    file.getKey() + " has a hole where a figure should be");
        }
    }

    @Test
    void thePageSaysWhatItIsNot() {
        String page = FILES.getOrDefault(Path.of("physics.md"), "");
        assertTrue(page.contains("checked against limb volunteers"));
        assertTrue(page.contains("never validated for backs"));
        assertTrue(page.contains("not a medical device"));
    }

    @Test
    void itIsWrittenWhereItIsWanted(@TempDir Path directory) throws IOException {
        Path made = directory.resolve("new").resolve("docs");
        REPORT.write(made);
        for (Map.Entry<Path, String> file : FILES.entrySet()) {
            assertEquals(file.getValue(), Files.readString(made.resolve(file.getKey())));
        }
    }
}
