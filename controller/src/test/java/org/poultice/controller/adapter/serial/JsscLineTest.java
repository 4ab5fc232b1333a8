package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.ToPad;

/** The serial pad over a real port: a pseudo-terminal, reached through a link. */
class JsscLineTest {
    private static final int NONE = PadSample.NO_READING;
    private static final int NO_CODE = PadSample.Codes.NO_CODE;
    private static final Event FOUND = new Event.PadFound(new PadAbilities(true, true, true, true));
    private static final Event SAMPLED = new Event.PadSampled(
            new PadSample(42_000, NONE, NONE, new PadSample.Codes(1346, NO_CODE, NO_CODE), false, false, true));
    private static final Event LOST = new Event.PadLost();
    private static final int DEADLINE_SECONDS = 30;
    private static final int DRIVES = 200_000;

    @TempDir
    private Path folder;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private @Nullable PadAtPty device;
    private @Nullable SerialPad pad;

    @BeforeEach
    void plugIn() throws IOException {
        Pty pty = new Pty();
        Files.createSymbolicLink(folder.resolve("pad"), pty.device());
        device = new PadAtPty(pty, ScriptedLine.ALL);
    }

    @AfterEach
    void letGo() throws InterruptedException {
        if (pad != null) {
            pad.close();
        }
        device().unplug();
    }

    @Test
    void padIsFoundThroughALinkAndIsDriven() throws InterruptedException {
        SerialPad found = start(1);
        assertEquals(FOUND, next(events));
        assertEquals(SAMPLED, next(events));
        found.drive(heatFor(Duration.ofSeconds(60), 1));
        assertEquals(new ToPad.Hello(0, 2), next(device().told()));
        assertEquals(new ToPad.Drive(1, Modality.HEAT, 50, 3_000, PadAtPty.UPTIME), next(device().told()));
        found.deEnergise();
        assertEquals(new ToPad.Off(2), next(device().told()));
    }

    @Test
    void unpluggedPadIsLostAndFoundAgain() throws InterruptedException, IOException {
        start(1);
        assertEquals(FOUND, next(events));
        assertEquals(SAMPLED, next(events));
        device().unplug();
        assertEquals(LOST, next(events));
        Files.delete(folder.resolve("pad"));
        plugIn();
        assertEquals(FOUND, next(events));
    }

    @Test
    void portThatIsNotThereYetIsWaitedFor() throws InterruptedException, IOException {
        Files.move(folder.resolve("pad"), folder.resolve("elsewhere"));
        start(20);
        Thread.sleep(100);
        assertTrue(events.isEmpty());
        Files.move(folder.resolve("elsewhere"), folder.resolve("pad"));
        assertEquals(FOUND, next(events));
    }

    @Test
    void silentPadIsLostAndItsPortOpenedAgain() throws InterruptedException {
        start(20);
        assertEquals(FOUND, next(events));
        assertEquals(SAMPLED, next(events));
        assertEquals(LOST, next(events)); // this pad sends samples only when it is greeted
        assertEquals(FOUND, next(events));
    }

    @Test
    void padThatTakesNothingBlocksNobodyAndGetsTheNewestCommandInTheEnd() throws InterruptedException {
        SerialPad found = start(1);
        assertEquals(FOUND, next(events));
        assertEquals(SAMPLED, next(events));
        device().hang(true);
        for (int i = 0; i < DRIVES; i++) {
            found.drive(heatFor(Duration.ofSeconds(60), 1));
        }
        found.deEnergise();
        device().hang(false);
        int told = 0;
        while (!(next(device().told()) instanceof ToPad.Off)) {
            told++;
        }
        assertTrue(
                told < DRIVES / 2,
                told + " of " + DRIVES + " drives were kept, although each replaces the one before it");
    }

    @Test
    void lineWhoseWriterIsBlockedIsOpenedAgainAllTheSame() throws InterruptedException {
        device().hang(true);
        JsscLine line = new JsscLine(folder.resolve("pad").toString(), new FastClock(20));
        FloodingEnd end = new FloodingEnd(line);
        line.start(end);
        end.awaitBlocked();
        line.reopen();
        assertEquals("closed", next(end.seen()));
        assertEquals("opened", next(end.seen()));
        device().hang(false);
        line.close();
        assertEquals("closed", next(end.seen()));
    }

    @Test
    void closingSendsAnOffFirst() throws InterruptedException {
        SerialPad found = start(1);
        assertEquals(FOUND, next(events));
        assertEquals(new ToPad.Hello(0, 2), next(device().told()));
        found.close();
        assertEquals(new ToPad.Off(1), next(device().told()));
    }

    private SerialPad start(int speed) {
        FastClock clock = new FastClock(speed);
        SerialPad started = new SerialPad(
                clock, events::add, new JsscLine(folder.resolve("pad").toString(), clock));
        pad = started;
        started.start();
        return started;
    }

    private static Drive heatFor(Duration duration, int speed) {
        return new Drive(Modality.HEAT, 50, new FastClock(speed).now().plus(duration));
    }

    private PadAtPty device() {
        return assertNotNullAndGet(device);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        return assertNotNullAndGet(queue.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }

    private static <T> T assertNotNullAndGet(@Nullable T value) {
        assertNotNull(value, "nothing came in " + DEADLINE_SECONDS + " s");
        return value;
    }
}
