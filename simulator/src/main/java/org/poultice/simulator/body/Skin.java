package org.poultice.simulator.body;

import org.poultice.simulator.tissue.Boundary;
import org.poultice.simulator.tissue.LowerBack;
import org.poultice.simulator.tissue.Scheme;
import org.poultice.simulator.tissue.Tissue;
import org.poultice.simulator.tissue.TissueBuild;

/**
 * The skin of a body as time passes: layered tissue with reactive vessels (Crank–Nicolson), moved on in whole steps of a second, and of up to
 * {@value #LONGEST_STEP_S} s while hardly anything changes, whatever pieces the time comes in. A step never goes across a sudden change at
 * the surface. Used by one thread; {@link #pass} allocates nothing.
 */
public final class Skin {
    private static final double USUAL_STEP_S = 1;
    private static final double LONGEST_STEP_S = 8;

    /** The first after a sudden change; each one that follows is twice as long, up to the usual. */
    private static final double FIRST_STEP_S = 0.125;

    /** A step in which the surface and what is on it change by less than this is followed by one twice as long, °C. */
    private static final double CALM = 0.004;

    /** By more than this, and the next is half as long, °C. */
    private static final double RESTLESS = 0.012;

    /** Seconds by which a step may miss its length, for they are no binary fractions. */
    private static final double ROUNDING = 1e-9;

    private final Tissue tissue;
    private double step = FIRST_STEP_S;
    private double waiting;
    private double outsideSum;
    private double outside;
    private double celsius;

    /** Bare skin at rest in the body's room. */
    public Skin(Body body) {
        TissueBuild usual = TissueBuild.lowerBack(body.fatM(), Scheme.CRANK_NICOLSON);
        TissueBuild build = new TissueBuild(usual.layers(), usual.blood(), true, usual.scheme(), LONGEST_STEP_S);
        tissue = Tissue.steady(build, body.room(), LowerBack.CORE);
        outside = body.airCelsius();
        celsius = tissue.skinCelsius();
    }

    /** Its surface, as it was at the end of the last step, °C. */
    public double celsius() {
        return celsius;
    }

    /** What has flowed into it until the end of the last step, J/m²; exactly what the tissue has got from there. */
    public double absorbedJPerM2() {
        return tissue.absorbedJPerM2();
    }

    /** At a depth at the end of the last step, °C. */
    public double celsius(double depthM) {
        return tissue.celsius(depthM);
    }

    /** Something else comes upon it, suddenly; the time until now is over first. */
    public void touch(double outsideCelsius, double resistanceM2KPerW) {
        settle();
        outside = outsideCelsius;
        tissue.surface(new Boundary.Contact(outsideCelsius, resistanceM2KPerW));
        celsius = tissue.skinCelsius();
        step = FIRST_STEP_S;
    }

    /** Something changes that will make itself felt: what has waited becomes a step, and the next ones are no longer than usual. */
    public void settle() {
        if (waiting > 0) {
            move(waiting);
        }
        step = Math.min(step, USUAL_STEP_S);
    }

    /** Whether it takes its time just now, because hardly anything changes. */
    public boolean isCalm() {
        return step > USUAL_STEP_S;
    }

    /** So many seconds are left to the end of the step that is under way. */
    public double secondsLeft() {
        return step - waiting;
    }

    /**
     * Time passes.
     *
     * @param seconds at most {@link #secondsLeft}
     * @param outsideCelsius the mean of what lies on it meanwhile
     * @return whether a step has come to its end
     */
    public boolean pass(double seconds, double outsideCelsius) {
        waiting += seconds;
        outsideSum += seconds * outsideCelsius;
        if (waiting < step - ROUNDING) {
            return false;
        }
        double most = outsideSum / waiting - outside;
        double before = celsius;
        move(step);
        most = Math.max(Math.abs(most), Math.abs(celsius - before));
        if (step < USUAL_STEP_S || most < CALM) {
            step = Math.min(LONGEST_STEP_S, 2 * step);
        } else if (most > RESTLESS) {
            step = Math.max(USUAL_STEP_S, step / 2);
        }
        return true;
    }

    private void move(double seconds) {
        outside = outsideSum / waiting;
        tissue.surfaceDrifts(outside);
        tissue.advance(seconds);
        celsius = tissue.skinCelsius();
        waiting = 0;
        outsideSum = 0;
    }
}
