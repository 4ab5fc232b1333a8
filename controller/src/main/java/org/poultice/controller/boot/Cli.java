package org.poultice.controller.boot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.tinylog.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How every command answers the person who typed it: 0 when it did what it was asked, 2 when what was typed or configured is wrong and
 * nothing was started, 70 when the program itself is wrong, 74 when what it had to say could not be written. A stack trace goes to the log
 * at level debug and nowhere else.
 */
public final class Cli {
    public static final int OK = 0;
    public static final int BAD_INPUT = 2;
    /** The number that sysexits.h gives to an internal software error. */
    public static final int INTERNAL_ERROR = 70;
    /** And to an error of input or output. */
    public static final int OUTPUT_LOST = 74;

    private static final int HELP_WIDTH = 100;

    private Cli() {}

    /** Gives a command, and those under it, these answers. Call it after the last command was added. */
    public static CommandLine prepare(CommandLine commands) {
        // Not through System.out, which keeps to itself that something could not be written.
        FileOutputStream standardOutput = new FileOutputStream(FileDescriptor.out);
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
        return commands.setOut(new PrintWriter(standardOutput, true, charset))
                .setUsageHelpWidth(HELP_WIDTH)
                .setExecutionStrategy(Cli::execute)
                .setParameterExceptionHandler(Cli::wrongParameter)
                .setExecutionExceptionHandler(Cli::failed);
    }

    /** Writers tell nobody that a disk is full or a pipe closed, unless they are asked. */
    private static int execute(ParseResult parsed) {
        int status = new CommandLine.RunLast().execute(parsed);
        boolean lost = parsed.asCommandLineList().stream()
                .anyMatch(command -> command.getOut().checkError());
        if (!lost) {
            return status;
        }
        CommandLine last = parsed.asCommandLineList().getLast();
        last.getErr()
                .println(last.getCommandSpec().qualifiedName()
                        + ": standard output could not be written, so that something is missing there");
        last.getErr().flush();
        return status == OK ? OUTPUT_LOST : status;
    }

    private static int wrongParameter(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + firstLine(wrong));
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("Try '" + name + " --help'.");
        }
        err.flush();
        return BAD_INPUT;
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        String name = command.getCommandSpec().qualifiedName();
        if (failure instanceof BadInput bad) {
            bad.problems().forEach(command.getErr()::println);
            command.getErr().flush();
            return BAD_INPUT;
        }
        command.getErr()
                .println(name + ": internal error: " + failure.getClass().getName() + ": " + firstLine(failure));
        command.getErr().flush();
        Logger.debug(failure, "{} failed", name);
        return INTERNAL_ERROR;
    }

    private static String firstLine(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "no message" : message.lines().findFirst().orElse("no message");
    }
}
