package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Capabilities.Part;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Heard;
import org.poultice.protocol.serial.PadButton;
import org.poultice.protocol.serial.Refusal;
import org.poultice.protocol.serial.ToPad;

/** How the controller finds a pad, listens to it, and loses it; section 7 of docs/serial-protocol.md. */
class SerialPadTest {
    private static final int NONE = PadSample.NO_READING;
    private static final int NO_CODE = PadSample.Codes.NO_CODE;
    private static final Event FOUND = new Event.PadFound(new PadAbilities(true, true, true, true));
    private static final Event LOST = new Event.PadLost();
    private static final Event SAMPLED = new Event.PadSampled(
            new PadSample(42_000, 41_840, 37_250, new PadSample.Codes(1346, 1352, 1560), true, false, true));

    private final ScriptedLine line = new ScriptedLine();

    @Test
    void helloIsTheFirstThingSaidOnALineThatOpens() {
        line.pad();
        assertEquals(List.of(new ToPad.Hello(0, 2)), line.sent);
    }

    @Test
    void helloIsRepeatedEveryTwoSecondsInSilence() {
        line.pad();
        line.wait(1_750);
        assertEquals(1, line.sent.size());
        line.wait(250);
        assertEquals(2, line.sent.size());
        line.wait(2_000);
        assertEquals(List.of(new ToPad.Hello(0, 2), new ToPad.Hello(1, 2), new ToPad.Hello(2, 2)), line.sent);
    }

    @Test
    void helloFollowsASampleButNotWithinHalfASecond() {
        line.pad();
        line.wait(250);
        line.sample();
        assertEquals(1, line.sent.size());
        line.wait(250);
        line.sample();
        assertEquals(2, line.sent.size());
    }

    @Test
    void padIsFoundByItsAnswerAndNotByItsSamples() {
        line.pad();
        line.sample();
        assertEquals(List.of(), line.events);
        line.hello(ScriptedLine.ALL);
        line.sample();
        assertEquals(List.of(FOUND, SAMPLED), line.events);
    }

    @Test
    void secondAnswerChangesNothing() {
        line.pad();
        line.hello(ScriptedLine.ALL);
        line.hello(ScriptedLine.ALL);
        assertEquals(List.of(FOUND), line.events);
    }

    @Test
    void anotherPadOnTheSameLineIsALossAndAFind() {
        line.greetedPad();
        line.hello(new Capabilities(EnumSet.of(Part.HEAT, Part.PAD_SENSOR), 20, 3000, 250));
        assertEquals(List.of(LOST, new Event.PadFound(new PadAbilities(true, false, false))), line.events);
        line.sample();
        assertEquals(
                new Event.PadSampled(new PadSample(
                        42_000, NONE, NONE, new PadSample.Codes(1346, NO_CODE, NO_CODE), true, false, true)),
                line.events.getLast());
    }

    @Test
    void padOfAnotherVersionIsNeverFoundAndLosesOneThatWas() {
        line.greetedPad();
        line.say(new FromPad.OtherVersion(line.nextSeq(), 3));
        line.say(new FromPad.OtherVersion(line.nextSeq(), 3));
        line.sample();
        assertEquals(List.of(LOST), line.events);
    }

    @Test
    void padThatIsNoLongerGreetedHasRestarted() {
        line.greetedPad();
        line.sample();
        line.wait(500);
        line.say(line.sampleOf(new Heard(false, 0, Refusal.NONE), new PadButton(false, 0)));
        assertEquals(List.of(SAMPLED, LOST), line.events);
        assertInstanceOf(ToPad.Hello.class, line.sent.getLast());
    }

    @Test
    void padWhoseUptimeGoesBackHasRestarted() {
        line.greetedPad();
        line.sample();
        line.setUptime(4_000);
        line.sample();
        assertEquals(List.of(SAMPLED, LOST), line.events);
    }

    @Test
    void uptimeMayWrap() {
        line.greetedPad();
        line.setUptime(0xFFFF_FFFFL);
        line.sample();
        line.setUptime(0);
        line.sample();
        assertEquals(List.of(SAMPLED, SAMPLED), line.events);
    }

    @Test
    void unpluggedLineLosesThePadOnce() {
        line.greetedPad();
        line.unplug();
        assertEquals(List.of(LOST), line.events);
        line.openAgain();
        line.unplug();
        assertEquals(List.of(LOST), line.events);
    }

    @Test
    void fiveSecondsOfSilenceLoseThePadAndOpenTheLineAgain() {
        line.greetedPad();
        line.sample();
        line.wait(4_750);
        assertEquals(List.of(SAMPLED), line.events);
        assertEquals(0, line.reopened);
        line.wait(250);
        assertEquals(List.of(SAMPLED, LOST), line.events);
        assertEquals(1, line.reopened);
    }

    @Test
    void fiveSecondsOfNothingButGarbageLoseThePadAndKeepTheLine() {
        line.greetedPad();
        for (int i = 0; i < 20; i++) {
            line.wait(250);
            line.say(new byte[] {1, 2, 3, 0});
        }
        assertEquals(List.of(LOST), line.events);
        assertEquals(0, line.reopened);
        assertInstanceOf(ToPad.Hello.class, line.sent.getLast());
    }

    @Test
    void garbageWithoutAPauseDoesNotKeepHelloFromBeingRepeated() {
        line.pad();
        for (int i = 0; i < 8; i++) {
            line.pass(250);
            line.say(new byte[] {1, 2, 3, 0});
        }
        assertEquals(List.of(new ToPad.Hello(0, 2), new ToPad.Hello(1, 2)), line.sent);
    }

    @Test
    void halfAFrameFromBeforeTheLineWentIsForgotten() {
        SerialPad pad = line.pad();
        line.say(new byte[] {0, 5, 3});
        line.unplug();
        line.openAgain();
        line.hello(ScriptedLine.ALL);
        assertEquals(List.of(FOUND), line.events);
        assertEquals(0, pad.counts().droppedBytes());
    }

    @Test
    void whatWasCommandedWhileTheLineWasGoneIsForgottenForHelloSwitchesOff() {
        SerialPad pad = line.greetedPad();
        line.unplug();
        pad.deEnergise();
        line.openAgain();
        assertEquals(List.of(new ToPad.Hello(1, 2)), line.sent);
    }

    @Test
    void closingSendsAnOffAndIsNoLoss() {
        SerialPad pad = line.greetedPad();
        pad.close();
        assertInstanceOf(ToPad.Off.class, line.sent.getLast());
        assertTrue(line.closed);
        line.unplug();
        assertEquals(List.of(), line.events);
    }
}
