package org.poultice.simulator.pad;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Capabilities.Part;
import org.poultice.protocol.serial.FaultCode;
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
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.protocol.serial.ToPad;

/**
 * The firmware of a pad from one power-up to the next power cut, as docs/serial-protocol.md specifies it. It is given bytes and the time on
 * its own clock in nanoseconds, which never goes back, and acts on its {@link PadBoard}; it reads no clock and starts no thread.
 *
 * <p>Its world steps to {@link #nextDeadline} before it steps further, so that a lease ends at its very moment.
 */
final class PadFirmware {
    static final FirmwareVersion VERSION = new FirmwareVersion(1, 0, 0);

    private static final long FAULT_AGAIN_NANOS = 1_000_000_000L;
    private static final int HIGHEST_SEQ = 0xFF;

    private final Capabilities capabilities;
    private final PadBoard board;
    private final LeasedPower power;
    private final SelfCheck selfCheck;
    private final FrameDecoder decoder = new FrameDecoder(this::obey);
    private final PadSenses senses;
    private final Uptime uptime;
    private final long samplePeriodNanos;
    private long clock;
    private long nextSampleAt;
    private long nextFaultAt = LeasedPower.NEVER;
    private long offAtMillis = Long.MIN_VALUE;
    private int nextSeq;
    private boolean greeted;
    private int acceptedSeq;
    private Refusal refusal = Refusal.NONE;
    private boolean buttonDown;
    private int presses;
    private boolean reportedHeat;
    private boolean reportedCold;

    /**
     * Power-up: everything off, the first sample at once.
     *
     * @param now the time on its clock
     * @param firstUptimeMillis where its uptime begins, 0 to 2³² − 1
     */
    PadFirmware(Capabilities capabilities, PadBoard board, long now, long firstUptimeMillis) {
        this.capabilities = capabilities;
        this.board = board;
        power = new LeasedPower(board);
        selfCheck = new SelfCheck(power);
        clock = now;
        senses = new PadSenses(capabilities, board);
        uptime = Uptime.showing(firstUptimeMillis, now);
        samplePeriodNanos = TimeUnit.MILLISECONDS.toNanos(capabilities.samplePeriodMillis());
        nextSampleAt = now;
        board.power(0, 0);
    }

    /** When something will happen without any byte coming in. */
    long nextDeadline() {
        return Math.min(power.nextDeadline(), Math.min(nextSampleAt, nextFaultAt));
    }

    /** Does all that is due until a moment, each thing at its own. */
    void advance(long now) {
        for (long due = nextDeadline(); due <= now; due = nextDeadline()) {
            clock = due;
            actOnDeadline();
        }
        clock = now;
    }

    /** Takes bytes from the line that have come at a moment. */
    void receive(byte[] bytes, int offset, int count, long now) {
        advance(now);
        decoder.feed(bytes, offset, count);
    }

    /** The button, already debounced. */
    void button(boolean down, long now) {
        advance(now);
        if (down == buttonDown) {
            return;
        }
        buttonDown = down;
        presses = (presses + (down ? 1 : 0)) & 0xFF;
        board.happened(down ? PadEvent.BUTTON_DOWN : PadEvent.BUTTON_UP);
        sample();
    }

    /** Whether a lease is running, be it one without power. */
    boolean isDriven() {
        return power.endsAt() != LeasedPower.NEVER;
    }

    /** What it makes of the last drive. */
    Refusal refusal() {
        return refusal;
    }

    private void actOnDeadline() {
        if (power.advance(clock)) {
            board.happened(PadEvent.LEASE_ENDED);
        }
        checkItself();
        if (clock >= nextSampleAt) {
            nextSampleAt += samplePeriodNanos;
            sample();
        } else {
            sampleIfPowerChanged();
        }
        if (clock >= nextFaultAt) {
            sendFault();
        }
    }

