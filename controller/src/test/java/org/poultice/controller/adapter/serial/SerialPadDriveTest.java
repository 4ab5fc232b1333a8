package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.Drive;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Capabilities.Part;
import org.poultice.protocol.serial.ToPad;

/** A drive rests on a sample; section 1 of docs/serial-protocol.md. */
class SerialPadDriveTest {
    private final ScriptedLine line = new ScriptedLine();

    @ParameterizedTest
    @CsvSource({
        // until, ms after now | age of the sample, ms | lease, ms: 99 % of the sum, less 20 ms, up to 3000
        "1000, 0, 970",
        "1000, 250, 1217",
        "3000, 0, 2950",
        "3000, 250, 3000",
        "60000, 0, 3000",
        "22, 0, 1",
    })
    void leaseIsCountedFromTheLastSample(int until, int age, int lease) {
        SerialPad pad = line.greetedPad();
        line.wait(100);
        line.sample();
        long basis = line.uptime();
        line.wait(age);
        pad.drive(heatFor(until));
        assertEquals(List.of(new ToPad.Drive(1, Modality.HEAT, 60, lease, basis)), line.sent);
    }

    @Test
    void padThatAllowsLessGetsLess() {
        SerialPad pad = line.pad();
        line.hello(new Capabilities(EnumSet.of(Part.HEAT, Part.PAD_SENSOR), 20, 1500, 250));
        line.wait(100);
        line.sample();
        pad.drive(heatFor(3000));
        assertEquals(new ToPad.Drive(1, Modality.HEAT, 60, 1500, line.uptime()), line.sent.getLast());
    }

    @Test
    void driveThatWouldBeOverBeforeThePadIsSureToEndItIsAnOff() {
        SerialPad pad = line.greetedPad();
        line.wait(100);
        line.sample();
        pad.drive(heatFor(21));
        assertEquals(List.of(new ToPad.Off(1)), line.sent);
    }

    @Test
    void nothingIsDrivenBeforeThePadIsFoundAndHasSentASample() {
        SerialPad pad = line.pad();
        line.wait(100);
        line.sample();
        pad.drive(heatFor(3000));
        line.hello(ScriptedLine.ALL);
        pad.drive(heatFor(3000));
        assertEquals(List.of(new ToPad.Hello(0, 2)), line.sent);
    }

    @Test
    void nothingIsDrivenOnASampleOlderThanThreeSeconds() {
        SerialPad pad = line.greetedPad();
        line.wait(100);
        line.sample();
        line.wait(3_000);
        pad.drive(heatFor(3000));
        assertEquals(1, line.sent.size());
        line.wait(1);
        pad.drive(heatFor(3000));
        assertEquals(1, line.sent.size());
    }

    @Test
    void nothingIsDrivenOnASampleFromBeforeAnOffWhichThePadWouldRefuse() {
        SerialPad pad = line.greetedPad();
        line.wait(100);
        line.sample();
        line.wait(100);
        pad.deEnergise();
        pad.drive(heatFor(3000));
        assertEquals(List.of(new ToPad.Off(1)), line.sent);
        line.wait(100);
        line.sample();
        pad.drive(heatFor(3000));
        assertEquals(new ToPad.Drive(2, Modality.HEAT, 60, 2950, line.uptime()), line.sent.getLast());
    }

    @Test
    void nothingIsDrivenOnceThePadIsLost() {
        SerialPad pad = line.greetedPad();
        line.wait(100);
        line.sample();
        line.unplug();
        pad.drive(heatFor(3000));
        line.openAgain();
        assertEquals(List.of(new ToPad.Hello(1, 2)), line.sent);
    }

    @Test
    void offIsAlwaysSentFoundOrNot() {
        SerialPad pad = line.pad();
        pad.deEnergise();
        pad.deEnergise();
        assertEquals(List.of(new ToPad.Hello(0, 2), new ToPad.Off(1), new ToPad.Off(2)), line.sent);
    }

    @Test
    void numbersComeRoundAfter255() {
        SerialPad pad = line.pad();
        for (int i = 1; i <= 256; i++) {
            pad.deEnergise();
        }
        assertEquals(new ToPad.Off(0), line.sent.getLast());
        assertEquals(new ToPad.Off(255), line.sent.get(255));
    }

    private Drive heatFor(int millis) {
        return new Drive(Modality.HEAT, 60, line.now().plus(Duration.ofMillis(millis)));
    }
}
