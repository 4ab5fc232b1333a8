package org.poultice.simulator.demo;

import java.io.PrintWriter;

/** Lines for a file or a pipe: how things are stands there once when they change, and now and then. */
final class PlainScreen implements Screen {
    static final long EVERY_NANOS = 10_000_000_000L;

    /** What has changed is shown once it has stayed so for this long: then what led to it has been told. */
    static final long SETTLING_NANOS = 300_000_000L;

    private final PrintWriter out;
    private String shownOutline = "";
    private String newOutline = "";
    private long changedNanos;
    private long shownNanos;

    PlainScreen(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void say(String text) {
        out.println(text);
        out.flush();
    }

    @Override
    public void show(String line, String outline, long nanos) {
        if (!outline.equals(newOutline)) {
            newOutline = outline;
            changedNanos = nanos;
        }
        boolean settled = nanos - changedNanos >= SETTLING_NANOS;
        boolean due = !outline.equals(shownOutline) || nanos - shownNanos >= EVERY_NANOS;
        if (settled && due && !outline.isEmpty()) {
            shownOutline = outline;
            shownNanos = nanos;
            say(line);
        }
    }

    @Override
    public void end() {}
}
