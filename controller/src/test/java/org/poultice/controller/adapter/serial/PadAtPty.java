package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Contact;
import org.poultice.protocol.serial.FirmwareVersion;
import org.poultice.protocol.serial.FrameDecoder;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Heard;
import org.poultice.protocol.serial.Message;
import org.poultice.protocol.serial.Outputs;
import org.poultice.protocol.serial.PadButton;
import org.poultice.protocol.serial.Reading;
import org.poultice.protocol.serial.Refusal;
import org.poultice.protocol.serial.ToPad;

/** The least of a pad, at a pseudo-terminal: it answers hello with itself and a sample, and keeps what it is told. */
final class PadAtPty {
    static final int UPTIME = 1_000_000;

    private final Pty pty;
    private final Capabilities capabilities;
    private final BlockingQueue<ToPad> told = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "pad at the pseudo-terminal");
    private final FrameDecoder decoder = new FrameDecoder(this::heard);
    private volatile boolean closing;
    private volatile boolean hanging;
    private int seq;

    PadAtPty(Pty pty, Capabilities capabilities) {
        this.pty = pty;
        this.capabilities = capabilities;
        thread.setDaemon(true);
        thread.start();
    }

    /** What the controller said, in order. */
    BlockingQueue<ToPad> told() {
        return told;
    }

    /** Takes nothing from the line, as a device that hangs. */
    void hang(boolean whether) {
        hanging = whether;
    }

    /** Pulls the plug. */
    void unplug() throws InterruptedException {
        closing = true;
        thread.join();
    }

    private void run() {
        while (!closing) {
            try {
                if (hanging) {
                    pause();
                } else {
                    decoder.feed(pty.read());
                }
            } catch (IOException e) {
                pause(); // nobody has the port open
            }
        }
        try {
            pty.close();
        } catch (IOException e) {
            throw new AssertionError("a pseudo-terminal that is open can be closed", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(Message message) {
        if (message instanceof ToPad command) {
            told.add(command);
            if (command instanceof ToPad.Hello) {
                say(new FromPad.Hello(seq++ & 0xFF, new FirmwareVersion(1, 0, 0), capabilities));
                say(sample());
            }
        }
    }

    private FromPad.Sample sample() {
        return new FromPad.Sample(
                seq++ & 0xFF,
                UPTIME,
                new Reading(1346, 4200),
                Reading.NONE,
                Reading.NONE,
                Contact.UNKNOWN,
                new Outputs(false, false, Outputs.NO_CURRENT, 0),
                new Heard(true, 0, Refusal.NONE),
                new PadButton(false, 0),
                false);
    }

    private void say(Message message) {
        try {
            pty.write(FrameEncoder.encode(message));
        } catch (IOException e) {
            throw new AssertionError("the master of a pseudo-terminal that is open takes bytes", e);
        }
    }
}
