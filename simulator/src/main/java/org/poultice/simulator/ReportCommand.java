package org.poultice.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code poultice report}: the page on the simulated body and its plots, computed anew. */
@Command(
        name = "report",
        description =
                "Computes how far the simulated body can be believed, beside closed forms, another program and published measurements, and writes it"
                        + " with its plots: DIR/physics.md and DIR/pictures/physics-*.svg.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "docs",
            description = "Where to write it; default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path directory;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        Report report;
        try {
            Files.createDirectories(directory); // before it takes seconds
            report = Report.make();
            report.write(directory);
        } catch (IOException e) {
            throw new BadInput(List.of("DIR: " + directory + " cannot be written to: " + e.getMessage()
                    + "; name a directory that you can write to"));
        }
        PrintWriter out = spec.commandLine().getOut();
        report.files().keySet().forEach(file -> out.println(directory.resolve(file)));
        out.flush();
        return Cli.OK;
    }
}
