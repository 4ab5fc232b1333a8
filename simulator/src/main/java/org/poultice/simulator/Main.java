package org.poultice.simulator;

import org.poultice.controller.boot.Cli;
import org.poultice.simulator.demo.ControllerCommand;
import picocli.CommandLine;

/** The entry to everything: the controller's commands, and those that need a pad, a body or a broker of ours. */
public final class Main {

    private Main() {}

    /** All commands. */
    static CommandLine commands() {
        return Cli.prepare(org.poultice.controller.boot.Main.commands()
                .addSubcommand(new ScenarioCommand())
                .addSubcommand(new SimCommand())
                .addSubcommand(new BrokerCommand())
                .addSubcommand(new SimControlCommand())
                .addSubcommand(new ProveCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new StormCommand())
                .addSubcommand(new FaultsCommand())
                .addSubcommand(new TissueCommand())
                .addSubcommand(new ReportCommand())
                .addSubcommand(new BenchCommand())
                .addSubcommand(new ControllerCommand()));
    }

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }
}
