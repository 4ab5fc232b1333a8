package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.adapter.serial.SerialOff.Outcome;
import org.poultice.protocol.serial.Contact;
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

/** A pad at a real port that is switched off by somebody who is no controller. */
@Timeout(30)
class SerialOffTest {
    private static final FastClock CLOCK = new FastClock(5);

    private final BlockingQueue<Message> told = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::answer, "pad at the pseudo-terminal");
    private final FrameDecoder decoder = new FrameDecoder(this::heard);
    private final Pty pty;
    private volatile boolean ended;

    /** What the pad says after each off from the first one on; the last of them again and again. None for a pad that says nothing. */
    private volatile List<Outputs> says = List.of();

    private int answers;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    SerialOffTest() throws IOException {
        pty = new Pty();
    }

    @AfterEach
    void unplug() throws Exception {
        ended = true;
        thread.join();
        pty.close();
    }

    @Test
    void aPadThatSaysThatItIsOffIsOffAfterOneFrame() {
        assertEquals(new Outcome.Off(), offAtAPadThatSays(outputs(false, false)));
        assertEquals(List.of(new ToPad.Off(0)), List.copyOf(told));
    }

    @Test
    void aPadThatTakesAWhileIsToldAgain() {
        Outcome outcome = offAtAPadThatSays(outputs(true, false), outputs(true, false), outputs(false, false));
        assertEquals(new Outcome.Off(), outcome);
        assertEquals(List.of(new ToPad.Off(0), new ToPad.Off(1), new ToPad.Off(2)), List.copyOf(told));
    }

    @Test
    void aWeldedRelayIsFound() {
        assertEquals(new Outcome.StillOn(true, false), offAtAPadThatSays(outputs(true, false)));
        assertTrue(told.size() > 2 && told.stream().allMatch(ToPad.Off.class::isInstance), told.toString());
    }

    @Test
    void aPadThatSaysNothingIsToldEveryTwoSeconds() {
        assertEquals(new Outcome.Silent(), offAtAPadThatSays());
        assertEquals(3, told.size()); // at once, after 2 s and after 4 s
    }

    @Test
    void aPortThatIsNotThereIsSaid() {
        assertNotSent(directory.resolve("none"), "does not exist: no pad is plugged in there");
    }

    @Test
    void aFileThatIsNoPortIsSaid() throws IOException {
        assertNotSent(Files.createFile(directory.resolve("file")), "is not a serial port");
    }

    @Test
    void aPortThatAControllerHasOpenIsSaid() throws Exception {
        Port held = Port.open(pty.device().toString());
        try {
            assertNotSent(pty.device(), "is in use by another program, perhaps by a controller that runs");
        } finally {
            held.close();
        }
    }

    private static void assertNotSent(Path port, String part) {
        Outcome.NotSent not = assertInstanceOf(Outcome.NotSent.class, SerialOff.at(port.toString(), CLOCK));
        assertTrue(not.why().startsWith(part), not.why());
    }

    private Outcome offAtAPadThatSays(Outputs... answersToOff) {
        says = Arrays.asList(answersToOff);
        thread.start();
        return SerialOff.at(pty.device().toString(), CLOCK);
    }

    private static Outputs outputs(boolean heat, boolean cold) {
        return new Outputs(heat, cold, Outputs.NO_CURRENT, 0);
    }

    private void answer() {
        while (!ended) {
            try {
                decoder.feed(pty.read());
            } catch (IOException e) {
                Thread.onSpinWait(); // nobody has the port open
            }
        }
    }

    private void heard(Message message) {
        told.add(message);
        if (!says.isEmpty()) {
            say(says.get(Math.min(answers, says.size() - 1)));
            answers++;
        }
    }

    private void say(Outputs outputs) {
        FromPad.Sample sample = new FromPad.Sample(
                answers & 0xFF,
                1_000,
                new Reading(1346, 4200),
                Reading.NONE,
                Reading.NONE,
                Contact.UNKNOWN,
                outputs,
                new Heard(false, 0, Refusal.NONE),
                new PadButton(false, 0),
                false);
        try {
            pty.write(FrameEncoder.encode(sample));
        } catch (IOException e) {
            throw new AssertionError("the master of a pseudo-terminal that is open takes bytes", e);
        }
    }
}
