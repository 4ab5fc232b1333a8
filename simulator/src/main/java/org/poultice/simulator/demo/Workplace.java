package org.poultice.simulator.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The temporary directory of one demonstration: configuration, journal, the link to the pad's device, what the processes said. Gone at the
 * end, unless what they said is still wanted.
 */
final class Workplace implements AutoCloseable {
    private final Path directory;
    private volatile boolean outputKept;

    private Workplace(Path directory) {
        this.directory = directory;
    }

    /** @throws DemoFailure when the system's directory for temporary files takes no more */
    static Workplace make() throws DemoFailure {
        try {
            return new Workplace(Files.createTempDirectory("poultice-demo-"));
        } catch (IOException e) {
            throw new DemoFailure("no temporary directory can be made in " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    Path directory() {
        return directory;
    }

    /** The link to the pad's device. */
    Path padLink() {
        return directory.resolve("pad");
    }

    Path configuration() {
        return directory.resolve("demo.yaml");
    }

    Path journal() {
        return directory.resolve("journal");
    }

    /** The time that all processes share. */
    Path clock() {
        return directory.resolve("clock");
    }

    Path padTrace() {
        return directory.resolve("pad-trace.csv");
    }

    /** What a process, or this one, says. */
    Path output(String process) {
        return directory.resolve(process + ".log");
    }

    /** Something went wrong: what the processes said stays when everything else goes. */
    void keepOutput() {
        outputKept = true;
    }

    @Override
    public void close() throws DemoFailure {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                boolean kept =
                        outputKept && (path.equals(directory) || path.toString().endsWith(".log"));
                if (!kept) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DemoFailure(directory + " cannot be removed", e);
        }
    }
}
