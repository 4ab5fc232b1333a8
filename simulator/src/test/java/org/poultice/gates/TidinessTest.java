package org.poultice.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds all sources to {@link Tidiness}, and shows that untidy ones are found. */
class TidinessTest {
    private static final WorkingCopy COPY = WorkingCopy.find();
    private static final Pattern HOST = Pattern.compile("https?://([^/\"<\\s]+)");

    /** Names of XML and of licenses; nothing is fetched from them. */
    private static final List<String> NAMES_OF_XML = List.of("maven.apache.org", "www.w3.org", "www.apache.org");

    @Test
    void everySourceFileIsTidy() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : COPY.javaFiles()) {
            sources.put(COPY.root().relativize(file).toString(), Files.readString(file));
        }
        assertEquals("", String.join("\n", Tidiness.complaints(sources)));
        assertTrue(sources.size() > 200, "saw " + sources.size() + " files only");
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
        for (Path directory : COPY.packages()) {
            Path info = directory.resolve("package-info.java");
            assertTrue(Files.isRegularFile(info), "missing: " + info);
            String text = Files.readString(info);
            assertTrue(
                    text.contains("@NullMarked") && text.startsWith("/**"),
                    info + " has no @NullMarked or no description");
        }
    }

    @Test
    void noPomNamesARegistry() throws IOException {
        for (Path pom : COPY.poms()) {
            String text = Files.readString(pom);
            assertEquals(List.of(), strangeHosts(text), pom.toString());
            assertTrue(!text.contains("<repositor") && !text.contains("<pluginRepositor"), pom.toString());
        }
        assertEquals(List.of("repo.example.org"), strangeHosts("<url>https://repo.example.org/maven</url>"));
    }

    private static List<String> strangeHosts(String text) {
        List<String> hosts = new ArrayList<>();
        Matcher matcher = HOST.matcher(text);
        while (matcher.find()) {
            if (!NAMES_OF_XML.contains(matcher.group(1))) {
                hosts.add(matcher.group(1));
            }
        }
        return hosts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class PadManager {}                                          | has a word in its name
            class A { class StringUtils {} }                             | has a word in its name
            record PadImpl(int a) {}                                     | has a word in its name
            class A { void a(int a, int b, int c, int d, int e) {} }     | a has 5 parameters
            class A { A(int a, int b, int c, int d, int e, int f) {} }   | <init> has 6 parameters
            class A { void a() { System.out.println(); } }               | System.out
            class A { Object a = System.err; }                           | System.err
            class A { @SuppressWarnings("x") int a; }                    | silenced without a comment
            class A { int a; } // FIX${}ME later                         | a promise
            """)
    void anUntidySnippetIsFound(String snippet, String complaint) throws IOException {
        assertFound(snippet.replace("${}", ""), complaint);
    }

    @Test
    void aLongMethodFileOrLineIsFound() throws IOException {
        assertFound(
                "class A {\nvoid a() {\n" + "a();\n".repeat(Tidiness.MOST_LINES_OF_A_METHOD - 1) + "} }",
                "a has 41 lines");
        assertFound("class A {}\n" + "\n".repeat(Tidiness.MOST_LINES), "the file has 251 lines");
        assertFound("class A {} //" + "-".repeat(Tidiness.WIDEST_LINE), "the line has 173 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class Pad { String a = "System.out"; void a(int b, int c, int d, int e) {} }
            record Row(int a, int b, int c, int d, int e) { Row { a = 1; } }
            enum Table { A(1, 2, 3, 4, 5); Table(int a, int b, int c, int d, int e) {} }
            class A { @SuppressWarnings("x") int a; } // the reason
            class Implement {}
            class A { A(int a, int b, int c, int d, int e) {} }
            class A { @ParameterizedTest void a(int a, int b, int c, int d, int e, int f) {} }
            """)
    void aTidySnippetIsNot(String snippet) throws IOException {
        assertEquals(List.of(), Tidiness.complaints(Map.of("A.java", snippet)));
    }

    @Test
    void aMethodOfTheLargestSizeIsTidy() throws IOException {
        String method = "void a() {\n" + "a();\n".repeat(Tidiness.MOST_LINES_OF_A_METHOD - 2) + "}";
        assertEquals(List.of(), Tidiness.complaints(Map.of("A.java", "class A { " + method + " }")));
    }

    private static void assertFound(String snippet, String complaint) throws IOException {
        List<String> complaints = Tidiness.complaints(Map.of("A.java", snippet));
        assertEquals(1, complaints.size(), complaints.toString());
        assertTrue(complaints.getFirst().contains(complaint), complaints.toString());
    }
}
