package org.poultice.simulator.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poultice.simulator.child.Child;

/** What the pad and the controller have told, line by line: what somebody at the bed can know. Any thread. */
final class Told {
    private static final Pattern REASON = Pattern.compile(".*\\[([A-Z_]+)]\\s*");

    private static final Pattern PAD_LINE = Pattern.compile("\\s*\\d+\\.\\d{3} s  .*");
    private static final long AROUND_NANOS = 600_000_000_000L;
    private static final int LAST_LINES = 60;

    private final List<String> lines = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private boolean power;
    private boolean applying;
    private boolean session;
    private boolean tripped;
    private boolean lineOpen;
    private boolean padFound;
    private boolean dayWasFull;
    private int trips;
    private int timesOn;
    private long firstPressNanos = -1;
    private long lastPowerNanos = Long.MIN_VALUE / 2;
    private String reason = "";

    /** Follows the pad. */
    Child.Listener padListener() {
        return listener(line -> {
            if (firstPressNanos < 0 && line.endsWith("  button down")) {
                firstPressNanos = nanosOf(line);
            }
            if (line.matches(".* (heat|cold) on, .*")) {
                timesOn += power ? 0 : 1;
                power = true;
                lastPowerNanos = nanosOf(line);
            } else if (line.matches(".* (heat|cold) off")) {
                power = false;
                lastPowerNanos = nanosOf(line);
            }
        });
    }

    /** Follows a controller's log. */
    Child.Listener controllerListener() {
        return listener(this::controllerSaid);
    }

    private void controllerSaid(String line) {
        Matcher named = REASON.matcher(line);
        if (named.matches()) {
            reason = named.group(1);
            dayWasFull = reason.equals("DAY_FULL");
        }
        if (line.contains(" Application ")) {
            applying = line.contains(" begins: ");
            dayWasFull &= !applying;
        } else if (line.contains(" Session ")) {
            session = line.contains(" begins: ");
        } else if (line.contains(" TRIPPED, ")) {
            tripped = true;
            trips++;
        } else if (line.contains(" The trip has been reset ")) {
            tripped = false;
        } else if (line.contains(" Serial port ") && line.endsWith(" is open")) {
            lineOpen = true;
        } else if (line.contains(" The pad is there: ")) {
            padFound = true;
        }
    }

    private static long nanosOf(String line) {
        return new BigDecimal(line.strip().split(" ")[0]).movePointRight(9).longValueExact();
    }

    private Child.Listener listener(Consumer<String> reader) {
        return new Child.Listener() {
            @Override
            public void said(String line) {
                synchronized (Told.this) {
                    lines.add(line);
                    reader.accept(line);
                }
            }

            @Override
            public void ended(Child child) {
                if (!child.isDismissed()) {
                    synchronized (Told.this) {
                        ended.add(child.lastWords());
                    }
                }
            }
        };
    }

    /** The next controller begins with nothing. */
    synchronized void controllerIsGone() {
        applying = false;
        session = false;
        tripped = false;
        lineOpen = false;
        padFound = false;
        reason = "";
    }

    /** Whether the pad's terminals have power. */
    synchronized boolean power() {
        return power;
    }

    /** Whether an application is going on, as far as the controller said. */
    synchronized boolean applying() {
        return applying;
    }

    /** Whether a session is between two of its applications, as far as the controller said. */
    synchronized boolean inBreak() {
        return session && !applying;
    }

    /** Whether the controller has found the line. */
    synchronized boolean lineOpen() {
        return lineOpen;
    }

    /** Whether the controller has found a pad. */
    synchronized boolean padFound() {
        return padFound;
    }

    /** Whether the last that a controller had to say against a start was that there have been enough for a day. */
    synchronized boolean dayWasFull() {
        return dayWasFull;
    }

    /** How often a trip was told. */
    synchronized int trips() {
        return trips;
    }

    /** How often the pad got power after it had none. */
    synchronized int timesOn() {
        return timesOn;
    }

    /** When the button was first pressed, on the pad's clock; this is the injury that the controller is to know of. */
    synchronized long firstPressNanos() {
        return firstPressNanos;
    }

    /** When the power at the pad changed last, on the pad's clock; long ago when it never did. */
    synchronized long lastPowerNanos() {
        return lastPowerNanos;
    }

    synchronized boolean tripped() {
        return tripped;
    }

    /** The last reason that the present controller gave; empty without any. */
    synchronized String reason() {
        return reason;
    }

    /** Everything. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** The last of it, for whoever wants to know why. */
    synchronized String lastLines() {
        int from = Math.max(0, lines.size() - LAST_LINES);
        return "\n... " + String.join("\n    ", lines.subList(from, lines.size()));
    }

    /** What the pad told within twenty minutes and a little before a moment of its clock. */
    synchronized String padBefore(long nanos) {
        List<String> near = new ArrayList<>();
        for (String line : lines) {
            if (PAD_LINE.matcher(line).matches()
                    && Math.abs(nanos - AROUND_NANOS - nanosOf(line)) < AROUND_NANOS * 1.01) {
                near.add(line);
            }
        }
        return "\n" + String.join("\n", near);
    }

    /** The last words of processes that nobody ended. */
    synchronized List<String> endedByThemselves() {
        return List.copyOf(ended);
    }
}
