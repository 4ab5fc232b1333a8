package org.poultice.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poultice.simulator.report.Observation.Fat;
import org.poultice.simulator.tissue.Boundary;
import org.poultice.simulator.tissue.Scheme;

/** The arithmetic of the comparison, and that the words of the report are still true of its figures. */
class StudiesTest {
    @Test
    void theMeanSquareIsThatOfTheMisses() {
        assertEquals(5, SkinUnderIce.rootMeanSquareOf(List.of(1.0, -7.0, 5.0, -5.0)), 1e-12);
        assertEquals(3, SkinUnderIce.rootMeanSquareOf(List.of(-3.0)), 1e-12);
        List<SkinUnderIce> rows = SkinUnderIce.all();
        double sum = 0;
        for (SkinUnderIce row : rows) {
            double miss = row.observation().model() - row.observation().mean();
            sum += miss * miss;
        }
        assertEquals(Math.sqrt(sum / 10), SkinUnderIce.rootMeanSquare(rows), 1e-12);
    }

    @Test
    void theRangeOfTheModelCoversItsMiddle() {
        Observation humped =
                new Observation("", "", 0, null, null, new Fat(5, 10, 15), limb -> -Math.abs(limb.fatMm() - 10));
        assertEquals(0, humped.model(), 1e-12);
        assertEquals(-5, humped.least());
        assertEquals(0, humped.most(), 1e-12);
    }

    @Test
    void theFittedResistanceMeetsTheMean() {
        for (SkinUnderIce row : SkinUnderIce.all()) {
            double skin = Experiment.ice(row.fitted(), row.minutes()).skin(Limb.with(10));
            assertEquals(row.observation().mean(), skin, 1e-4);
        }
    }

    /** An experiment that ends when it has cooled enough has cooled by that much. */
    @Test
    void theTimeToFallIsWhenItHasFallen() {
        Limb limb = Limb.with(7.5);
        Experiment ice = Experiment.ice(0.006, 20);
        double minutes = ice.minutesToFall(limb, where -> where.depthM(10), 5);
        int whole = (int) Math.floor(minutes);
        assertTrue(Experiment.ice(0.006, whole).rise(limb, where -> where.depthM(10)) > -5);
        assertTrue(Experiment.ice(0.006, whole + 1).rise(limb, where -> where.depthM(10)) < -5);
        assertEquals(
                Double.POSITIVE_INFINITY,
                new Experiment(new Boundary.Insulated(), 20).minutesToFall(limb, where -> where.depthM(10), 5));
    }

    @Test
    void coolingTimesLieWithinTheSpreadBetweenPeople() {
        for (Observation each : Studies.coolingTimes()) {
            Double deviation = each.deviation();
            assertTrue(deviation != null && Math.abs(each.model() - each.mean()) < deviation, each.toString());
        }
    }

    @Test
    void threeCentimetresDeepTheModelStaysFarTooWarm() {
        for (Observation each : Studies.falls().subList(3, 6)) {
            assertTrue(each.mean() / each.model() > 4, each.toString());
        }
    }

    @Test
    void theModelIsTooColdUnderPacksAndWarmsTooLittleUnderHeat() {
        assertTrue(SkinUnderIce.all().stream().allMatch(row -> row.miss() < 0));
        assertTrue(Studies.rises().stream().allMatch(each -> each.model() < each.mean()));
        assertTrue(SkinUnderIce.rewarming().model() > SkinUnderIce.rewarming().mean());
    }

    @Test
    void constantPerfusionIsCarefulForHeatAndCarelessForCold() {
        Stream.<Session.Place>of(Session.Sample::skin, Session.Sample::oneCm, Session.Sample::twoCm)
                .forEach(place -> {
                    assertTrue(heat(false).highest(place) > heat(true).highest(place));
                    assertTrue(cold(false).lowest(place) > cold(true).lowest(place));
                });
        assertTrue(heat(false).cem43(120) > heat(true).cem43(120));
    }

    private static Session heat(boolean reactive) {
        return Session.of(Session.PAD, reactive, Scheme.CRANK_NICOLSON);
    }

    private static Session cold(boolean reactive) {
        return Session.of(Session.PACK, reactive, Scheme.CRANK_NICOLSON);
    }

    @Test
    void coldAccumulatesAndHeatDoesNot() {
        Session cold = cold(true);
        Session heat = heat(true);
        assertTrue(cold.at(40).twoCm() - cold.at(240).twoCm() > 1);
        assertEquals(heat.at(40).twoCm(), heat.at(240).twoCm(), 0.05);
    }

    /** A minute at 43 °C is a minute; held by a pad without resistance, after the skin has come to it. */
    @Test
    void aMinuteAtFortyThreeIsAMinuteOfDose() {
        Session held = Session.of(new Boundary.Temperature(43), false, Scheme.CRANK_NICOLSON);
        assertEquals(10, held.cem43(10), 1e-6);
        Session warmer = Session.of(new Boundary.Temperature(44), false, Scheme.CRANK_NICOLSON);
        assertEquals(20, warmer.cem43(10), 1e-6);
        Session cooler = Session.of(new Boundary.Temperature(42), false, Scheme.CRANK_NICOLSON);
        assertEquals(2.5, cooler.cem43(10), 1e-6);
    }

    @Test
    void minutesBelowATemperatureAreCounted() {
        Session held = Session.of(new Boundary.Temperature(14), true, Scheme.CRANK_NICOLSON);
        assertTrue(held.skinMinutesBelow(15) >= 120 && held.skinMinutesBelow(15) < 125, held.skinMinutesBelow(15) + "");
        assertEquals(0, held.skinMinutesBelow(13.9));
    }
}
