package org.poultice.controller.boot;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The controller's entry: {@code run}, {@code check} and what else a device needs. */
@Command(
        name = "poultice",
        description = "Cold, then heat, for a sore back: by the plan, and never for longer.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {

    private Main() {}

    /** The controller's commands, to which others may be added before they are run. */
    public static CommandLine commands() {
        return Cli.prepare(new CommandLine(new Main())
                .addSubcommand(new RunCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new OffCommand())
                .addSubcommand(new JournalCommand()));
    }

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }
}
