package org.poultice.controller.adapter.serial;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Capabilities.Part;
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

/**
 * A line, a clock and a sink for one test, without threads: what the test lets the pad say arrives at once, what the controller says is decoded and
 * kept, and time passes when the test says so.
 */
final class ScriptedLine implements SerialLine, MonotonicClock, EventSink {
    static final Capabilities ALL = new Capabilities(EnumSet.allOf(Part.class), 20, 3000, 250);

    final List<Message> sent = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    int reopened;
    boolean closed;

    private final FrameDecoder decoder = new FrameDecoder(sent::add);
    private @Nullable End end;
    private boolean open;
    private long nowMillis = 10_000;
    private long uptime = 5_000;
    private int seq;

    /** A controller's pad at this end of the line, which is open. */
    SerialPad pad() {
        SerialPad pad = new SerialPad(this, this, this);
        pad.start();
        openAgain();
        return pad;
    }

    /** A pad that has said hello. What was said and what happened until then is forgotten. */
    SerialPad greetedPad() {
        SerialPad pad = pad();
        hello(ALL);
        sent.clear();
        events.clear();
        return pad;
    }

    void openAgain() {
        open = true;
        end().opened();
        wake();
    }

    void unplug() {
        open = false;
        end().closed();
    }

    /** Lets time pass on both clocks, with the line silent. */
    void wait(int millis) {
        for (int left = millis; left > 0; left -= SerialPad.LONGEST_WAIT_MILLIS) {
            int step = Math.min(left, SerialPad.LONGEST_WAIT_MILLIS);
            pass(step);
            end().waited();
        }
    }

    /** Lets time pass on both clocks, without a word to anybody. */
    void pass(int millis) {
        nowMillis += millis;
        uptime += millis;
    }

    void hello(Capabilities capabilities) {
        say(new FromPad.Hello(nextSeq(), new FirmwareVersion(1, 0, 0), capabilities));
    }

    void sample() {
        sample(false, 0);
    }

    void sample(boolean down, int presses) {
        say(sampleOf(new Heard(true, 0, Refusal.NONE), new PadButton(down, presses)));
    }

    FromPad.Sample sampleOf(Heard heard, PadButton button) {
        return new FromPad.Sample(
                nextSeq(),
                uptime & 0xFFFF_FFFFL,
                new Reading(1346, 4200),
                new Reading(1352, 4184),
                new Reading(1560, 3725),
                Contact.ON,
                new Outputs(true, false, 1667, 2000),
                heard,
                button,
                false);
    }

    void say(Message message) {
        say(FrameEncoder.encode(message));
    }

    void say(byte[] bytes) {
        end().received(bytes, bytes.length);
    }

    int nextSeq() {
        return seq++ & 0xFF;
    }

    void setUptime(long millis) {
        uptime = millis;
    }

    long uptime() {
        return uptime;
    }

    @Override
    public MonoTime now() {
        return MonoTime.ofMillis(nowMillis);
    }

    @Override
    public void offer(Event event) {
        events.add(event);
    }

    @Override
    public void start(End theEnd) {
        end = theEnd;
    }

    @Override
    public void wake() {
        if (!open) {
            return;
        }
        for (byte[] frame = end().nextFrame(); frame != null; frame = end().nextFrame()) {
            decoder.feed(frame);
        }
    }

    @Override
    public void reopen() {
        reopened++;
    }

    @Override
    public void close() {
        closed = true;
    }

    private End end() {
        if (end == null) {
            throw new IllegalStateException("the line was not started");
        }
        return end;
    }
}
