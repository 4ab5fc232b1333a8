package org.poultice.controller.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.os.SystemWallClock;
import org.poultice.controller.adapter.yaml.AdvisedPlan;
import org.poultice.controller.adapter.yaml.Effective;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.controller.adapter.yaml.Problem;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.controller.adapter.yaml.YamlDocument;
import org.poultice.controller.adapter.yaml.YamlMap;
import org.poultice.controller.engine.Doubt;

/** Reads the configuration of {@code poultice run}, key by key, as docs/configuration.md describes it. Used once. */
final class SettingsReader {
    private static final String BY_DEFAULT = "default";
    private static final String NO_BATTERY = "none";
    private static final String USUAL_PLAN = "back-spasm";
    private static final Path USUAL_JOURNAL = Path.of("/var/lib/poultice");

    private final YamlDocument document;
    private final YamlMap root;
    private final Path directory;
    private final SeedLibrary library = SeedLibrary.open();
    private List<Problem> problemsOfPlan = List.of();
    private List<Effective> effectiveOfPlan = List.of();

    SettingsReader(Path file) {
        document = YamlDocument.open(file);
        root = document.root();
        Path parent = file.toAbsolutePath().normalize().getParent();
        directory = parent == null ? Path.of("/") : parent;
    }

    Loaded<Settings> read() {
        AdvisedPlan plan = plan();
        Settings.Pad pad = pad();
        Settings.Journal journal = journal();
        String battery = batteryClock();
        Settings.Watchdog watchdog =
                root.has("watchdog") ? new WatchdogSettings(root.section("watchdog"), directory).read() : null;
        Settings.Mqtt mqtt = root.has("mqtt") ? new LinkSettings(root.section("mqtt"), directory).read() : null;
        Settings.LogLevel level = logLevel();
        Settings settings = plan == null
                ? null
                : new Settings(
                        plan.plan(),
                        plan.advice(),
                        library.facts().painLimit(),
                        pad,
                        journal,
                        battery,
                        watchdog,
                        mqtt,
                        level);
        Loaded<Settings> loaded = Loaded.from(document, settings, problemsOfPlan);
        return new Loaded<>(loaded.value(), withPlan(loaded.effective()), loaded.problems());
    }

    /**
     * The pad alone, whatever the rest of the file is like. What is wrong elsewhere is not complained of, unless it keeps the file from being
     * read at all.
     */
    Loaded<Settings.Pad> readPad() {
        List<Integer> lines = root.keys().stream().map(root::line).sorted().toList();
        Settings.Pad pad = pad();
        int first = root.line("pad");
        int next = lines.stream().filter(line -> line > first).findFirst().orElse(Integer.MAX_VALUE);
        List<Problem> problems = document.finish().stream()
                .filter(problem -> lines.isEmpty()
                        || problem.key().equals("pad")
                        || problem.key().startsWith("pad.")
                        || (problem.line() >= first && problem.line() < next))
                .toList();
        return new Loaded<>(problems.isEmpty() ? pad : null, document.effective(), problems);
    }

    private @Nullable AdvisedPlan plan() {
        String name = root.text("plan").orElse(USUAL_PLAN, BY_DEFAULT);
        YamlMap tighter = root.section("tighter");
        Loaded<AdvisedPlan> loaded = load(name);
        AdvisedPlan plan = loaded == null ? null : loaded.value();
        if (loaded == null || plan == null) {
            problemsOfPlan = loaded == null ? List.of() : loaded.problems();
            // Without the plan nobody can say what would be tighter, and the plan comes first.
            tighter.keys();
            return null;
        }
        effectiveOfPlan = loaded.effective();
        return library.tightened(plan, tighter);
    }

    private @Nullable Loaded<AdvisedPlan> load(String name) {
        if (SeedLibrary.isFile(name)) {
            return library.plan(directory.resolve(name).normalize());
        }
        if (SeedLibrary.PLANS.contains(name)) {
            return library.plan(name);
        }
        root.problem(
                "plan",
                "there is no care plan '" + name + "'",
                "Allowed is " + String.join(" or ", SeedLibrary.PLANS)
                        + ", or the path of a file, such as my-plan.yaml");
        return null;
    }

    private Settings.Pad pad() {
        return new PadSettings(root.requiredSection("pad"), directory).read();
    }

    private Settings.Journal journal() {
        YamlMap journal = root.section("journal");
        Path place = journal.value("directory", new PathKind(directory, USUAL_JOURNAL.toString()))
                .orElse(USUAL_JOURNAL, BY_DEFAULT);
        if (Files.exists(place) && !Files.isDirectory(place)) {
            journal.problem("directory", place + " is not a directory", "Name one, or a place where one can be made");
        }
        Duration mayForget = journal.duration("may_forget")
                .within(Duration.ZERO, Doubt.MOST_UNSETTLED, "up to which the proof holds")
                .orElse(Doubt.MOST_UNSETTLED, BY_DEFAULT);
        return new Settings.Journal(place, mayForget);
    }

    private @Nullable String batteryClock() {
        YamlMap clock = root.section("clock");
        String chip = clock.text("battery")
                .where(
                        text -> text.equals(NO_BATTERY) || text.matches("rtc[0-9]{1,2}"),
                        "Write none, or a chip such as rtc0")
                .orElse(NO_BATTERY, BY_DEFAULT);
        if (chip.equals(NO_BATTERY)) {
            return null;
        }
        List<String> chips = SystemWallClock.chips();
        if (!chips.contains(chip)) {
            clock.problem(
                    "battery",
                    "this machine has no clock chip " + chip,
                    chips.isEmpty()
                            ? "Write none, or add the chip (on a Raspberry Pi: dtoverlay=i2c-rtc) first"
                            : "It has " + String.join(", ", chips) + "; write none if that has no battery");
        }
        return chip;
    }

    private Settings.LogLevel logLevel() {
        String level = root.section("log")
                .oneOf("level", "error", "warn", "info", "debug")
                .orElse("info", BY_DEFAULT);
        return Settings.LogLevel.valueOf(level.toUpperCase(Locale.ROOT));
    }

    /** Puts the plan's own settings after its name, and what the settings tightened in their place. */
    private List<Effective> withPlan(List<Effective> ofFile) {
        List<Effective> all = new ArrayList<>();
        for (Effective one : ofFile) {
            if (one.key().equals("plan")) {
                all.add(one);
                effectiveOfPlan.forEach(own -> all.add(tightened(own, ofFile)));
            } else if (!one.key().startsWith("tighter.")) {
                all.add(one);
            }
        }
        return all;
    }

    private static Effective tightened(Effective own, List<Effective> ofFile) {
        String key = "plan." + own.key();
        for (Effective one : ofFile) {
            if (one.key().equals("tighter." + own.key())) {
                return new Effective(
                        key, one.value(), one.origin() + ", tighter than " + own.value() + " of " + own.origin());
            }
        }
        return new Effective(key, own.value(), own.origin());
    }
}
