package org.poultice.controller.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.poultice.controller.adapter.yaml.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code poultice run FILE}: the device. */
@Command(
        name = "run",
        description = "Runs the controller with a configuration, until it is asked to end.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The configuration, see docs/configuration.md.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path file;

    @Override
    public Integer call() throws BadInput {
        Settings settings = settings();
        Logging.begin(settings.logLevel());
        return new Controller(settings, Host.of(settings)).run();
    }

    /** Whoever was here before may have left pins on. What keeps this controller from starting must not keep them on. */
    private Settings settings() throws BadInput {
        Loaded<Settings> loaded = Settings.load(file);
        if (loaded.value() == null && Settings.loadPad(file).value() instanceof Settings.Pad.Gpio gpio) {
            List<String> problems = new ArrayList<>(
                    loaded.problems().stream().map(Object::toString).toList());
            try {
                ConnectedPad.take(gpio.wiring().powerAlone()).close();
                problems.add("The controller does not start; the outputs of the pad are off.");
            } catch (BadInput notThere) {
                problems.addAll(notThere.problems());
            }
            throw new BadInput(problems);
        }
        return Settings.required(loaded);
    }
}
