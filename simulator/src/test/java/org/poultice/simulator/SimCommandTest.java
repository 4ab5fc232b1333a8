package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.controller.boot.Cli;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.Capabilities.Part;
import org.poultice.protocol.serial.FromPad;
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.simulator.control.ControlClient;
import picocli.CommandLine;

class SimCommandTest {
    @TempDir
    Path directory;

    @Test
    void aControllerDrivesThePadOverARealLineAndItsSilenceSwitchesItOff() throws IOException {
        Path file = directory.resolve("trace.csv");
        try (SimProcess sim = new SimProcess("--pad-trace", file.toString()).open()) {
            sim.hello();
            sim.hear(FromPad.Hello.class, hello -> true);
            FromPad.Sample sample =
                    sim.hear(FromPad.Sample.class, s -> s.heard().greeted());
            FromPad.Sample basis = sample;
            while (!sample.outputs().heatOn()) {
                // On a machine that was held up a drive may come when its lease is over: try again.
                basis = sample;
                sim.drive(Modality.HEAT, basis);
                sample = sim.hear(FromPad.Sample.class, s -> true);
            }
            FromPad.Sample off =
                    sim.hear(FromPad.Sample.class, s -> !s.outputs().heatOn());
            assertTrue(SerialProtocol.millisBetween(basis.uptimeMillis(), off.uptimeMillis()) <= 3_000, off.toString());
        }
        List<String> rows = Files.readAllLines(file);
        assertEquals("t_s,heat,cold", rows.getFirst());
        assertEquals("0.000,0,0", rows.get(1));
        assertTrue(rows.size() >= 5, rows.toString());
        double on = seconds(rows.get(rows.size() - 3), ",1,0");
        double off = seconds(rows.get(rows.size() - 2), ",0,0");
        assertTrue(off > on, rows.toString());
        assertTrue(seconds(rows.getLast(), ",0,0") >= off, "the last row is that of the end: " + rows);
    }

    private static double seconds(String row, String power) {
        assertTrue(row.endsWith(power), row);
        return Double.parseDouble(row.substring(0, row.indexOf(',')));
    }

    @Test
    void keysAndPlannedPressesReachTheController() throws IOException {
        try (SimProcess sim = new SimProcess("--press-at", "0ms/50ms", "--press-at", "100ms/50ms").open()) {
            sim.hear(
                    FromPad.Sample.class,
                    s -> s.button().presses() == 2 && !s.button().down());
            sim.type("b");
            sim.hear(
                    FromPad.Sample.class,
                    s -> s.button().presses() == 3 && s.button().down());
            sim.hear(
                    FromPad.Sample.class,
                    s -> s.button().presses() == 3 && !s.button().down());
            assertTrue(sim.printed().contains("0.100 s  button down"), sim.printed());
        }
    }

    @Test
    void aPlannedFaultShowsInTheSamplesUntilItIsMended() throws IOException {
        try (SimProcess sim =
                new SimProcess("--fault-at", "0ms/sensor-open/pad", "--fault-at", "1s/mend/sensor-open/pad").open()) {
            sim.hear(FromPad.Sample.class, s -> !s.pad().hasTemperature());
            sim.hear(FromPad.Sample.class, s -> s.pad().hasTemperature());
            assertTrue(sim.printed().contains("0.000 s  fault sensor-open pad"), sim.printed());
            assertTrue(sim.printed().contains("1.000 s  mend sensor-open pad"), sim.printed());
        }
    }

