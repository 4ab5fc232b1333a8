package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jssc.SerialNativeInterface;
import jssc.SerialPort;
import org.poultice.protocol.serial.SerialProtocol;

/**
 * A serial port that is open, with the settings of the protocol. One thread reads, one writes, and whoever closes it waits for both first: the number of a
 * file descriptor is used again at once.
 */
final class Port {
    private static final SerialNativeInterface JSSC = new SerialNativeInterface();
    private static final int ONE_STOP_BIT = 0; // what jssc.SerialPort makes of STOPBITS_1
    private static final int NO_FLAGS = 0;

    private final long handle;
    private final Descriptor descriptor;

    private Port(long handle) {
        this.handle = handle;
        this.descriptor = new Descriptor((int) handle);
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
        // Its result is no use: on a pseudo-terminal the settings take effect and it is false, for want of modem lines.
        JSSC.setParams(
                handle,
                SerialProtocol.BAUD,
                SerialPort.DATABITS_8,
                ONE_STOP_BIT,
                SerialPort.PARITY_NONE,
                false,
                false,
                NO_FLAGS);
        if (!JSSC.setFlowControlMode(handle, SerialPort.FLOWCONTROL_NONE)) {
            JSSC.closePort(handle);
            throw new CannotOpen(LineState.UNUSABLE);
        }
        JSSC.purgePort(handle, SerialPort.PURGE_RXCLEAR | SerialPort.PURGE_TXCLEAR);
        return new Port(handle);
    }

    private static LineState why(long error, String name) {
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

    /** See {@link Descriptor#awaitBytes}. */
    boolean awaitBytes(int millis) throws IOException {
        return descriptor.awaitBytes(millis);
    }

    /** See {@link Descriptor#read}. */
    int read() throws IOException {
        return descriptor.read();
    }

    /** What was read last. */
    byte[] bytes() {
        return descriptor.bytes();
    }

    /**
     * Writes a frame, and may block for as long as the device takes nothing.
     *
     * @throws IOException when the device is gone
     */
    void write(byte[] frame) throws IOException {
        if (!JSSC.writeBytes(handle, frame)) {
            throw new IOException("only part of a frame could be written");
        }
    }

    /** Throws away what was written and has not left yet. A writer that is blocked goes on. */
    void discardOutput() {
        JSSC.purgePort(handle, SerialPort.PURGE_TXCLEAR);
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
