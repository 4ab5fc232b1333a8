package org.poultice.controller.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Steps as the tables of these tests write them. Times count from a zero that the test chooses: {@code 40:00}, {@code 72:00:00}, {@code 0:00.999}. */
public final class Wording {
    private Wording() {}

    /** {@code [-][h:]m:ss[.mmm]} */
    public static Duration duration(String text) {
        boolean negative = text.startsWith("-");
        String[] parts = (negative ? text.substring(1) : text).split(":");
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("not a time: " + text + ", allowed is [-][h:]m:ss[.mmm]");
        }
        long millis = Math.round(Double.parseDouble(parts[parts.length - 1]) * 1000)
                + 60_000L * Integer.parseInt(parts[parts.length - 2])
                + (parts.length == 3 ? 3_600_000L * Integer.parseInt(parts[0]) : 0);
        return Duration.ofMillis(negative ? -millis : millis);
    }

    public static String time(Duration duration) {
        Duration size = duration.abs();
        String sign = duration.isNegative() ? "-" : "";
        String seconds = size.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", size.toHours(), size.toMinutesPart(), size.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", size.toMinutes(), size.toSecondsPart());
        return sign
                + seconds
                + (size.toMillisPart() == 0 ? "" : String.format(Locale.ROOT, ".%03d", size.toMillisPart()));
    }

    /** What a step does, in the order in which it is done; {@code -} when it does nothing. */
    public static String effects(Effects effects, MonoTime zero) {
        List<String> parts = new ArrayList<>();
        if (effects.deEnergise()) {
            parts.add("off");
        }
        if (!effects.append().isEmpty()) {
            parts.add("journal " + occurrences(effects.append(), zero));
        }
        Drive drive = effects.drive();
        if (drive != null) {
            parts.add("drive " + drive.output() + " " + drive.dutyPercent() + "% to "
                    + time(drive.until().since(zero)));
        }
        List<Occurrence> told = new ArrayList<>(effects.publish());
        told.removeAll(effects.append());
        if (!told.isEmpty()) {
            parts.add("tell " + occurrences(told, zero));
        }
        return parts.isEmpty() ? "-" : String.join("; ", parts);
    }

    static String occurrences(List<? extends Occurrence> what, MonoTime zero) {
        return what.stream().map(one -> occurrence(one, zero)).collect(Collectors.joining(", "));
    }

    static String occurrence(Occurrence what, MonoTime zero) {
        String name = what.getClass().getSimpleName();
        String more = switch (what) {
            case Occurrence.SessionStarted it -> it.session() + " of " + it.applications();
            case Occurrence.ApplicationStarted it -> place(it.session(), it.index()) + " " + it.modality();
            case Occurrence.ApplicationEnded it ->
                place(it.session(), it.index()) + " " + it.why()
                        + (it.leaseLeft().isZero() ? "" : " +" + time(it.leaseLeft()));
            case Occurrence.SessionEnded it -> it.session() + " " + it.why();
            case Occurrence.Tripped it -> finding(it.cause(), zero);
            case Occurrence.Armed it -> "to " + time(it.until().since(zero));
            case Occurrence.Refused it -> finding(it.why(), zero);
            case Occurrence.Warned it -> finding(it.what(), zero);
            case Occurrence.Waiting it -> finding(it.why(), zero);
            case Occurrence.WarningOver it -> it.what().toString();
            case Occurrence.EpisodeBegan it -> "";
            case Occurrence.Reset it -> "";
            case Occurrence.StillHere it -> "";
            case Occurrence.CreamReported it -> "";
            case Occurrence.Disarmed it -> "";
            case Occurrence.PadCame it -> "";
            case Occurrence.PadWent it -> "";
            case Occurrence.ClockChanged it -> it.trust() + " " + time(it.proven());
            case Occurrence.GapUnproven it -> time(it.claimed()) + " rest " + time(it.restLeft());
        };
        return more.isEmpty() ? name : name + " " + more;
    }

    private static String place(long session, int index) {
        return session + "." + index;
    }

    /** A reason with what was found and what it was held against: {@code PAD_TOO_HOT 47.000/44.000}. */
    static String finding(Finding finding, MonoTime zero) {
        MonoTime until = finding.until();
        String numbers = switch (finding.reason().unit()) {
            case NONE -> "";
            case MILLI_C ->
                String.format(Locale.ROOT, " %.3f/%.3f", finding.actual() / 1000.0, finding.limit() / 1000.0);
            case MILLIS ->
                " " + time(Duration.ofMillis(finding.actual())) + "/" + time(Duration.ofMillis(finding.limit()));
            case COUNT -> " " + finding.actual() + "/" + finding.limit();
        };
        return finding.reason() + numbers + (until == null ? "" : " to " + time(until.since(zero)));
    }
}
