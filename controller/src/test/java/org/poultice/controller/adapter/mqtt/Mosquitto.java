package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The broker of the field, as a process of its own that can be killed and stopped. */
final class Mosquitto implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/sbin/mosquitto"), Path.of("/usr/local/sbin/mosquitto"), Path.of("/usr/bin/mosquitto"));

    private final Path program;
    private final Path folder;
    private final int port;
    private Process process;

    private Mosquitto(Path program, Path folder, int port) throws IOException {
        this.program = program;
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    /** Running on loopback at a port that was free. The test is skipped where it is not installed. */
    static Mosquitto start(Path folder, String... more) throws IOException, InterruptedException {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(
                program != null, "mosquitto is not installed; to run this test: apt-get install mosquitto");
        for (int attempt = 0; attempt < 5; attempt++) {
            int port = freePort();
            Files.write(
                    folder.resolve("mosquitto.conf"),
                    Stream.concat(
                                    Stream.of(
                                            "listener " + port + " 127.0.0.1",
                                            "user " + System.getProperty("user.name"),
                                            "log_type error",
                                            "set_tcp_nodelay true"),
                                    Stream.of(more.length == 0 ? new String[] {"allow_anonymous true"} : more))
                            .toList());
            Mosquitto mosquitto = new Mosquitto(program, folder, port);
            if (mosquitto.isUp()) {
                return mosquitto;
            }
            mosquitto.close();
        }
        throw new IOException("mosquitto does not start: " + Files.readString(folder.resolve("log")));
    }

    /** Turns plain passwords, {@code user:password} in each line, into what mosquitto reads. */
    static void hashPasswords(Path file) throws IOException, InterruptedException {
        Path tool = Path.of("/usr/bin/mosquitto_passwd");
        Assumptions.assumeTrue(
                Files.isExecutable(tool),
                "mosquitto_passwd is not installed; to run this test: apt-get install mosquitto");
        int status = new ProcessBuilder(tool.toString(), "-U", file.toString())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("mosquitto_passwd gave " + status);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        program.toString(),
                        "-c",
                        folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** Waits until it takes connections; false when it has ended instead. */
    private boolean isUp() throws InterruptedException {
        while (process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                Thread.sleep(5);
            }
        }
        return false;
    }

    int port() {
        return port;
    }

    String uri() {
        return "mqtt://127.0.0.1:" + port;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Again, at the same port, after a kill. It remembers nothing. */
    void startAgain() throws IOException, InterruptedException {
        process = launch();
        if (!isUp()) {
            throw new IOException("mosquitto does not start again: " + Files.readString(folder.resolve("log")));
        }
    }

    /** SIGSTOP: the kernel still takes connections, and nobody answers. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int status =
                new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();
        if (status != 0) {
            throw new IOException("kill " + signal + " gave " + status);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
