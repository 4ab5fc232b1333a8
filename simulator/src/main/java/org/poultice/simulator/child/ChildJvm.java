package org.poultice.simulator.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of another process of this program: the same Java and class path, and the same archive of loaded classes if there is one.
 *
 * <p>It ignores the signals that a terminal sends to everybody at once, so that this process alone decides in which order they end.
 */
public final class ChildJvm {
    private static final Path OWN_COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final String MAIN = "org.poultice.simulator.Main";

    /** What is ignored before the virtual machine starts, it leaves alone. */
    private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP TSTP; exec \"$@\"";

    private ChildJvm() {}

    /**
     * The command line for a command of this program.
     *
     * @throws IOException when there is no Linux with {@code /proc} here
     */
    public static List<String> commandLine(List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", DEAF_TO_THE_TERMINAL, "sh"));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                // Short pauses matter more than throughput: a small heap, one collector thread, one quick compiler.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms16m",
                "-Xmx64m",
                "-Xss512k",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        line.addAll(archive(ownCommandLine()));
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(MAIN);
        line.addAll(arguments);
        return line;
    }

    /** The option that names an archive of loaded classes, if the command line has one. */
    static List<String> archive(List<String> commandLine) {
        return commandLine.stream().filter(word -> word.startsWith(ARCHIVE)).toList();
    }

    private static List<String> ownCommandLine() throws IOException {
        return List.of(
                Files.readString(OWN_COMMAND_LINE, StandardCharsets.ISO_8859_1).split("\0"));
    }
}
