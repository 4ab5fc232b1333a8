package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(written);

    @Test
    void aTerminalShowsOneLineAndKeepsWhatWasSaidAboveIt() {
        Screen screen = new TerminalScreen(out, () -> 80);
        screen.say("begun");
        screen.show("now 1", "", 0);
        screen.show("now 2", "", SECOND);
        screen.say("something");
        screen.show("now 3", "", 2 * SECOND);
        screen.end();
        assertEquals(
                "begun\n[erase]now 1[erase]now 2[erase]something\nnow 2[erase]now 3\n",
                written.toString().replace("\r\033[2K", "[erase]"));
    }

    @Test
    void aNarrowTerminalGetsTheBeginningOfTheLine() {
        Screen screen = new TerminalScreen(out, () -> 12);
        screen.show("Applying cold 1 of 3", "", 0);
        assertEquals("\r\033[2KApplying c…", written.toString());
    }

    @Test
    void aTerminalIsNotFloodedAndNotWrittenToAfterTheEnd() {
        Screen screen = new TerminalScreen(out, () -> 80);
        screen.show("now 1", "", 0);
        screen.show("now 2", "", SECOND / 100);
        screen.end();
        screen.show("now 3", "", SECOND);
        assertEquals("\r\033[2Know 1\n", written.toString());
    }

    @Test
    void aPipeGetsALineForEachChangeThatLastsAndNowAndThenOneWithoutAChange() {
        Screen screen = new PlainScreen(out);
        screen.show("idle a", "idle", 0);
        screen.show("idle b", "idle", PlainScreen.SETTLING_NANOS);
        screen.show("idle c", "idle", SECOND);
        screen.show("short", "short", 2 * SECOND);
        screen.show("applying a", "applying", 2 * SECOND + 1);
        screen.say("said before it is shown");
        screen.show("applying b", "applying", 3 * SECOND);
        screen.show("applying c", "applying", 3 * SECOND + PlainScreen.EVERY_NANOS - 1);
        screen.show("applying d", "applying", 3 * SECOND + PlainScreen.EVERY_NANOS);
        screen.end();
        assertEquals(
                String.join(
                        System.lineSeparator(), "idle b", "said before it is shown", "applying b", "applying d", ""),
                written.toString());
    }

    @Test
    void aPipeGetsNothingAboutAControllerThatIsNotThere() {
        Screen screen = new PlainScreen(out);
        screen.show("nothing", "", 0);
        screen.show("nothing", "", PlainScreen.EVERY_NANOS);
        assertEquals("", written.toString());
    }
}
