package org.poultice.simulator.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.poultice.simulator.control.NewPlace;

/** A symbolic link to the pad's device, so that a controller can be told a name that does not change from start to start. */
public final class DeviceLink implements AutoCloseable {
    private final Path link;
    private final Path device;

    private DeviceLink(Path link, Path device) {
        this.link = link;
        this.device = device;
    }

    /** What stands in the way of a link there, for people; empty when nothing does. */
    public static String obstacle(Path link) {
        String obstacle = NewPlace.obstacle(link);
        if (!obstacle.isEmpty()) {
            return obstacle;
        }
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            return "there is something else that is no symbolic link, which is left alone: give another path";
        }
        return "";
    }

    /**
     * Makes the link, in place of one that may be there.
     *
     * @throws IOException when that is not possible, or when something else is there
     */
    public static DeviceLink make(Path link, String deviceName) throws IOException {
        if (Files.isSymbolicLink(link)) {
            Files.delete(link);
        }
        Path device = Path.of(deviceName);
        Files.createSymbolicLink(link, device);
        return new DeviceLink(link, device);
    }

    /** Removes the link, unless somebody has made another one of it meanwhile. */
    @Override
    public void close() throws IOException {
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(device)) {
            Files.delete(link);
        }
    }

    /** The link's path. */
    @Override
    public String toString() {
        return link.toString();
    }
}
