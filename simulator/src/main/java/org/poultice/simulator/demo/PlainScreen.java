package org.poultice.simulator.demo;

import java.io.PrintWriter;

/** Lines for a file or a pipe: how things are stands there once when they change, and now and then. */
final class PlainScreen implements Screen {
    static final long EVERY_NANOS = 10_000_000_000L;

    private final PrintWriter out;
    private String lastOutline = "";
    private long lastNanos;

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
        boolean changed = !outline.equals(lastOutline);
        if (outline.isEmpty() || (!changed && nanos - lastNanos < EVERY_NANOS)) {
            return;
        }
        lastOutline = outline;
        lastNanos = nanos;
        say(line);
    }

    @Override
    public void end() {}
}
