package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jssc.SerialNativeInterface;
import jssc.SerialPort;
import org.poultice.controller.linux.Poll;
import org.poultice.protocol.serial.SerialProtocol;

/**
 * A serial port that is open, with the settings of the protocol. One thread reads, one writes, neither blocks for longer than it says, and whoever closes the
 * port waits for both first: the number of a file descriptor is used again at once.
 */
final class Port {
    private static final SerialNativeInterface JSSC = new SerialNativeInterface();
    private static final int ONE_STOP_BIT = 0; // what jssc.SerialPort makes of STOPBITS_1
    private static final int NO_FLAGS = 0;

    private final long handle;
    private final Descriptor reading;
    private final Descriptor writing;

    private Port(long handle) {
        this.handle = handle;
        this.reading = new Descriptor((int) handle, Poll.BYTES);
        this.writing = new Descriptor((int) handle, Poll.ROOM);
    }

    /**
     * Opens a port and throws away what was in its buffers.
     *
     * @param name a device, or a link to one
     * @throws CannotOpen when it cannot be opened
     */
    static Port open(String name) throws CannotOpen {
        long handle = JSSC.openPort(name, true);
        if (handle < 0) {
            throw new CannotOpen(why(handle, name));
        }
        // With DTR and RTS on, since many USB devices are mute without. The result is no use: on a pseudo-terminal the
        // settings take effect and it is false, for want of modem lines.
        JSSC.setParams(
                handle,
                SerialProtocol.BAUD,
                SerialPort.DATABITS_8,
                ONE_STOP_BIT,
                SerialPort.PARITY_NONE,
                true,
                true,
                NO_FLAGS);
        JSSC.setFlowControlMode(handle, SerialPort.FLOWCONTROL_NONE);
        JSSC.purgePort(handle, SerialPort.PURGE_RXCLEAR | SerialPort.PURGE_TXCLEAR);
        Port port = new Port(handle);
        try {
            port.reading.neverBlock();
        } catch (IOException e) {
            port.close();
            throw new CannotOpen(LineState.UNUSABLE);
        }
        return port;
    }

    static LineState why(long error, String name) {
        if (error == SerialNativeInterface.ERR_PORT_BUSY) {
            return LineState.BUSY;
        }
        if (error == SerialNativeInterface.ERR_PERMISSION_DENIED) {
            return LineState.FORBIDDEN;
        }
        if (error == SerialNativeInterface.ERR_INCORRECT_SERIAL_PORT) {
            return LineState.NOT_SERIAL;
        }
        return Files.exists(Path.of(name)) ? LineState.UNUSABLE : LineState.MISSING;
    }

    /** See {@link Descriptor#await}. */
    boolean awaitBytes(int millis) throws IOException {
        return reading.await(millis);
    }

    /** See {@link Descriptor#read}. */
    int read() throws IOException {
        return reading.read();
    }

    /** What was read last. */
    byte[] bytes() {
        return reading.bytes();
    }

    /** See {@link Descriptor#await}. */
    boolean awaitRoom(int millis) throws IOException {
        return writing.await(millis);
    }

    /** See {@link Descriptor#write}. */
    int write(byte[] frame, int from) throws IOException {
        return writing.write(frame, from);
    }

    /** Nobody may be reading or writing any more. */
    void close() {
        JSSC.closePort(handle);
    }

    /** The port cannot be opened now. */
    static final class CannotOpen extends Exception {
        private final LineState why;

        CannotOpen(LineState why) {
            super(why.sentence());
            this.why = why;
        }

        LineState why() {
            return why;
        }
    }
}
