package org.poultice.controller.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
        Settings settings = Settings.require(file);
        Logging.begin(settings.logLevel());
        return new Controller(settings, Host.of(settings)).run();
    }
}
