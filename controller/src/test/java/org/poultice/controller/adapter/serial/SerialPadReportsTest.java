package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Garbage;
import org.poultice.protocol.serial.ToPad;

/** What a pad reports besides its temperatures: its button, its faults, and how well the line carries. */
class SerialPadReportsTest {
    private static final Event FOUND = new Event.PadFound(new PadAbilities(true, true, true, true));
    private static final Event LOST = new Event.PadLost();
    private static final Event SAMPLED = new Event.PadSampled(
            new PadSample(42_000, 41_840, 37_250, new PadSample.Codes(1346, 1352, 1560), true, false, true));
    private static final Event DOWN = new Event.ButtonDown();
    private static final Event UP = new Event.ButtonUp();

    private final ScriptedLine line = new ScriptedLine();

    @Test
    void buttonOfThePadIsTheButton() {
        line.greetedPad();
        line.sample(false, 0);
        line.sample(true, 1);
        line.sample(false, 1);
        assertEquals(List.of(SAMPLED, SAMPLED, DOWN, SAMPLED, UP), line.events);
    }

    @Test
    void buttonThatIsDownWhenThePadIsLostComesUp() {
        line.greetedPad();
        line.sample(false, 0);
        line.sample(true, 1);
        line.unplug();
        assertEquals(List.of(SAMPLED, SAMPLED, DOWN, LOST, UP), line.events);
    }

    @Test
    void faultOfThePadIsAnEventOnceThePadIsFound() {
        line.pad();
        line.say(new FromPad.Fault(line.nextSeq(), 1, 4810));
        assertEquals(List.of(), line.events);
        line.hello(ScriptedLine.ALL);
        line.say(new FromPad.Fault(line.nextSeq(), 200, 0));
        assertEquals(List.of(FOUND, new Event.PadFaulted(200)), line.events);
    }

    @Test
    void whatCameIsCounted() {
        SerialPad pad = line.greetedPad();
        line.sample();
        line.nextSeq();
        line.nextSeq();
        line.sample();
        line.nextSeq();
        line.say(new FromPad.Fault(line.nextSeq(), 1, 0));
        line.nextSeq();
        line.hello(ScriptedLine.ALL);
        line.nextSeq();
        line.say(new FromPad.OtherVersion(line.nextSeq(), 3));
        line.say(new ToPad.Off(0));
        line.say(new byte[] {7, 7, 0});
        PadCounts counts = pad.counts();
        assertEquals(7, counts.messages());
        assertEquals(5, counts.missing());
        assertEquals(1, counts.echoes());
        assertEquals(1L, counts.dropped().get(Garbage.BROKEN_STUFFING));
        assertEquals(2, counts.droppedBytes());
    }
}
