package org.poultice.controller.boot;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.poultice.controller.adapter.gpio.GpioOff;
import org.poultice.controller.adapter.gpio.Pins;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.os.SystemMonotonicClock;
import org.poultice.controller.adapter.serial.SerialOff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code poultice off FILE}: drives the outputs of the pad off and lets go of them, and says what was seen of it. For when the controller has ended,
 * however it did, so it needs nothing of the configuration but the pad.
 */
@Command(
        name = "off",
        description = {
            "Drives the outputs of the configured pad off, lets go of them, and says what was seen of it.",
            "For when no controller runs. Reads nothing of the configuration but the pad.",
            "Ends with 0 when the pad is off, with 1 when nobody can say so."
        },
        mixinStandardHelpOptions = true)
final class OffCommand implements Callable<Integer> {
    private static final int NOT_KNOWN_TO_BE_OFF = 1;

    @Parameters(paramLabel = "FILE", description = "The configuration, see docs/configuration.md.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        Word word = switch (Settings.requirePad(file)) {
            case Settings.Pad.Serial serial -> serial(serial.port());
            case Settings.Pad.Gpio gpio -> gpio(gpio.wiring());
        };
        PrintWriter writer =
                word.isOff() ? spec.commandLine().getOut() : spec.commandLine().getErr();
        writer.println(word.sentence());
        writer.flush();
        return word.isOff() ? Cli.OK : NOT_KNOWN_TO_BE_OFF;
    }

    private static Word serial(String port) {
        return switch (SerialOff.at(port, new SystemMonotonicClock())) {
            case SerialOff.Outcome.Off off -> new Word(true, "The pad at " + port + " says that it is off.");
            case SerialOff.Outcome.StillOn on ->
                new Word(
                        false,
                        "The pad at " + port + " was switched off and says that its "
                                + (on.heat() && on.cold() ? "heat and cold have" : on.heat() ? "heat has" : "cold has")
                                + " power all the same. Unplug it now; it is broken.");
            case SerialOff.Outcome.Silent silent ->
                new Word(
                        false,
                        "Off was sent to " + port
                                + ", and no pad answered. A pad that works drops its power within 3 s;"
                                + " see that it has, or unplug it.");
            case SerialOff.Outcome.NotSent not ->
                new Word(false, "Nothing was switched off: " + port + " " + not.why() + ".");
        };
    }

    private static Word gpio(Wiring wiring) {
        return switch (GpioOff.at(wiring, new SystemMonotonicClock())) {
            case GpioOff.Outcome.Off off ->
                new Word(
                        true,
                        "The pins of the pad are off"
                                + (off.isSensed()
                                        ? ", and nothing is sensed behind them."
                                        : ". Nothing senses whether the pad obeys them."));
            case GpioOff.Outcome.StillOn on -> new Word(false, stillOn(on.sensed()));
            case GpioOff.Outcome.NotSwitched not ->
                new Word(
                        false,
                        "Nothing was switched off: " + not.why()
                                + ". While a controller runs, it holds the pins and looks after the pad.");
        };
    }

    private static String stillOn(Pins.Sensed sensed) {
        String what = sensed.heatOn()
                ? "the heating output has power"
                : sensed.coldOn() ? "the cooling output has power" : "current flows into the pad";
        return "The pins of the pad are off, and " + what
                + " all the same. Unplug it now: a relay is welded, or the wiring is wrong.";
    }

    /** What a person is told. */
    private record Word(boolean isOff, String sentence) {}
}
