package org.poultice.controller.adapter.serial;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Pad;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.FrameDecoder;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Message;
import org.poultice.protocol.serial.Refusal;
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.protocol.serial.ToPad;
import org.tinylog.Logger;

/**
 * A pad that speaks the protocol of docs/serial-protocol.md: the controller's side of the conversation, without any port or thread of its own, so that it
 * is the same over a real line and in a simulation.
 *
 * <p>The control loop's thread calls the methods of {@link Pad}, the line's threads those of {@link SerialLine.End}; a lock that is held for
 * microseconds keeps them apart.
 */
public final class SerialPad implements Pad, SerialLine.End {
    /** How often a silent line has to say so; a sample is due in this time. */
    static final int LONGEST_WAIT_MILLIS = SerialProtocol.LONGEST_SAMPLE_PERIOD_MILLIS;

    private static final Duration HELLO_AFTER_SAMPLE = Duration.ofMillis(500);
    private static final Duration HELLO_IN_SILENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);
    private static final int NONE_YET = -1;

    private final MonotonicClock clock;
    private final EventSink sink;
    private final SerialLine line;
    private final FrameDecoder decoder = new FrameDecoder(this::heard);
    private final Outbox outbox = new Outbox();
    private final Gaps gaps = new Gaps();
    private final ButtonEdges button;
    private @Nullable Capabilities pad;
    private @Nullable Basis basis;
    private Refusal refusal = Refusal.NONE;
    private MonoTime bytesAt = MonoTime.LONG_AGO;
    private MonoTime sampledAt = MonoTime.LONG_AGO;
    private MonoTime helloAt = MonoTime.LONG_AGO;
    private int saidVersion = NONE_YET;
    private long echoes;
    private boolean closed;

    /** @param line not yet started */
    public SerialPad(MonotonicClock clock, EventSink sink, SerialLine line) {
        this.clock = clock;
        this.sink = sink;
        this.line = line;
        this.button = new ButtonEdges(sink::offer);
    }

    /** Begins to look for the pad. Called once. */
    public void start() {
        line.start(this);
    }

    @Override
    public synchronized void deEnergise() {
        outbox.off();
        line.wake();
    }

    @Override
    public synchronized void drive(Drive drive) {
        outbox.drive(drive);
        line.wake();
    }

    /** Sends an off and lets go of the line. Takes up to a second when the line is slow. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        deEnergise();
        line.close();
    }

    /** What came over the line so far. Any thread may ask. */
    public synchronized PadCounts counts() {
        return PadCounts.of(decoder, gaps.missing(), echoes);
    }

    @Override
    public synchronized void opened() {
        MonoTime now = clock.now();
        decoder.reset();
        outbox.clear();
        gaps.begin();
        bytesAt = now;
        sayHello(now);
    }

    @Override
    public synchronized void received(byte[] bytes, int count) {
        // After the bytes have come and not before: a drive that rests on them counts from here.
        MonoTime now = clock.now();
        bytesAt = now;
        decoder.feed(bytes, 0, count);
        timePassed(now);
    }

    @Override
    public synchronized void waited() {
        timePassed(clock.now());
    }

    @Override
    public synchronized void closed() {
        lost();
    }

    @Override
    public synchronized byte @Nullable [] nextFrame() {
        Capabilities known = pad;
        return outbox.take(clock.now(), known == null ? null : basis, known == null ? 0 : known.longestLeaseMillis());
    }

    /** What is to be done because time has passed. */
    private void timePassed(MonoTime now) {
        if (pad != null && now.since(sampledAt).compareTo(LONGEST_SILENCE) >= 0) {
            lost();
        }
        if (now.since(bytesAt).compareTo(LONGEST_SILENCE) >= 0) {
            bytesAt = now;
            line.reopen();
        } else if (pad == null && now.since(helloAt).compareTo(HELLO_IN_SILENCE) >= 0) {
            sayHello(now);
        }
    }

    private void heard(Message message) {
        switch (message) {
            case ToPad echo -> echoes++;
            case FromPad said -> {
                gaps.came(said);
                heardFromPad(said);
            }
        }
    }

    private void heardFromPad(FromPad message) {
        switch (message) {
            case FromPad.Hello hello -> answered(hello.capabilities());
            case FromPad.OtherVersion other -> answeredInOtherVersion(other.version());
            case FromPad.Sample sample -> sampled(sample);
            case FromPad.Fault fault -> faulted(fault);
        }
    }

    private void answered(Capabilities capabilities) {
        if (capabilities.equals(pad)) {
            return; // A second answer, to a request that was repeated while the first one was on its way.
        }
        lost();
        saidVersion = NONE_YET;
        pad = capabilities;
        sampledAt = bytesAt;
        sink.offer(new Event.PadFound(Samples.abilities(capabilities)));
    }

    private void answeredInOtherVersion(int version) {
        lost();
        if (version != saidVersion) {
            saidVersion = version;
            Logger.error(
                    "The pad speaks version {} of the serial protocol and this controller version {}: it is not driven. Bring both to"
                            + " the same version.",
                    version,
                    SerialProtocol.VERSION);
        }
    }

    private void sampled(FromPad.Sample sample) {
        Capabilities known = pad;
        if (known != null && (!sample.heard().greeted() || wentBack(sample))) {
            Logger.warn("The pad has restarted");
            lost();
            known = null;
        }
        if (known == null) {
            if (bytesAt.since(helloAt).compareTo(HELLO_AFTER_SAMPLE) >= 0) {
                sayHello(bytesAt);
            }
            return;
        }
        basis = new Basis(sample.uptimeMillis(), bytesAt);
        sampledAt = bytesAt;
        sink.offer(new Event.PadSampled(Samples.sample(sample, known)));
        button.sampled(sample.button());
        tellRefusal(sample.heard().refusal());
    }

    private boolean wentBack(FromPad.Sample sample) {
        return basis != null && basis.isAfter(sample.uptimeMillis());
    }

    private void tellRefusal(Refusal now) {
        if (now != refusal && now != Refusal.NONE) {
            Logger.warn("The pad refused to be driven: {}", now);
        }
        refusal = now;
    }

    private void faulted(FromPad.Fault fault) {
        if (pad != null) {
            sink.offer(new Event.PadFaulted(fault.code()));
        }
    }

    private void sayHello(MonoTime now) {
        helloAt = now;
        outbox.hello();
        line.wake();
    }

    private void lost() {
        basis = null;
        if (pad != null) {
            pad = null;
            refusal = Refusal.NONE;
            if (!closed) {
                sink.offer(new Event.PadLost());
                button.ended();
            }
        }
    }
}
