package org.poultice.simulator.demo;

import java.io.PrintWriter;
import java.util.function.IntSupplier;

/** A terminal: its last line is written over again and again, and cut to its width; what stays goes above it. */
final class TerminalScreen implements Screen {
    private static final String ERASE_LINE = "\r\033[2K";
    private static final long EVERY_NANOS = 150_000_000L;

    private final PrintWriter out;
    private final IntSupplier columns;
    private String shown = "";
    private long lastNanos;
    private boolean ended;

    /** @param columns how wide the terminal is now */
    TerminalScreen(PrintWriter out, IntSupplier columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void say(String text) {
        out.print((shown.isEmpty() ? "" : ERASE_LINE) + text + "\n" + shown);
        out.flush();
    }

    @Override
    public void show(String line, String outline, long nanos) {
        if (ended || (!shown.isEmpty() && nanos - lastNanos < EVERY_NANOS)) {
            return;
        }
        lastNanos = nanos;
        shown = cut(line);
        out.print(ERASE_LINE + shown);
        out.flush();
    }

    @Override
    public void end() {
        ended = true;
        if (!shown.isEmpty()) {
            shown = "";
            out.print("\n");
            out.flush();
        }
    }

    /** One column stays free: in the last one some terminals go on to the next line. */
    private String cut(String line) {
        int most = Math.max(1, columns.getAsInt() - 1);
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }
}
