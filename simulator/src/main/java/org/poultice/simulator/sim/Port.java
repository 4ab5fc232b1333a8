package org.poultice.simulator.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.pty.Pty;

/**
 * The device that a controller opens: a pseudo-terminal, and the link to it. It can be pulled out, as an adapter is pulled out of its socket: whoever
 * had it open is told so by the operating system, and the link is gone. Back again it may have another name, as such adapters do; the link has not.
 *
 * <p>One thread uses it; any thread may {@link #wake} that.
 */
public final class Port implements AutoCloseable {
    private final @Nullable Path link;
    private volatile Pty pty;
    private @Nullable DeviceLink made;

    private Port(@Nullable Path link, Pty pty) {
        this.link = link;
        this.pty = pty;
    }

    /**
     * Makes a device, and a link to it.
     *
     * @param link where, or null
     */
    public static Port open(@Nullable Path link) throws IOException {
        Port port = new Port(link, Pty.open());
        try {
            port.putIn();
            return port;
        } catch (IOException failed) {
            port.close();
            throw failed;
        }
    }

    public String deviceName() {
        return pty.deviceName();
    }

    /** What has come. Returns how many bytes. */
    int read(byte[] into) throws IOException {
        return pty.read(into);
    }

    void write(byte[] bytes) throws IOException {
        pty.write(bytes);
    }

    void waitForInput(long nanos) throws IOException {
        pty.waitForInput(nanos);
    }

    /** Ends a wait, the present one or the next. */
    void wake() {
        try {
            pty.wake();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The device is gone for who had it open. The next one is there already, but nobody knows its name. */
    void pullOut() throws IOException {
        Pty before = pty;
        Pty next = Pty.open();
        pty = next;
        next.wake(); // somebody may have woken the one before meanwhile
        before.close();
        removeLink();
    }

    /** It can be found again. */
    void putIn() throws IOException {
        if (link != null && made == null) {
            made = DeviceLink.make(link, pty.deviceName());
        }
    }

    private void removeLink() throws IOException {
        DeviceLink present = made;
        made = null;
        if (present != null) {
            present.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            removeLink();
        } finally {
            pty.close();
        }
    }
}
