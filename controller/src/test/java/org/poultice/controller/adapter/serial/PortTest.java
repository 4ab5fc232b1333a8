package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jssc.SerialNativeInterface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a port that cannot be opened. */
class PortTest {
    @TempDir
    private Path folder;

    @Test
    void portThatDoesNotExistIsMissing() {
        assertEquals(LineState.MISSING, open(folder.resolve("nothing")));
    }

    @Test
    void linkToNothingIsMissing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));
        assertEquals(LineState.MISSING, open(link));
    }

    @Test
    void fileIsNoSerialPort() throws IOException {
        assertEquals(LineState.NOT_SERIAL, open(Files.createFile(folder.resolve("file"))));
    }

    @Test
    void folderCannotBeOpened() {
        assertEquals(LineState.UNUSABLE, open(folder));
    }

    @Test
    void refusalsOfTheSystemHaveTheirOwnSentences() {
        String name = folder.toString();
        assertEquals(LineState.BUSY, Port.why(SerialNativeInterface.ERR_PORT_BUSY, name));
        assertEquals(LineState.FORBIDDEN, Port.why(SerialNativeInterface.ERR_PERMISSION_DENIED, name));
    }

    @Test
    void portThatIsUnpluggedWhileOpenFailsToReadAndToWrite() throws Exception {
        Pty pty = new Pty();
        Port port = Port.open(pty.device().toString());
        pty.close();
        assertThrows(IOException.class, () -> {
            if (port.awaitBytes(10_000)) {
                port.read();
            }
        });
        assertThrows(IOException.class, () -> port.write(new byte[] {1}, 0));
        port.close();
    }

    @Test
    void portIsNotReadyUntilBytesHaveCome() throws Exception {
        try (Pty pty = new Pty()) {
            Port port = Port.open(pty.device().toString());
            assertEquals(false, port.awaitBytes(1));
            pty.write(new byte[] {0, 17, 19, 13, 10, 3, 4, (byte) 255
            }); // none of them may be taken for a control character
            assertEquals(true, port.awaitBytes(10_000));
            assertEquals(8, port.read());
            assertEquals(17, port.bytes()[1]);
            assertEquals(13, port.bytes()[3]);
            port.close();
        }
    }

    private static LineState open(Path port) {
        return assertThrows(Port.CannotOpen.class, () -> Port.open(port.toString()))
                .why();
    }
}
