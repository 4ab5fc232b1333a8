package org.poultice.controller.adapter.os;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process on this machine: a JVM with the classes of this test. */
public final class ChildJvm {
    private static final long DEADLINE_SECONDS = 120;

    private ChildJvm() {}

    /**
     * Runs a main class to its end.
     *
     * @param jvmArgs arguments for the JVM, before the class
     * @return what it printed, on both streams
     * @throws AssertionError when it does not end, or not with status 0
     */
    public static String run(List<String> jvmArgs, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(jvmArgs);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(args));
        try {
            return run(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Surefire starts this JVM with a jar that names the class path, and says here what it is. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("child", ".out");
        try {
            Process child = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = child.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                child.destroyForcibly().waitFor();
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            if (!ended || child.exitValue() != 0) {
                throw new AssertionError("the child has " + (ended ? "failed: " : "not ended: ") + printed);
            }
            return printed;
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
