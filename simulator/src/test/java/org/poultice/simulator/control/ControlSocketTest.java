package org.poultice.simulator.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a real socket of the Unix domain. */
class ControlSocketTest {
    @TempDir
    private Path directory;

    @Test
    void eachLineHasItsAnswer() throws IOException {
        Path path = directory.resolve("control");
        try (ControlSocket socket = ControlSocket.open(path, line -> "<" + line + ">")) {
            assertEquals("<fault sensor-open pad>", ControlClient.ask(socket.path(), "fault sensor-open pad"));
            assertEquals("<b>", ControlClient.ask(path, "  b "));
        }
    }

    @Test
    void severalLinesOfOneConnectionAreAnsweredInTheirOrder() throws IOException {
        Path path = directory.resolve("control");
        try (ControlSocket socket = ControlSocket.open(path, String::toUpperCase);
                SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket.path()))) {
            Channels.newOutputStream(client).write("one\n\r\ntwo\r\nthree".getBytes(StandardCharsets.UTF_8));
            client.shutdownOutput();
            InputStream in = Channels.newInputStream(client);
            // The third has no end: whoever types it may not have finished.
            assertEquals("ONE\nTWO\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aLineWithoutEndIsCutAndNotKept() throws IOException {
        Path path = directory.resolve("control");
        try (ControlSocket socket = ControlSocket.open(path, line -> String.valueOf(line.length()))) {
            assertEquals(String.valueOf(Lines.LONGEST), ControlClient.ask(socket.path(), "x".repeat(100_000)));
        }
    }

    @Test
    void onlyItsOwnerMayOpenItAndItIsGoneAfterwards() throws IOException {
        Path path = directory.resolve("control");
        try (ControlSocket socket = ControlSocket.open(path, line -> "ok")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.path())));
            try (var all = Files.list(directory)) {
                assertEquals(List.of(path), all.toList(), "nothing else is left beside it");
            }
        }
        assertFalse(Files.exists(path, LinkOption.NOFOLLOW_LINKS));
        assertThrows(IOException.class, () -> ControlClient.ask(path, "b"));
    }

    @Test
    void itTakesThePlaceOfASocketThatNobodyListensAt() throws IOException {
        Path path = directory.resolve("control");
        try (ServerSocketChannel left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            left.bind(UnixDomainSocketAddress.of(path));
        }
        assertTrue(Files.exists(path), "a process that is killed leaves its socket");
        assertEquals("", ControlSocket.obstacle(path));
        try (ControlSocket socket = ControlSocket.open(path, line -> "ok")) {
            assertEquals("ok", ControlClient.ask(socket.path(), "b"));
        }
    }

    @Test
    void itTakesThePlaceOfNothingElse() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nothing"));
        Path used = directory.resolve("used");
        try (ControlSocket other = ControlSocket.open(used, line -> "other")) {
            for (Path path : List.of(file, link, directory, used, directory.resolve("missing/control"))) {
                assertFalse(ControlSocket.obstacle(path).isEmpty(), path::toString);
                assertThrows(IOException.class, () -> ControlSocket.open(path, line -> "mine"));
            }
            assertEquals("other", ControlClient.ask(other.path(), "b"));
        }
        assertEquals("mine", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void whatHasTakenItsPlaceMeanwhileStays() throws IOException {
        Path path = directory.resolve("control");
        try (ControlSocket socket = ControlSocket.open(path, line -> "ok")) {
            Files.delete(socket.path());
            Files.writeString(path, "another's");
        }
        assertEquals("another's", Files.readString(path));
    }

    @Test
    void aPathTooLongForASocketIsTold() {
        Path path = directory.resolve("x".repeat(120));
        IOException told = assertThrows(IOException.class, () -> ControlSocket.open(path, line -> "ok"));
        assertTrue(String.valueOf(told.getMessage()).contains(path.toString()), told::getMessage);
    }
}
