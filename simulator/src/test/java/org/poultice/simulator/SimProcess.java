package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.Cli;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.FrameDecoder;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Message;
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.protocol.serial.ToPad;
import picocli.CommandLine;

/** {@code poultice sim} with somebody at its keys and somebody at its device. */
final class SimProcess implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    final List<FromPad> said = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final CompletableFuture<Integer> status;
    private final FrameDecoder decoder = new FrameDecoder(message -> said.add((FromPad) message));
    private final byte[] buffer = new byte[4096];
    private @Nullable InputStream in;
    private @Nullable OutputStream line;
    private int seq;

    SimProcess(String... arguments) throws IOException {
        PipedInputStream typed = new PipedInputStream(keys);
        CommandLine command = Cli.prepare(new CommandLine(new SimCommand(typed)));
        command.setOut(new PrintWriter(out, true));
        status = CompletableFuture.supplyAsync(() -> command.execute(arguments));
    }

    /** Opens the device once its name is printed. */
    SimProcess open() throws IOException {
        Path device = Path.of(await(() -> out.toString().lines().findFirst().orElse("")));
        in = Files.newInputStream(device);
        line = Files.newOutputStream(device);
        return this;
    }

    /** Opens it again by another name, after the first one was gone. */
    void reopen(Path device) throws IOException {
        Objects.requireNonNull(in).close();
        Objects.requireNonNull(line).close();
        in = Files.newInputStream(device);
        line = Files.newOutputStream(device);
        said.clear();
    }

    void type(String text) throws IOException {
        keys.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** As when whoever holds the keys dies. */
    void endOfKeys() throws IOException {
        keys.close();
    }

    String printed() {
        return out.toString();
    }

    int status() {
        return assertTimeoutPreemptively(GENEROUS, () -> status.get());
    }

    void hello() throws IOException {
        send(new ToPad.Hello(nextSeq(), SerialProtocol.VERSION));
    }

    void drive(Modality output, FromPad.Sample basis) throws IOException {
        send(new ToPad.Drive(nextSeq(), output, 100, 3_000, basis.uptimeMillis()));
    }

    /** Reads until the pad says something like this. */
    <T extends FromPad> T hear(Class<T> kind, Predicate<T> wanted) {
        return assertTimeoutPreemptively(GENEROUS, () -> {
            int looked = said.size();
            while (true) {
                for (; looked < said.size(); looked++) {
                    FromPad message = said.get(looked);
                    if (kind.isInstance(message) && wanted.test(kind.cast(message))) {
                        return kind.cast(message);
                    }
                }
                readSome();
            }
        });
    }

    /** The next sample that the pad sends. */
    FromPad.Sample hearNext() {
        said.clear();
        return hear(FromPad.Sample.class, sample -> true);
    }

    private void readSome() throws IOException {
        int count = Objects.requireNonNull(in).read(buffer);
        assertTrue(count > 0, "the line ended");
        decoder.feed(buffer, 0, count);
    }

    private void send(Message message) throws IOException {
        OutputStream open = Objects.requireNonNull(line);
        open.write(FrameEncoder.encode(message));
        open.flush();
    }

    private int nextSeq() {
        seq = (seq + 1) % 256;
        return seq;
    }

    /** Waits until there is some text. */
    String await(Supplier<String> text) {
        return assertTimeoutPreemptively(GENEROUS, () -> {
            while (text.get().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return text.get();
        });
    }

    @Override
    public void close() throws IOException {
        if (!status.isDone()) {
            type("q");
        }
        status();
        if (in != null && line != null) {
            in.close();
            line.close();
        }
    }
}
