package org.poultice.controller.boot;

import java.util.Locale;
import org.tinylog.configuration.Configuration;

/** Sets up the log, before its first line. */
public final class Logging {
    /** systemd sets this for what it connects to the journal, which adds the time by itself. */
    private static final String JOURNALD = "JOURNAL_STREAM";

    private Logging() {}

    /** One setting of tinylog's, for commands that are no controller. Nothing is done where something has been logged already, as among tests. */
    public static void prefer(String key, String value) {
        if (!Configuration.isFrozen()) {
            Configuration.set(key, value);
        }
    }

    /** @param level what the log leaves out */
    public static void begin(Settings.LogLevel level) {
        boolean journald = System.getenv(JOURNALD) != null;
        String time = journald ? "" : "{date:yyyy-MM-dd HH:mm:ss.SSS} ";
        Configuration.set("writer", "console");
        Configuration.set("writer.stream", "out");
        Configuration.set("writer.format", time + "{level|min-size=5} {message}");
        Configuration.set("level", level.name().toLowerCase(Locale.ROOT));
        // An error of our own is said in one line; its trace is for those who look for it.
        Configuration.set("exception", level == Settings.LogLevel.DEBUG ? "" : "keep: none");
    }
}
