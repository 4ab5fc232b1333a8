package org.poultice.simulator.virtualpi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A virtual Pi booted for one job, from the outside: how it ended and what it said. */
final class Guest {
    /** The guest died before its job ended. */
    static final int DIED = 125;

    /** The time was up. */
    static final int LATE = 124;

    private static final Path BOOT = Path.of(System.getProperty("poultice.virtual-pi", "no virtual Pi"), "boot");

    private final int status;
    private final String said;

    private Guest(int status, String said) {
        this.status = status;
        this.said = said;
    }

    /**
     * Boots one, runs a shell script in it, and waits for the end.
     *
     * @param directory the one that the guest may write to
     * @param options of {@code boot}
     */
    static Guest run(Path directory, String script, String... options) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("script"), script);
        List<String> command = new ArrayList<>(List.of(BOOT.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(directory.toString(), "sh", "script"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Guest(process.waitFor(), said);
    }

    /** The status of its job, or one of the constants here. */
    int status() {
        return status;
    }

    /** Its console. */
    String said() {
        return said;
    }

    /** The rest of the last line that begins with these words. */
    String last(String words) {
        List<String> lines = said.lines().filter(line -> line.startsWith(words)).toList();
        if (lines.isEmpty()) {
            throw new AssertionError("it did not say \"" + words + "\":\n" + said);
        }
        return lines.getLast().substring(words.length()).strip();
    }
}
