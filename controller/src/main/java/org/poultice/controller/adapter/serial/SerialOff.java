package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.protocol.serial.FrameDecoder;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Message;
import org.poultice.protocol.serial.Outputs;
import org.poultice.protocol.serial.ToPad;

/**
 * Switches a pad off over its line, once, and hears what the pad says to it; for when no controller runs. Whoever has the line open is the only one, so
 * nobody switches it on meanwhile.
 */
public final class SerialOff {
    /** A board that starts because its line was opened is silent for up to 3 s: two of its boot loader, one until its samples begin. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The boot loader of some boards waits for one second of silence. */
    private static final Duration REPEATED_IN_SILENCE = Duration.ofSeconds(2);

    private static final int LONGEST_WAIT_MILLIS = 100;
    private static final int SEQ_MASK = 0xFF;

    private final Port port;
    private final MonotonicClock clock;
    private final FrameDecoder decoder = new FrameDecoder(this::heard);
    private final MonoTime ends;
    private MonoTime repeatAt;
    private @Nullable Outputs said;
    private int seq;

    private SerialOff(Port port, MonotonicClock clock) {
        this.port = port;
        this.clock = clock;
        this.ends = clock.now().plus(PATIENCE);
        this.repeatAt = clock.now();
    }

    /**
     * Sends an off, again for as long as the pad says that it is on, and waits for its word. Takes 5 s at most.
     *
     * @param name the port, or a link to it
     */
    public static Outcome at(String name, MonotonicClock clock) {
        if (PortHolder.isThereOne(Path.of(name))) {
            return new Outcome.NotSent(reason(LineState.BUSY));
        }
        Port port;
        try {
            port = Port.open(name);
        } catch (Port.CannotOpen e) {
            return new Outcome.NotSent(reason(e.why()));
        }
        try {
            return new SerialOff(port, clock).converse();
        } catch (IOException e) {
            return new Outcome.NotSent("went away meanwhile");
        } finally {
            port.close();
        }
    }

    private static String reason(LineState state) {
        return switch (state) {
            case MISSING -> "does not exist: no pad is plugged in there";
            case BUSY -> "is in use by another program, perhaps by a controller that runs and looks after the pad";
            case FORBIDDEN -> "may not be opened by this user; use sudo, or a user in its group (usually dialout)";
            case NOT_SERIAL -> "is not a serial port; correct pad.port in the configuration";
            case UNUSABLE, OPEN, GONE, SILENT -> "exists but cannot be opened";
        };
    }

    private Outcome converse() throws IOException {
        while (clock.now().isBefore(ends)) {
            if (!clock.now().isBefore(repeatAt)) {
                repeatAt = clock.now().plus(REPEATED_IN_SILENCE);
                send(FrameEncoder.encode(new ToPad.Off(seq++ & SEQ_MASK)));
            }
            int count = port.awaitBytes(waitMillis()) ? port.read() : 0;
            decoder.feed(port.bytes(), 0, count);
            if (said != null && !isOn(said)) {
                return new Outcome.Off();
            }
        }
        return said == null ? new Outcome.Silent() : new Outcome.StillOn(said.heatOn(), said.coldOn());
    }

    private void heard(Message message) {
        if (message instanceof FromPad.Sample sample) {
            said = sample.outputs();
            if (isOn(said)) {
                repeatAt = clock.now(); // the line is alive
            }
        }
    }

    private static boolean isOn(Outputs outputs) {
        return outputs.heatOn() || outputs.coldOn();
    }

    /** All of a frame, unless the device takes none of it for too long. */
    private void send(byte[] frame) throws IOException {
        int written = 0;
        while (written < frame.length && clock.now().isBefore(ends)) {
            if (port.awaitRoom(waitMillis())) {
                written += port.write(frame, written);
            }
        }
    }

    private int waitMillis() {
        long left = TimeUnit.NANOSECONDS.toMillis(clock.nanosUntil(ends));
        return Math.clamp(left, 1, LONGEST_WAIT_MILLIS);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The pad says that nothing has power. */
        record Off() implements Outcome {}

        /** The pad obeys, or not, and says that an output has power all the same. */
        record StillOn(boolean heat, boolean cold) implements Outcome {}

        /** It was sent, and no pad said anything. */
        record Silent() implements Outcome {}

        /** @param why what is so of the port, to follow its name */
        record NotSent(String why) implements Outcome {}
    }
}
