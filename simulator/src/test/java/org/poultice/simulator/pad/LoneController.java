package org.poultice.simulator.pad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.FrameDecoder;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.Message;
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.protocol.serial.ToPad;

/** Drives a simulated pad in virtual time, and writes down what it hears and what a meter at the terminals shows. */
final class LoneController implements PadWitness {
    private static final long MILLI = 1_000_000L;

    final SimulatedPad pad;
    final List<FromPad> said = new ArrayList<>();
    /** Each change of the power: {@code seconds heat cold}. */
    final List<String> powered = new ArrayList<>();

    private final FrameDecoder decoder = new FrameDecoder(this::heard);
    private int seq;

    LoneController(long seed) {
        this(PadBuild.heatAndCold(), seed);
    }

    LoneController(PadBuild build, long seed) {
        pad = new SimulatedPad(build, build.thermalModel(), seed, this);
    }

    void passMillis(long millis) {
        pad.advanceTo(pad.now() + millis * MILLI);
    }

    void hello() {
        say(new ToPad.Hello(nextSeq(), SerialProtocol.VERSION));
    }

    void drive(Modality output, int dutyPercent, int leaseMillis) {
        say(new ToPad.Drive(
                nextSeq(), output, dutyPercent, leaseMillis, lastSample().uptimeMillis()));
    }

    /** Holds 42 °C or 5 °C for some seconds, and is off then. */
    void keep(Modality output, int seconds) {
        for (int second = 0; second < seconds; second++) {
            int centiC = lastSample().pad().centiC();
            boolean wanted = output == Modality.HEAT ? centiC < 4_200 : centiC > 500;
            drive(output, wanted ? 100 : 0, 3_000);
            passMillis(1_000);
        }
        say(new ToPad.Off(nextSeq()));
    }

    FromPad.Sample lastSample() {
        for (FromPad message : said.reversed()) {
            if (message instanceof FromPad.Sample sample) {
                return sample;
            }
        }
        throw new AssertionError("no sample yet");
    }

    private void say(ToPad message) {
        byte[] bytes = FrameEncoder.encode(message);
        pad.receive(bytes, 0, bytes.length);
    }

    private int nextSeq() {
        seq = (seq + 1) % 256;
        return seq;
    }

    private void heard(Message message) {
        said.add((FromPad) message);
    }

    @Override
    public void sent(byte[] bytes) {
        decoder.feed(bytes);
    }

    @Override
    public void powered(long nanos, int heatPercent, int coldPercent) {
        powered.add(String.format(Locale.ROOT, "%.3f %d %d", nanos / 1e9, heatPercent, coldPercent));
    }
}
