package org.poultice.simulator.sim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.protocol.serial.ToPad;
import org.poultice.simulator.pace.SharedTime;
import org.poultice.simulator.pad.PadBuild;

class SimLoopTest {
    private static final Duration ARRIVAL = Duration.ofMillis(50);

    @TempDir
    private Path directory;

    /** The pad's process is held up between its look at the clock and its line, and the controller says something in that time. */
    @Test
    void whatIsHeardDoesNothingBeforeItCame() throws IOException {
        SharedTime time = SharedTime.create(directory.resolve("clock"));
        PadBuild build = new PadBuild(EnumSet.allOf(Modality.class));
        SimLoop.Setup setup = new SimLoop.Setup(build, 1, PadClock.following(time, 1), List.of());
        StringWriter told = new StringWriter();
        try (Port port = Port.open(null);
                OutputStream controller = Files.newOutputStream(Path.of(port.deviceName()))) {
            HeldUp held = new HeldUp(told, () -> {
                time.advance(Duration.ofSeconds(1).toNanos());
                controller.write(FrameEncoder.encode(new ToPad.Hello(1, SerialProtocol.VERSION)));
                controller.flush();
                LockSupport.parkNanos(ARRIVAL.toNanos());
            });
            SimLoop loop = new SimLoop(setup, port, null, held);
            held.afterHello = () -> loop.press(Key.QUIT);
            loop.press(Key.SHORT_PRESS);
            loop.run();
        }
        assertTrue(told.toString().contains("0.000 s  button down"), told::toString);
        assertTrue(told.toString().contains("1.000 s  hello from a controller"), told::toString);
    }

    /** Something of a controller that can fail. */
    private interface Saying {
        void say() throws IOException;
    }

    /** Listens to the pad, and does something in the middle of its turn when it tells of the button. */
    private static final class HeldUp extends PrintWriter {
        private final StringWriter told;
        private final Saying saying;
        private Runnable afterHello = () -> {};
        private boolean said;

        HeldUp(StringWriter told, Saying saying) {
            super(told);
            this.told = told;
            this.saying = saying;
        }

        @Override
        public void flush() {
            super.flush();
            if (!said && told.toString().contains("button down")) {
                said = true;
                try {
                    saying.say();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            } else if (told.toString().contains("hello")) {
                afterHello.run();
            }
        }
    }
}
