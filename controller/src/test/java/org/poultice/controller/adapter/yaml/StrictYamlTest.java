package org.poultice.controller.adapter.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of YAML is taken, and that everything else is said with its line. */
class StrictYamlTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @Test
    void aFileThatIsRightGivesItsValues() {
        YamlDocument document = YamlDocument.of("f", "name: bed # where it is\nrest: 20m\npad: {port: /dev/pad}\n");
        assertEquals("bed", document.root().text("name").required());
        assertEquals(Duration.ofMinutes(20), document.root().duration("rest").required());
        assertEquals("/dev/pad", document.root().section("pad").text("port").required());
        assertEquals(List.of(), document.finish());
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndByLine() {
        YamlDocument document = YamlDocument.of("f", "zzz: 1\nrest: soon\nname:\n\ncount: 3x\n");
        YamlMap root = document.root();
        root.wholeNumber("count").required();
        root.text("name").required();
        root.duration("rest").required();
        root.text("port").required();
        assertSaid(
                document,
                "f:1: port: is missing. Add it; expected is text.",
                "f:1: zzz: is not a known key. Known here: count, name, rest, port.",
                "f:2: rest: 'soon' is not what belongs here. Expected is a duration such as 90s, 20m, 72h, 7d or 1h30m.",
                "f:3: name: has nothing as its value. Expected is text.",
                "f:5: count: '3x' is not what belongs here. Expected is a whole number such as 3.");
    }

    @Test
    void aMisspeltKeyIsGuessedAndItsValueIsKept() {
        YamlDocument document = YamlDocument.of("f", "pasword: secret\n");
        document.root().text("password").orNull();
        assertSaid(document, "f:1: pasword: is not a known key. Did you mean 'password'? Known here: password.");
    }

    @Test
    void aKeyThatStandsTwiceIsSaidWithBothLines() {
        YamlDocument document = YamlDocument.of("f", "a: x\nb: y\na: z\n");
        assertEquals("x", document.root().text("a").required());
        document.root().text("b").required();
        assertSaid(document, "f:3: a: stands here again, first in line 1. Remove one of the two.");
    }

    @Test
    void aGroupThatIsMissingIsSaidOnceAndNotKeyByKey() {
        YamlDocument document = YamlDocument.of("f", "a: x\npad: 3\n");
        document.root().text("a").required();
        document.root().requiredSection("pad").text("port").required();
        document.root().requiredSection("link").text("uri").required();
        assertSaid(
                document,
                "f:1: link: is missing. Add it; expected is a group of keys.",
                "f:2: pad: is '3'. Expected is a group of keys, indented under it.");
    }

    @Test
    void anchorsAliasesMergeKeysAndTagsAreRefused() {
        YamlDocument document = YamlDocument.of("f", "a: &x {b: c}\nd: *x\ne: {<<: *x}\ng: !!str h\ni: !own j\n");
        document.root().keys();
        document.root().section("a").text("b").required();
        document.root().section("e").keys();
        List<String> said = said(document);
        assertEquals(6, said.size(), said.toString());
        assertEquals("f:1: &x is an anchor. Remove it; anchors are not read.", said.get(0));
        assertEquals("f:2: *x is an alias. Write the value out; aliases are not read.", said.get(1));
        assertEquals("f:3: *x is an alias. Write the value out; aliases are not read.", said.get(2));
        assertEquals("f:3: <<: is a merge key. Write the keys out; merging is not done.", said.get(3));
        assertEquals("f:4: tag:yaml.org,2002:str is a tag. Remove it; tags are not read.", said.get(4));
        assertEquals("f:5: !own is a tag. Remove it; tags are not read.", said.get(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "null\n"})
    void anEmptyDocumentIsSaidToBeEmpty(String text) {
        List<String> said = said(YamlDocument.of("f", text));
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().contains("is empty"), said.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a\n- b\n",
                "word\n",
                "a: [1\n",
                "a: b: c\n",
                "a: 'x\n",
                "{}}\n",
                "a: 1\n---\nb: 2\n",
                "? [a]\n: b\n",
                "%TAG\n",
                "a: \u0007\n"
            })
    void whatIsNoGroupOfKeysIsAProblemAndNeverAnException(String text) {
        YamlDocument document = YamlDocument.of("f", text);
        document.root().keys();
        List<String> said = said(document);
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().startsWith("f:"), said.toString());
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        List<String> said = said(YamlDocument.of("f", "a: " + "[".repeat(30_000)));
        assertEquals(List.of("f:1: is nested too deeply. At most 16 levels are read."), said);
    }

    @Test
    void tabsAreRefusedLineByLine() throws IOException {
        assertSaid(
                open("a:\n\tb: 1\n  \tc: 2\n".getBytes(StandardCharsets.UTF_8)),
                "FILE:2: begins with a tab. Indent with spaces; YAML knows no tabs.",
                "FILE:3: begins with a tab. Indent with spaces; YAML knows no tabs.");
    }

    @Test
    void textInAnotherEncodingIsRefusedWithItsLine() throws IOException {
        byte[] latin1 = "a: 1\nb: 40 °C\n".getBytes(StandardCharsets.ISO_8859_1);
        List<String> said = said(open(latin1));
        assertEquals(1, said.size());
        assertTrue(
                said.getFirst()
                        .endsWith(
                                ":2: is not text in UTF-8. Save it in UTF-8; a degree sign from another encoding looks like this."),
                said.toString());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        YamlDocument document = open("\uFEFFa: x\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("x", document.root().text("a").required());
        assertEquals(List.of(), document.finish());
    }

    @Test
    void aFileOfTheLargestSizeIsReadAndALargerOneIsNot() throws IOException {
        byte[] largest = ("a: x\n" + "#".repeat(YamlText.MOST_BYTES - 5)).getBytes(StandardCharsets.US_ASCII);
        YamlDocument document = open(largest);
        document.root().text("a").required();
        assertEquals(List.of(), document.finish());
        assertSaid(
                open((new String(largest, StandardCharsets.US_ASCII) + "#").getBytes(StandardCharsets.US_ASCII)),
                "FILE: is larger than 64 KiB. Name the right file, or shorten it.");
    }

    @Test
    void aMissingFileAndADirectoryAreSaid() {
        assertTrue(
                said(YamlDocument.open(directory.resolve("none"))).getFirst().contains("none: there is no such file"));
        assertTrue(said(YamlDocument.open(directory)).getFirst().endsWith(": is a directory. Name a file."));
    }

    @Test
    void moreProblemsThanAPersonCorrectsAreCounted() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            text.append("k").append(i).append(": 1\n");
        }
        List<String> said = said(YamlDocument.of("f", text.toString()));
        assertEquals(101, said.size());
        assertEquals("f: and 50 more. Correct these first.", said.getLast());
    }

    /** Whatever stands in a file, reading it ends with values or problems. */
    @Test
    void noTextMakesTheReaderThrow() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "a", ":", " ", "\n", "-", "[", "]", "{", "}", "&x", "*x", "!t", "'", "\"", "|", ">", "?", "#", "%", "\t",
            "<<", "é", "\u0000", "\\", "1", "---", "...", ","
        };
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                YamlDocument document = YamlDocument.of("f", text.toString());
                document.root().keys().forEach(key -> document.root().text(key).orNull());
                said(document);
            } catch (RuntimeException thrown) {
                throw new AssertionError("seed " + seed + ", run " + run + ": " + text, thrown);
            }
        }
    }

    private YamlDocument open(byte[] content) throws IOException {
        return YamlDocument.open(Files.write(directory.resolve("FILE"), content));
    }

    private static void assertSaid(YamlDocument document, String... expected) {
        String folder = document.file().replaceAll("FILE$", "");
        List<String> said = said(document).stream()
                .map(each -> document.file().endsWith("FILE") ? each.replace(folder, "") : each)
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", said));
    }

    private static List<String> said(YamlDocument document) {
        return document.finish().stream().map(Problem::toString).toList();
    }
}
