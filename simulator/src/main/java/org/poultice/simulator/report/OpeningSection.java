package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;
import static org.poultice.simulator.plot.Decimals.plain;

import java.util.List;
import org.poultice.simulator.tissue.Scheme;

/** What it comes to, and what was fitted. */
final class OpeningSection implements Report.Section {

    @Override
    public void write(Page page) {
        page.figure("worst.transient", fixed(Verification.worst(Verification.rows(), Scheme.CRANK_NICOLSON, false), 3));
        double reference = ReferenceRun.BOTH.stream()
                .mapToDouble(run -> run.worst(Session.of(run.pad(), true, Scheme.CRANK_NICOLSON)))
                .max()
                .orElseThrow();
        page.figure("worst.reference", fixed(reference, 2));
        List<Observation> deep = Studies.falls().subList(3, 6);
        page.figure(
                "deep.observed", range(deep.getLast().mean(), deep.getFirst().mean(), 1));
        page.figure("deep.model", range(deep.getLast().model(), deep.getFirst().model(), 1));
        double bare = SkinUnderIce.all().stream()
                .filter(row -> row.observation().what().equals(SkinUnderIce.BARE_SKIN))
                .mapToDouble(SkinUnderIce::fitted)
                .max()
                .orElseThrow();
        page.figure("wet.ice", plain(Studies.WET_ICE));
        page.figure("bare.ice", fixed(bare, 3));
        page.figure("ice.ratio", fixed(bare / Studies.WET_ICE, 0));
    }

    /** From one to another. */
    static String range(double least, double most, int digits) {
        return fixed(least, digits) + " to " + fixed(most, digits);
    }
}
