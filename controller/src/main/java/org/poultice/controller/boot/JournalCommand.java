package org.poultice.controller.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.JournalContents;
import org.poultice.controller.adapter.file.JournalView;
import org.poultice.controller.adapter.os.Boot;
import org.poultice.controller.adapter.os.SystemMonotonicClock;
import org.poultice.controller.adapter.yaml.AdvisedPlan;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.controller.app.Startup;
import org.poultice.controller.engine.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code poultice journal PATH}: what is in a journal, whether it is sound, and what a controller would make of it. Reads only, and locks nothing, so
 * that it may be used while a controller runs.
 */
@Command(
        name = "journal",
        description = {
            "Prints a journal for people, says whether it is sound, and what a controller would conclude from it now.",
            "Changes nothing; a controller may be running. Times are local; for UTC, set TZ=UTC.",
            "Ends with 0 when the journal is sound, with 1 when it is damaged."
        },
        mixinStandardHelpOptions = true)
final class JournalCommand implements Callable<Integer> {
    private static final int DAMAGED = 1;
    private static final String USUAL_PLAN = "back-spasm";

    @Parameters(
            paramLabel = "PATH",
            description = "The journal's directory, such as /var/lib/poultice, or one segment in it.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path path;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The configuration whose care plan counts; without it, the plan " + USUAL_PLAN + ".")
    private @Nullable Path settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        Rules rules = rules();
        JournalView view = read();
        JournalContents contents = view.contents();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Journal " + path + ": " + String.join(", ", view.files()));
        String boot = presentBoot();
        new JournalPrinter(out, ZoneId.systemDefault(), boot).print(contents);
        out.println();
        Startup.Past past = new Startup.Past(contents.entries(), contents.damaged(), boot);
        out.println("If a controller with the plan " + rules.plan().id() + " started now:");
        Conclusion.of(past, new SystemMonotonicClock().now(), rules)
                .forEach(line -> JournalPrinter.wrapped(out, "  - ", line));
        out.flush();
        return contents.flaws().isEmpty() ? Cli.OK : DAMAGED;
    }

    private Rules rules() throws BadInput {
        if (settings != null) {
            return Settings.require(settings).rules();
        }
        SeedLibrary library = SeedLibrary.open();
        AdvisedPlan plan = Objects.requireNonNull(library.plan(USUAL_PLAN).value(), USUAL_PLAN);
        Duration painLimit = library.facts().painLimit();
        return Rules.of(plan.plan(), painLimit);
    }

    private JournalView read() throws BadInput {
        if (!Files.exists(path)) {
            throw wrong("is not there");
        }
        try {
            JournalView view = JournalView.of(path);
            if (view.files().isEmpty() && !view.contents().damaged()) {
                throw wrong("is a directory without a journal");
            }
            return view;
        } catch (AccessDeniedException e) {
            throw wrong("may not be read by this user");
        } catch (IOException e) {
            throw wrong("cannot be read: " + e.getMessage());
        }
    }

    private BadInput wrong(String what) {
        return new BadInput(List.of(path + ": " + what
                + ". Name the directory that journal.directory in the configuration names, or a segment in it."));
    }

    /** Where a machine does not tell its boot, no record is of it. */
    private static String presentBoot() {
        try {
            return Boot.id();
        } catch (IOException e) {
            return "";
        }
    }
}
