package org.poultice.simulator;

import org.poultice.controller.boot.BadInput;
import picocli.CommandLine.Option;

/** {@code --threads}, of commands whose result does not depend on it. */
final class ThreadCount {
    private static final int MOST = 256;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "How many run at a time; 0, the default, is one for each core. The result does not depend on it.")
    private int threads;

    /** How many there are to be, at least one. */
    int count() throws BadInput {
        BadInput.unlessWithin("--threads", threads, 0, MOST);
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
