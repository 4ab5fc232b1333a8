package org.poultice.simulator.tissue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The twin of {@link Tissue} in C, as a process of its own: one session of {@link TissueBench} over and over. */
final class CompiledTissue implements AutoCloseable {
    private static final String SOURCE = "tissue.c";
    private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");
    /** No operations drawn together, as some processors could: the results are compared to the last bit. */
    private static final List<String> FLAGS = List.of("-O3", "-ffp-contract=off");

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    /** What a session took, and the temperatures of the cells at its end. */
    record Run(double nanos, List<Double> celsius) {}

    private CompiledTissue(Process process) {
        this.process = process;
        in = process.outputWriter(StandardCharsets.US_ASCII);
        out = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** Compiled and started; null where no C compiler is at hand. */
    static @Nullable CompiledTissue start(TissueBench bench) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("poultice-bench");
        Path source = directory.resolve(SOURCE);
        Path program = directory.resolve("tissue");
        try (InputStream carried = CompiledTissue.class.getResourceAsStream(SOURCE)) {
            if (carried == null) {
                throw new IllegalStateException(SOURCE + " is missing from the program");
            }
            Files.copy(carried, source);
            if (!compiled(source, program)) {
                return null;
            }
            CompiledTissue tissue = new CompiledTissue(new ProcessBuilder(program.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
            tissue.tell(bench);
            return tissue;
        } finally {
            // A program that runs needs its file no longer.
            Files.deleteIfExists(source);
            Files.deleteIfExists(program);
            Files.deleteIfExists(directory);
        }
    }

    private static boolean compiled(Path source, Path program) throws IOException, InterruptedException {
        for (String compiler : COMPILERS) {
            ProcessBuilder command = new ProcessBuilder(compiler);
            command.command().addAll(FLAGS);
            command.command().addAll(List.of("-o", program.toString(), source.toString()));
            try {
                return command.inheritIO().start().waitFor() == 0;
            } catch (IOException absent) {
                // The next may be there.
            }
        }
        return false;
    }

    private void tell(TissueBench bench) throws IOException {
        for (double number : bench.asNumbers().toArray()) {
            in.write(Double.toHexString(number));
            in.newLine();
        }
    }

    /** Runs the session from its beginning. */
    Run run() {
        try {
            in.write("g\n");
            in.flush();
            String answer = out.readLine();
            if (answer == null) {
                throw new IllegalStateException("the program in C ended with " + process.waitFor());
            }
            List<Double> numbers =
                    Stream.of(answer.split(" ")).map(Double::valueOf).toList();
            return new Run(numbers.getFirst(), numbers.subList(1, numbers.size()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
    }
}
