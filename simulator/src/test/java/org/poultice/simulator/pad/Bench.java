package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.FrameDecoder;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Message;
import org.poultice.protocol.serial.Reading;
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.protocol.serial.ToPad;

/** A firmware on a test bench: its line is decoded, its sensors can be set, its switches can be welded, its clock is moved by hand. */
final class Bench implements PadBoard {
    static final long MILLI = 1_000_000L;
    /** Any moment that is not zero, so that a time and an uptime cannot be mistaken for each other. */
    static final long POWER_UP = 5_000 * MILLI + 123_456;

    final List<FromPad> said = new ArrayList<>();
    final List<PadEvent> events = new ArrayList<>();
    /** Each change of the power: {@code ms since power-up, heat, cold}. */
    final List<String> powered = new ArrayList<>();

    final long firstUptime;
    final PadFirmware firmware;
    private final PadBuild build;
    int padCode = 2048;
    int twinCode = 2048;
    int skinCode = 1700;
    /** In place of the pad's thermistor. */
    @Nullable
    Reading padReading;

    boolean heatWelded;
    boolean heatBroken;
    boolean coldWelded;
    int heatPercent;
    int coldPercent;
    private final FrameDecoder decoder = new FrameDecoder(this::heard);
    private long now = POWER_UP;
    private int seq = 100;
    private FromPad.@Nullable Sample lastSample;

    Bench() {
        this(PadBuild.heatAndCold(), 700_000);
    }

    Bench(PadBuild build, long firstUptime) {
        this.build = build;
        this.firstUptime = firstUptime;
        firmware = new PadFirmware(build.capabilities(), this, now, firstUptime);
        firmware.advance(now);
    }

    /** A pad that has been greeted and has sent a sample since. */
    static Bench greeted() {
        Bench bench = new Bench();
        bench.say(bench.hello());
        bench.passMillis(250);
        return bench;
    }

    void passMillis(long millis) {
        passNanos(millis * MILLI);
    }

    void passNanos(long nanos) {
        long target = now + nanos;
        while (firmware.nextDeadline() <= target) {
            now = firmware.nextDeadline();
            firmware.advance(now);
        }
        now = target;
        firmware.advance(now);
    }

    void say(ToPad message) {
        sayBytes(FrameEncoder.encode(message));
    }

    void sayBytes(byte[] bytes) {
        firmware.receive(bytes, 0, bytes.length, now);
    }

    void button(boolean down) {
        firmware.button(down, now);
    }

    ToPad hello() {
        return new ToPad.Hello(nextSeq(), SerialProtocol.VERSION);
    }

    ToPad off() {
        return new ToPad.Off(nextSeq());
    }

    /** A drive that rests on the last sample. */
    ToPad drive(Modality output, int dutyPercent, int leaseMillis) {
        return drive(output, dutyPercent, leaseMillis, lastSample().uptimeMillis());
    }

    ToPad drive(Modality output, int dutyPercent, int leaseMillis, long basis) {
        return new ToPad.Drive(nextSeq(), output, dutyPercent, leaseMillis, basis % SerialProtocol.UPTIME_MODULUS);
    }

    /** What the pad's clock shows, wrapped. */
    long uptime() {
        return (firstUptime + sincePowerUpNanos() / MILLI) % SerialProtocol.UPTIME_MODULUS;
    }

    long sincePowerUpNanos() {
        return now - POWER_UP;
    }

    FromPad.Sample lastSample() {
        return Objects.requireNonNull(lastSample);
    }

    List<FromPad.Sample> samples() {
        return all(FromPad.Sample.class);
    }

    <T extends FromPad> List<T> all(Class<T> kind) {
        return said.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private int nextSeq() {
        seq = (seq + 1) % 256;
        return seq;
    }

    private void heard(Message message) {
        said.add((FromPad) message);
        if (message instanceof FromPad.Sample sample) {
            lastSample = sample;
        }
    }

    @Override
    public void power(int newHeatPercent, int newColdPercent) {
        assertFalse(newHeatPercent > 0 && newColdPercent > 0, "both outputs on");
        if (newHeatPercent != heatPercent || newColdPercent != coldPercent) {
            heatPercent = newHeatPercent;
            coldPercent = newColdPercent;
            powered.add(sincePowerUpNanos() / 1e6 + " " + heatPercent + " " + coldPercent);
        }
    }

    @Override
    public boolean heatOn() {
        return heatWelded || (heatPercent > 0 && !heatBroken);
    }

    @Override
    public boolean coldOn() {
        return coldWelded || coldPercent > 0;
    }

    @Override
    public int currentMilliA() {
        return build.milliAmperes(heatPercent, coldPercent);
    }

    @Override
    public Reading pad() {
        return padReading == null ? Thermistor.reading(padCode) : padReading;
    }

    @Override
    public Reading twin() {
        return Thermistor.reading(twinCode);
    }

    @Override
    public Reading skin() {
        return Thermistor.reading(skinCode);
    }

    @Override
    public boolean onBody() {
        return true;
    }

    @Override
    public void send(byte[] bytes) {
        decoder.feed(bytes);
    }

    @Override
    public void happened(PadEvent what) {
        events.add(what);
    }
}
