package org.poultice.simulator.bench;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poultice.controller.adapter.gpio.Pins;
import org.poultice.controller.adapter.gpio.chardev.Edge;
import org.poultice.controller.adapter.gpio.chardev.EdgeThread;
import org.poultice.controller.linux.SystemCalls;

/** A pipe in the place of a button's line, into which events are written as the kernel would; lines that are remembered and drive nothing. */
final class PipeStage implements Stage {
    private static final long FIONREAD = 0x541B;
    private static final int BUTTON = 23;

    private final Arena arena = Arena.ofAuto();
    private final MemorySegment event = arena.allocate(Edge.BYTES, Long.BYTES);
    private final MemorySegment number = arena.allocate(JAVA_INT);
    private final Path pipe;
    private final int fd;
    private final EdgeThread edges;
    private final RememberedPins pins = new RememberedPins();
    private int sequence;

    PipeStage() throws IOException {
        pipe = Files.createTempDirectory("poultice-bench").resolve("line");
        makePipe(pipe);
        fd = SystemCalls.open(pipe.toString(), SystemCalls.O_RDWR | SystemCalls.O_CLOEXEC);
        edges = new EdgeThread();
        edges.watch(fd, edge -> pins.edge(edge.on()));
    }

    private static void makePipe(Path path) throws IOException {
        try {
            if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
                throw new IOException("mkfifo does not make " + path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public String what() {
        return "inside the process: a pipe stands for the line's event descriptor, the lines drive nothing";
    }

    @Override
    public Pins pins() {
        return pins;
    }

    @Override
    public void button(boolean down) throws IOException {
        sequence++;
        new Edge(down, BUTTON, System.nanoTime(), sequence).write(event);
        pins.down = down;
        SystemCalls.write(fd, event);
    }

    @Override
    public void call() throws IOException {
        SystemCalls.ioctl(fd, FIONREAD, number);
    }

    @Override
    public String callsAre() {
        return "ioctl that a pipe answers";
    }

    @Override
    public void close() throws IOException {
        edges.close();
        SystemCalls.close(fd);
        Files.delete(pipe);
        Files.delete(pipe.getParent());
    }

    /** What a chip would hold. */
    private static final class RememberedPins implements Pins {
        private volatile Power power = Power.OFF;
        private volatile boolean down;
        private volatile ButtonListener listener = pressed -> {};

        void edge(boolean pressed) {
            listener.edge(pressed);
        }

        @Override
        public void set(Power next) {
            power = next;
        }

        @Override
        public Sensed read() {
            Power now = power;
            return new Sensed(now.heat(), now.cold(), false, down);
        }

        @Override
        public void onButton(ButtonListener next) {
            listener = next;
        }

        @Override
        public void close() {}
    }
}
