package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.poultice.controller.boot.Cli;
import picocli.CommandLine;

/** {@code poultice broker} on a free port, with somebody who types. */
final class BrokerProcess implements AutoCloseable {
    static final Duration GENEROUS = Duration.ofMinutes(2);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PipedOutputStream lines = new PipedOutputStream();
    private final CompletableFuture<Integer> status;

    BrokerProcess(String... arguments) throws IOException {
        PipedInputStream typed = new PipedInputStream(lines);
        CommandLine command = Cli.prepare(new CommandLine(new BrokerCommand(typed)));
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[0] = "--port";
        all[1] = "0";
        status = CompletableFuture.supplyAsync(() -> command.execute(all));
        await(() -> out.toString().contains("\n"));
    }

    /** Where it says that it listens. */
    int port() {
        String url = out.toString().lines().findFirst().orElseThrow();
        String before = "mqtt://127.0.0.1:";
        if (!url.startsWith(before)) {
            throw new AssertionError("the first line is " + url);
        }
        return Integer.parseInt(url.substring(before.length()));
    }

    void type(String line) throws IOException {
        lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        lines.flush();
    }

    void endOfLines() throws IOException {
        lines.close();
    }

    String printed() {
        return out.toString();
    }

    String complaints() {
        return err.toString();
    }

    int status() {
        return assertTimeoutPreemptively(GENEROUS, () -> status.get());
    }

    static void await(BooleanSupplier condition) {
        assertTimeoutPreemptively(GENEROUS, () -> {
            while (!condition.getAsBoolean()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (!status.isDone()) {
            type("q");
        }
        status();
    }
}
