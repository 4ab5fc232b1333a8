package org.poultice.simulator.faults;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.poultice.controller.engine.Reason;

/** Runs the campaign and tells people what came of it, as a table that can stand in a document. */
public final class CampaignReport {
    private static final String LINE = "| %-28s | %-17s | %5s | %5s | %6s | %6s | %5s | %8s | %6s | %-6s |%n";

    private final PrintWriter out;
    private final Campaign campaign;

    public CampaignReport(PrintWriter out, Campaign campaign) {
        this.out = out;
        this.campaign = campaign;
    }

    /**
     * Prints the table and the sessions without a fault.
     *
     * @param seeds of each row
     * @param sessions without a fault
     * @return whether each row was found in time and there were no more false trips than there may be
     */
    public boolean run(int seeds, int sessions) throws InterruptedException {
        out.printf(LINE, "fault", "pad", "seeds", "found", "median", "worst", "skin", "dose", "figure", "");
        out.printf(LINE, "---", "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---");
        boolean good = true;
        for (Tally tally : campaign.faults(Row.all(), seeds)) {
            print(tally);
            good &= tally.isInTime();
        }
        out.println();
        Calm calm = campaign.sessions(sessions, false);
        print("sessions", calm);
        print("sessions of restless people", campaign.sessions(sessions, true));
        good &= calm.isCalm();
        out.println(
                good
                        ? "each fault was found in time"
                        : "NOT each fault was found in time, or there were too many false trips");
        out.flush();
        return good;
    }

    private void print(Tally tally) {
        Row row = tally.row();
        String dose = String.format(Locale.ROOT, row.pad().isCold() ? "%.1f min" : "%.2f", tally.worstDose());
        out.printf(
                LINE,
                row.title(),
                row.pad().title(),
                tally.seeds(),
                tally.detected(),
                seconds(tally.median()),
                seconds(tally.worst()),
                String.format(Locale.ROOT, "%.1f", tally.worstSkin()),
                dose,
                row.hasFigure() ? seconds(row.figureSeconds()) : "-",
                tally.isInTime() ? "" : "MISSED");
        out.flush();
    }

    private void print(String what, Calm calm) {
        out.printf(
                Locale.ROOT,
                "%s=%d tripped=%d%s warned=%d%s%n",
                what,
                calm.sessions(),
                calm.tripped(),
                reasons(calm.trips()),
                calm.warned(),
                reasons(calm.warnings()));
        out.flush();
    }

    private static String reasons(Map<Reason, Integer> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ", " (", ")"));
    }

    private static String seconds(double seconds) {
        return Double.isInfinite(seconds)
                ? "never"
                : String.format(Locale.ROOT, seconds < 10 ? "%.1f" : "%.0f", seconds);
    }
}
