package org.poultice.controller.adapter.gpio.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.linux.SystemCalls;

/** The thread of the edges with a pipe in the place of a line, into which the test writes what the kernel would. */
@Timeout(30)
class EdgeThreadTest {
    private static final Edge PRESSED = new Edge(true, 23, 1_000_000_007L, 1);
    private static final Edge RELEASED = new Edge(false, 23, 2_000_000_009L, 2);

    private final BlockingQueue<Edge> heard = new LinkedBlockingQueue<>();

    @TempDir
    Path directory;

    private EdgeThread edges = edges();
    private int line;

    private static EdgeThread edges() {
        try {
            return new EdgeThread();
        } catch (GpioException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void open() throws Exception {
        line = pipe("line");
        edges.watch(line, heard::add);
    }

    private int pipe(String name) throws Exception {
        String path = directory.resolve(name).toString();
        assertEquals(0, new ProcessBuilder("mkfifo", path).start().waitFor());
        return SystemCalls.open(path, SystemCalls.O_RDWR | SystemCalls.O_NONBLOCK | SystemCalls.O_CLOEXEC);
    }

    @AfterEach
    void close() throws IOException {
        edges.close();
        SystemCalls.close(line);
    }

    private static void write(int line, Edge... events) throws IOException {
        MemorySegment bytes = Arena.ofAuto().allocate(events.length * Edge.BYTES, Long.BYTES);
        for (int i = 0; i < events.length; i++) {
            events[i].write(bytes.asSlice(i * Edge.BYTES, Edge.BYTES));
        }
        assertEquals(bytes.byteSize(), SystemCalls.write(line, bytes));
    }

    private @Nullable Edge next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void anEdgeHasTheKernelsTimeAndItsPlaceInTheSequence() throws Exception {
        write(line, PRESSED);

        assertEquals(PRESSED, next());
    }

    @Test
    void edgesThatCameTogetherAreToldInTheirOrder() throws Exception {
        write(line, PRESSED, RELEASED, PRESSED, RELEASED);

        assertEquals(PRESSED, next());
        assertEquals(RELEASED, next());
        assertEquals(PRESSED, next());
        assertEquals(RELEASED, next());
    }

    @Test
    void aLineThatIsAddedLaterIsWatchedToo() throws Exception {
        int other = pipe("other");
        BlockingQueue<Edge> others = new LinkedBlockingQueue<>();
        edges.watch(other, others::add);

        write(other, RELEASED);
        assertEquals(RELEASED, others.poll(10, TimeUnit.SECONDS));
        write(line, PRESSED);
        assertEquals(PRESSED, next());

        edges.forget(other);
        SystemCalls.close(other);
    }

    @Test
    void aForgottenLineIsNotReadAnyMore() throws Exception {
        edges.forget(line);
        write(line, PRESSED);
        int other = pipe("other");
        edges.watch(other, heard::add);
        write(other, RELEASED);

        assertEquals(RELEASED, next());
        assertTrue(heard.isEmpty());
        MemorySegment left = Arena.ofAuto().allocate(Edge.BYTES);
        assertEquals(Edge.BYTES, SystemCalls.read(line, left));

        edges.forget(other);
        SystemCalls.close(other);
    }

    @Test
    void aLineThatEndsIsLeftAloneAndTheOthersGoOn() throws Exception {
        Path path = directory.resolve("ends");
        int both = pipe("ends");
        int reading = SystemCalls.open(path.toString(), SystemCalls.O_RDONLY | SystemCalls.O_NONBLOCK);
        edges.watch(reading, heard::add);
        SystemCalls.close(both);

        write(line, PRESSED);
        assertEquals(PRESSED, next());
        write(line, RELEASED);
        assertEquals(RELEASED, next());

        edges.forget(reading);
        SystemCalls.close(reading);
    }

    @Test
    void closingEndsTheThreadAndIsHarmlessTheSecondTime() {
        edges.close();
        edges.close();

        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(each -> each.getName().equals("gpio-edges")));
    }
}