    private void obey(Message message) {
        switch (message) {
            case ToPad.Hello hello -> obeyHello(hello);
            case ToPad.Drive drive -> obeyDrive(drive);
            case ToPad.Off off -> obeyOff(off.seq());
            // An echo, or another pad on the line.
            case FromPad fromAPad -> {}
        }
        sampleIfPowerChanged();
    }

    private void obeyHello(ToPad.Hello hello) {
        obeyOff(hello.seq());
        greeted = hello.version() == SerialProtocol.VERSION;
        board.happened(greeted ? PadEvent.HELLO : PadEvent.OTHER_VERSION);
        send(new FromPad.Hello(takeSeq(), VERSION, capabilities));
    }

    private void obeyOff(int seq) {
        acceptedSeq = seq;
        offAtMillis = uptime.at(clock);
        power.off(clock);
        selfCheck.forgive();
        if (selfCheck.fault() == null) {
            nextFaultAt = LeasedPower.NEVER;
        }
    }

    private void obeyDrive(ToPad.Drive drive) {
        long age = SerialProtocol.millisBetween(drive.basisMillis(), uptime.wrappedAt(clock));
        int lease = Math.min(drive.leaseMillis(), capabilities.longestLeaseMillis());
        Refusal before = refusal;
        refusal = judge(drive.output(), age, lease);
        if (refusal != Refusal.NONE) {
            power.off(clock);
            if (refusal != before) {
                board.happened(PadEvent.DRIVE_REFUSED);
            }
            return;
        }
        acceptedSeq = drive.seq();
        power.drive(drive.output(), drive.dutyPercent(), uptime.momentOf(uptime.at(clock) - age + lease), clock);
    }

    /** The tests in the order of the protocol. */
    private Refusal judge(Modality output, long age, int lease) {
        if (!greeted) {
            return Refusal.NOT_GREETED;
        }
        if (!capabilities.has(output == Modality.HEAT ? Part.HEAT : Part.COLD)) {
            return Refusal.NO_SUCH_OUTPUT;
        }
        if (age > SerialProtocol.OLDEST_BASIS_MILLIS) {
            return Refusal.BASIS_NOT_RECENT;
        }
        if (uptime.at(clock) - age <= offAtMillis) {
            return Refusal.OFF_SINCE_BASIS;
        }
        if (age >= lease) {
            return Refusal.LEASE_OVER;
        }
        return selfCheck.fault() == null ? Refusal.NONE : Refusal.FAULTED;
    }

    private void sampleIfPowerChanged() {
        if (board.heatOn() != reportedHeat || board.coldOn() != reportedCold) {
            sample();
        }
    }

    private void sample() {
        Reading pad = senses.pad();
        Reading twin = senses.twin();
        selfCheck.read(pad, twin);
        checkItself();
        Outputs outputs = senses.outputs(leaseLeft());
        reportedHeat = outputs.heatOn();
        reportedCold = outputs.coldOn();
        send(new FromPad.Sample(
                takeSeq(),
                uptime.wrappedAt(clock),
                pad,
                twin,
                senses.skin(),
                senses.contact(),
                outputs,
                new Heard(greeted, acceptedSeq, refusal),
                new PadButton(buttonDown, presses),
                selfCheck.fault() != null));
    }

    private void checkItself() {
        if (selfCheck.findsSomething()) {
            power.off(clock);
            board.happened(PadEvent.FAULT);
            sendFault();
        }
    }

    private void sendFault() {
        @Nullable FaultCode fault = selfCheck.fault();
        if (fault != null) {
            nextFaultAt = clock + FAULT_AGAIN_NANOS;
            send(new FromPad.Fault(takeSeq(), fault.code(), selfCheck.detail()));
        }
    }

    private int leaseLeft() {
        return power.endsAt() == LeasedPower.NEVER ? 0 : (int) (uptime.at(power.endsAt()) - uptime.at(clock));
    }

    private void send(FromPad message) {
        board.send(FrameEncoder.encode(message));
    }

    private int takeSeq() {
        return nextSeq++ & HIGHEST_SEQ;
    }
}
