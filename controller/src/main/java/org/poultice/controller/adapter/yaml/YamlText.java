package org.poultice.controller.adapter.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The text of a file that a person wrote: of a size that a person writes, in UTF-8, indented with spaces. */
final class YamlText {
    /** A hundred times what our files need, and too little to do harm. */
    static final int MOST_BYTES = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlText() {}

    /** The text, or null when there is a problem. */
    static @Nullable String read(Path path, Problems problems) {
        if (path.toString().isEmpty()) {
            problems.add(0, "", "is no name of a file", "Name a file");
            return null;
        }
        if (Files.isDirectory(path)) {
            problems.add(0, "", "is a directory", "Name a file");
            return null;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, problems);
        } catch (NoSuchFileException missing) {
            problems.add(
                    0,
                    "",
                    "there is no such file",
                    "Check the name; it counts from " + Path.of("").toAbsolutePath());
        } catch (AccessDeniedException denied) {
            problems.add(0, "", "may not be read by this user", "Allow it, for example with chmod a+r");
        } catch (IOException failed) {
            problems.add(0, "", "cannot be read: " + failed.getMessage(), "Check the file and its disk");
        }
        return null;
    }

    /** The text of a stream, or null when there is a problem. */
    static @Nullable String read(InputStream in, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            problems.add(0, "", "is larger than " + MOST_BYTES / 1024 + " KiB", "Name the right file, or shorten it");
            return null;
        }
        ByteBuffer undecoded = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean malformed = decoder.decode(undecoded, text, true).isError();
        text.flip();
        if (malformed) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            problems.add(
                    line,
                    "",
                    "is not text in UTF-8",
                    "Save it in UTF-8; a degree sign from another encoding looks like this");
            return null;
        }
        return withoutTabs(text.toString(), problems);
    }

    private static @Nullable String withoutTabs(String text, Problems problems) {
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        boolean clean = true;
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            if (line.substring(0, line.length() - line.stripLeading().length()).indexOf('\t') >= 0 && !line.isBlank()) {
                problems.add(number, "", "begins with a tab", "Indent with spaces; YAML knows no tabs");
                clean = false;
            }
        }
        return clean ? content : null;
    }
}
