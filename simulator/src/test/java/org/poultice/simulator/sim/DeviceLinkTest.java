package org.poultice.simulator.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceLinkTest {
    @TempDir
    Path directory;

    @Test
    void theLinkIsThereUntilItIsClosed() throws IOException {
        Path link = directory.resolve("pad");
        assertEquals("", DeviceLink.obstacle(link));
        try (DeviceLink made = DeviceLink.make(link, "/dev/pts/7")) {
            assertEquals(Path.of("/dev/pts/7"), Files.readSymbolicLink(link));
            assertEquals(link.toString(), made.toString());
        }
        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aLinkThatIsLeftFromBeforeIsReplaced() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("pad"), Path.of("/dev/pts/gone"));
        assertEquals("", DeviceLink.obstacle(link));
        DeviceLink.make(link, "/dev/pts/7");
        assertEquals(Path.of("/dev/pts/7"), Files.readSymbolicLink(link));
    }

    @Test
    void aLinkThatSomebodyElseHasMadeMeanwhileStays() throws IOException {
        Path link = directory.resolve("pad");
        DeviceLink first = DeviceLink.make(link, "/dev/pts/7");
        DeviceLink.make(link, "/dev/pts/8");
        first.close();
        assertEquals(Path.of("/dev/pts/8"), Files.readSymbolicLink(link));
    }

    @Test
    void anythingElseIsAnObstacleAndLeftAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");
        assertNotEquals("", DeviceLink.obstacle(file));
        assertNotEquals("", DeviceLink.obstacle(directory));
        assertNotEquals("", DeviceLink.obstacle(directory.resolve("missing/pad")));
        assertThrows(IOException.class, () -> DeviceLink.make(file, "/dev/pts/7"));
        assertEquals("mine", Files.readString(file));
    }
}
