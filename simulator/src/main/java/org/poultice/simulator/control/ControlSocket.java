package org.poultice.simulator.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A socket in the file system to which people and scripts write lines, and get an answer to each. Nobody but the user who runs this process may
 * open it (mode 0600, from its first moment on). It is gone when it is closed.
 *
 * <p>The answers are asked for in threads of this socket, one for each connection, at most {@value #MOST_CONNECTIONS} at a time.
 */
public final class ControlSocket implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 16;
    /** What Linux has room for, less its end. */
    private static final int LONGEST_PATH_BYTES = 107;

    private static final String OTHER =
            "there is something else that is no socket, which is left alone: give another path";

    private final Path path;
    private final ServerSocketChannel server;
    private final UnaryOperator<String> answer;
    private final @Nullable Object fileKey;
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);

    private ControlSocket(Path path, ServerSocketChannel server, UnaryOperator<String> answer) throws IOException {
        this.path = path;
        this.server = server;
        this.answer = answer;
        fileKey = keyOf(path);
    }

    /** What stands in the way of a socket there, for people; empty when nothing does. */
    public static String obstacle(Path path) {
        String obstacle = NewPlace.obstacle(path);
        if (!obstacle.isEmpty()) {
            return obstacle;
        }
        if (path.toString().getBytes(Lines.CHARSET).length > LONGEST_PATH_BYTES) {
            return "it is longer than " + LONGEST_PATH_BYTES + " bytes, which no socket can have: give a shorter path";
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        return isSocket(path) ? (isAnswered(path) ? "somebody listens there already: give another path" : "") : OTHER;
    }

    /**
     * Makes the socket, in place of one that nobody listens at, and answers from now on.
     *
     * @param answer the line that answers a line; called in threads of this socket
     * @throws IOException when there is an {@link #obstacle}, or the path is too long for a socket
     */
    public static ControlSocket open(Path path, UnaryOperator<String> answer) throws IOException {
        String obstacle = obstacle(path);
        if (!obstacle.isEmpty()) {
            throw new IOException(path + ": " + obstacle);
        }
        Path parent = Objects.requireNonNull(path.toAbsolutePath().getParent());
        // It gets its mode where nobody else can reach it, and then its place.
        Path hidden = Files.createTempDirectory(
                parent, ".p", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path made = hidden.resolve("s");
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(made));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
            ControlSocket socket = new ControlSocket(path, server, answer);
            Thread.ofPlatform().daemon().name("control").start(socket::accept);
            return socket;
        } catch (IOException failed) {
            server.close();
            Files.deleteIfExists(made);
            throw new IOException(path + ": " + failed.getMessage(), failed);
        } finally {
            Files.delete(hidden);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                room.acquire();
                SocketChannel client = server.accept();
                Thread.ofPlatform().daemon().name("control-line").start(() -> serve(client));
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException failed) {
                room.release(); // that connection is gone; the next one may be well
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            new Lines(Channels.newInputStream(client)).forEach(line -> {
                byte[] said = (answer.apply(line) + "\n").getBytes(Lines.CHARSET);
                Channels.newOutputStream(client).write(said);
            });
        } catch (IOException gone) {
            // Whoever asked does not want to know any more.
        } finally {
            room.release();
        }
    }

    /** Nobody is answered any more, and the socket is gone, unless somebody has put another thing in its place. */
    @Override
    public void close() throws IOException {
        server.close();
        if (isSocket(path) && Objects.equals(keyOf(path), fileKey)) {
            Files.delete(path);
        }
    }

    private static boolean isSocket(Path path) {
        try {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    && attributes(path).isOther()
                    && (((Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS)) & 0xF000)
                            == 0xC000;
        } catch (IOException unreadable) {
            return false; // then it is left alone
        }
    }

    private static boolean isAnswered(Path path) {
        try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            return other.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    private static @Nullable Object keyOf(Path path) throws IOException {
        return attributes(path).fileKey();
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
