package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;

import java.util.List;
import org.poultice.simulator.tissue.Scheme;

/** What the two sessions add up to. */
final class DoseSection implements Report.Section {
    private static final int THREE_APPLICATIONS = 120;
    private static final double COLD_SKIN = 15;
    private static final double NUMB_SKIN = 10;

    @Override
    public void write(Page page) {
        Session heat = Session.of(Session.PAD, true, Scheme.CRANK_NICOLSON);
        Session heatConstant = Session.of(Session.PAD, false, Scheme.CRANK_NICOLSON);
        Session cold = Session.of(Session.PACK, true, Scheme.CRANK_NICOLSON);
        Session coldConstant = Session.of(Session.PACK, false, Scheme.CRANK_NICOLSON);
        page.table(
                "dose.table",
                List.of("", "reactive", "constant"),
                List.of(
                        row(
                                "heat: CEM43 of the skin after one application, min",
                                heat.cem43(40),
                                heatConstant.cem43(40)),
                        row(
                                "after three, a session as it is by default",
                                heat.cem43(THREE_APPLICATIONS),
                                heatConstant.cem43(THREE_APPLICATIONS)),
                        row("after six", heat.cem43(Session.MINUTES), heatConstant.cem43(Session.MINUTES)),
                        row(
                                "cold: minutes with skin below 15 °C, six applications",
                                cold.skinMinutesBelow(COLD_SKIN),
                                coldConstant.skinMinutesBelow(COLD_SKIN)),
                        row(
                                "cold: minutes with skin below 10 °C",
                                cold.skinMinutesBelow(NUMB_SKIN),
                                coldConstant.skinMinutesBelow(NUMB_SKIN))));
    }

    private static List<String> row(String what, double reactive, double constant) {
        return List.of(what, fixed(reactive, 2), fixed(constant, 2));
    }
}
