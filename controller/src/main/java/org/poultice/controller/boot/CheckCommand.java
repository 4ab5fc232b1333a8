package org.poultice.controller.boot;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.poultice.controller.adapter.yaml.Effective;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.protocol.plan.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code poultice check FILE}: what a configuration comes to, or all that is wrong with it. Starts and changes nothing. */
@Command(
        name = "check",
        description = "Says what a configuration comes to, with units and origins, or all that is wrong with it.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The configuration, see docs/configuration.md.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        Loaded<Settings> loaded = Settings.load(file);
        Settings settings = loaded.value();
        if (settings == null) {
            throw new BadInput(loaded.problems().stream().map(Object::toString).toList());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(file + " is right. It comes to:");
        out.println();
        print(loaded.effective(), out);
        out.println();
        out.println("Stop, and see somebody, when:");
        for (Fact fact : settings.advice().seeSomebody()) {
            out.println("  " + fact.id() + "  " + fact.text());
        }
        out.flush();
        return Cli.OK;
    }

    private static void print(List<Effective> settings, PrintWriter out) {
        int key = widest(settings.stream().map(Effective::key).toList());
        int value = widest(settings.stream().map(Effective::value).toList());
        String format = "  %-" + key + "s  %-" + value + "s  %s%n";
        settings.forEach(one -> out.printf(format, one.key(), one.value(), one.origin()));
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
