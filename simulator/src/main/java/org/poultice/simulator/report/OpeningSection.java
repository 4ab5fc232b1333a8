package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;

import java.util.Comparator;
import java.util.List;
import org.poultice.simulator.tissue.Scheme;

/** What the page is, what it comes to, and what was fitted. */
final class OpeningSection implements Report.Section {

    @Override
    public void write(Page page) {
        List<Verification.Row> rows = Verification.rows();
        double reference = ReferenceRun.BOTH.stream()
                .mapToDouble(run -> run.worst(Session.of(run.pad(), true, Scheme.CRANK_NICOLSON)))
                .max()
                .orElseThrow();
        List<Observation> deep = Studies.falls().subList(3, 6);
        page.write("""
                # How far the simulated body can be believed

                The simulator lays its pads on a body of tissue in layers; what that is stands in [tissue.md](tissue.md). This page holds it against mathematics, against another program, and against people.

                    ./poultice report        # makes this page and every plot on it; a test fails when they are out of date

                **In short.** The program solves its equations: it misses closed forms by at most %s °C. Another program with the same equations comes to the same session within %s °C. That says nothing about people.
                Limbs of volunteers are met roughly, in part because the model was fitted to them: how long it takes to cool them by 7 °C is right within the spread between people. Deeper it fails: 3 cm below the fat, ice was
                measured to take away %s to %s °C in 20 min, and the model takes away %s to %s °C. The skin under a pack of ice, without a fit to the laboratory, is missed by %s °C in the mean square.

                **The model was checked against limb volunteers. It was never validated for backs, and nobody measured a back under this device. Poultice is not a medical device, and these figures do not make it one.** They are good
                for finding faults in a controller. They are no promise of what your skin will do.
                """.formatted(
                        fixed(Verification.worst(rows, Scheme.CRANK_NICOLSON, false), 3),
                        fixed(reference, 2),
                        fixed(deep.getLast().mean(), 1),
                        fixed(deep.getFirst().mean(), 1),
                        fixed(deep.getLast().model(), 1),
                        fixed(deep.getFirst().model(), 1),
                        fixed(SkinUnderIce.rootMeanSquare(SkinUnderIce.all()), 1)));
        fitted(page);
    }

    private static void fitted(Page page) {
        List<Double> onSkin = SkinUnderIce.all().stream()
                .filter(row -> row.observation().what().equals(SkinUnderIce.BARE_SKIN))
                .map(SkinUnderIce::fitted)
                .toList();
        double loosest = onSkin.stream().max(Comparator.naturalOrder()).orElseThrow();
        page.write("""
                ## What was fitted, and what was not

                - **The conductivities of fat and muscle** are database values (IT'IS: 0.21 and 0.49 W/mK) times 1.2. That factor was fitted to the cooling times of Otte 2002.
                - **The resistance between ice and skin** of those experiments, 0.006 m²K/W, was fitted to them and to the needles 1 cm below the fat of Myrer 2001. In other laboratories ice on bare skin needs up to %s m²K/W: a ratio of %s.
                  Nobody can say beforehand which one a pack on your back will have.
                - **Nothing was fitted to what was measured 3 and 4 cm deep.** It exceeds what heat conduction in one dimension allows. More heat leaves the depth than the model has a way for: by blood that was cooled
                  elsewhere, or sideways. A model that is bent to meet these points would be wrong nearer to the skin.
                - **How vessels react**, and how fast, is plausible and was not measured on backs. It matters: see [the blood](#what-the-blood-does).
                - Heat capacity and density of blood are from memory, 3617 J/kgK and 1050 kg/m³ [M].
                """.formatted(fixed(loosest, 3), fixed(loosest / Studies.WET_ICE, 0)));
    }
}