    @Test
    void faultsAreTypedAndWrittenToTheControlSocketWhileItRuns() throws IOException {
        Path control = directory.resolve("control");
        try (SimProcess sim = new SimProcess("--control", control.toString()).open()) {
            sim.hear(FromPad.Sample.class, s -> s.skin().hasTemperature());
            sim.type("fault sensor-lost skin");
            sim.hear(FromPad.Sample.class, s -> !s.skin().hasTemperature());
            sim.await(() -> Files.exists(control) ? "there" : "");
            assertEquals("ok", ControlClient.ask(control, "mend sensor-lost skin"));
            sim.hear(FromPad.Sample.class, s -> s.skin().hasTemperature());
            String answer = ControlClient.ask(control, "fault sensor-lost foot");
            assertEquals(
                    "error: \"fault sensor-lost foot\" is not understood; allowed is: fault sensor-lost pad|twin|skin",
                    answer);
            assertTrue(
                    ControlClient.ask(control, "jump").startsWith("error: \"jump\" is not understood; allowed is: b"));
            assertEquals("ok", ControlClient.ask(control, "b"));
            sim.hear(FromPad.Sample.class, s -> s.button().down());
        }
        assertFalse(Files.exists(control, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aSilentLineSaysNothingAndASlowOneSaysItLater() throws IOException {
        try (SimProcess sim = new SimProcess(
                        "--speed", "20", "--fault-at", "30s/line-silent", "--fault-at", "60s/mend/line-silent")
                .open()) {
            long before = 0;
            long gap = 0;
            while (gap == 0) {
                long uptime = sim.hearNext().uptimeMillis();
                gap = before != 0 && SerialProtocol.millisBetween(before, uptime) > 20_000
                        ? SerialProtocol.millisBetween(before, uptime)
                        : 0;
                before = uptime;
            }
            assertTrue(gap >= 29_750 && gap <= 30_500, gap + " ms of silence");
        }
    }

    @Test
    void aLineThatIsCutIsGoneForItsReaderAndHasItsLinkAgainWhenItIsMended() throws IOException {
        Path link = directory.resolve("pad");
        try (SimProcess sim = new SimProcess("--link", link.toString()).open()) {
            sim.hear(FromPad.Sample.class, s -> true);
            Path device = link.toRealPath();
            sim.type("fault line-cut");
            sim.await(() -> Files.exists(link, LinkOption.NOFOLLOW_LINKS) ? "" : "gone");
            assertFalse(Files.exists(device), "a device that was pulled out");
            sim.type("mend line-cut");
            sim.await(() -> Files.exists(link) ? "back" : "");
            sim.reopen(link);
            sim.hear(FromPad.Sample.class, s -> true);
        }
    }

    @Test
    void anUnpluggedPadIsSilentAndKnowsNothingWhenItIsBack() throws IOException {
        try (SimProcess sim = new SimProcess("--pads", "cold").open()) {
            sim.hello();
            FromPad.Hello hello = sim.hear(FromPad.Hello.class, h -> true);
            assertFalse(hello.capabilities().has(Part.HEAT));
            sim.hear(FromPad.Sample.class, s -> s.heard().greeted());
            sim.type("u");
            sim.await(() -> sim.printed().contains("unplugged") ? "unplugged" : "");
            sim.type("u");
            sim.hear(FromPad.Sample.class, s -> !s.heard().greeted());
        }
    }

    @Test
    void aFastClockBringsMoreSamplesAndLeavesTheirPeriodAsItIs() throws IOException {
        try (SimProcess sim = new SimProcess("--speed", "50", "--quiet").open()) {
            long first = sim.hear(FromPad.Sample.class, s -> true).uptimeMillis();
            FromPad.Sample later = sim.hear(FromPad.Sample.class, s -> s.uptimeMillis() >= first + 10_000);
            assertEquals(0, (later.uptimeMillis() - first) % 250);
            assertEquals(1, sim.printed().lines().count(), "quiet: " + sim.printed());
        }
    }

    @Test
    void theEndOfTheKeysEndsItOnlyWhenAskedTo() throws IOException {
        Path link = directory.resolve("pad");
        try (SimProcess sim = new SimProcess("--exit-on-eof", "--link", link.toString()).open()) {
            assertTrue(Files.isSymbolicLink(link));
            sim.endOfKeys();
            assertEquals(0, sim.status());
            assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--speed 0",
                "--speed 1001",
                "--speed fast",
                "--press-at 5",
                "--press-at 31d",
                "--press-at 5s/0s",
                "--press-at 5s/11m",
                "--press-at 5s/4s --press-at 8s",
                "--fault-at sensor-open/pad",
                "--fault-at 5m/sensor-open",
                "--fault-at 5m/broker-gone",
                "--fault-at 31d/pump-stopped",
                "--control FILE",
                "--control DIR/missing/control",
                "--pads hot",
                "--pads heat,",
                "--seed x",
                "--link FILE",
                "--link DIR/missing/pad",
                "--pad-trace DIR",
                "--pad-trace DIR/missing/trace.csv",
                "--unknown",
                "something",
            })
    void aWrongArgumentIsToldAndNothingIsStarted(String typed) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");
        String[] arguments = typed.replace("FILE", file.toString())
                .replace("DIR", directory.toString())
                .split(" ");
        StringWriter err = new StringWriter();
        StringWriter out = new StringWriter();
        CommandLine command = Cli.prepare(new CommandLine(new SimCommand(InputStream.nullInputStream())));
        command.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));
        assertEquals(2, command.execute(arguments));
        assertEquals("", out.toString());
        assertTrue(err.toString().startsWith("sim: "), err.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
        assertEquals("mine", Files.readString(file));
        try (var left = Files.list(directory)) {
            assertEquals(Set.of(file), Set.copyOf(left.toList()));
        }
    }
}
