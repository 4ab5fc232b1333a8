package org.poultice.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.Reason;

/** The product finds each fault in time on some bodies, and nothing on bodies that nothing is wrong with; and the campaign counts rightly. */
class CampaignTest {
    private static final int SEEDS = 8;
    private static final int SESSIONS = 48;

    @Test
    void eachFaultIsFoundInTimeAndHardlyAnySessionTripsForNothing() throws InterruptedException {
        Campaign campaign = new Campaign(Runtime.getRuntime().availableProcessors());
        List<String> late = new ArrayList<>();
        for (Tally tally : campaign.faults(Row.all(), SEEDS)) {
            if (!tally.isInTime()) {
                late.add(tally.row() + ": " + tally.median() + " s");
            }
        }
        assertEquals(List.of(), late);
        Calm calm = campaign.sessions(SESSIONS, false);
        assertTrue(calm.isCalm(), () -> calm.trips().toString());
    }

    @Test
    void theTableDoesNotDependOnTheNumberOfThreads() throws InterruptedException {
        List<Row> rows = Row.all().subList(0, 5);
        assertEquals(seconds(new Campaign(1).faults(rows, 3)), seconds(new Campaign(3).faults(rows, 3)));
    }

    private static List<String> seconds(List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> tally.median() + " " + tally.worst() + " " + tally.worstSkin() + " " + tally.worstDose())
                .toList();
    }

    @ParameterizedTest(name = "{0}: median {1}, worst {2}")
    @CsvSource({
        "3, 3, 3, true",
        "1 3, 2, 3, true",
        "9 1 2, 2, 9, true",
        "1 2 never, 2, Infinity, true",
        "1 never never, Infinity, Infinity, false",
        "2.9 3.1, 3, 3.1, true",
        "3 4, 3.5, 4, false",
    })
    void whatWasNotFoundTookForever(String seconds, double median, double worst, boolean inTime) {
        Row row = Row.all().getFirst();
        assertEquals(2, row.figureSeconds());
        Tally tally = new Tally(row);
        for (String each : seconds.split(" ")) {
            tally.add(found(each));
        }
        assertEquals(median, tally.median());
        assertEquals(worst, tally.worst());
        assertEquals(inTime, tally.isInTime());
    }

    private static Found found(String seconds) {
        return seconds.equals("never")
                ? new Found(null, Double.NaN, null, new SkinRecord())
                : new Found(Reason.SENSOR_FROZEN, Double.parseDouble(seconds), Reason.SENSOR_FROZEN, new SkinRecord());
    }

    /** Minutes at 43 °C count as such, a degree above as twice as many, a degree below as a quarter. */
    @Test
    void theDoseOfHeatIsInMinutesAt43Degrees() {
        SkinRecord skin = new SkinRecord();
        skin.add(43, 60);
        skin.add(44, 60);
        skin.add(42, 60);
        assertEquals(3.25, skin.cem43(), 1e-12);
        assertEquals(44, skin.hottest());
        assertEquals(0, skin.coldMinutes());
        skin.add(14.9, 90);
        skin.add(15, 90);
        assertEquals(1.5, skin.coldMinutes());
        assertEquals(14.9, skin.coldest());
    }

    @Test
    void oneFalseTripInFortyEightSessionsIsAllowedAndNoMore() {
        Calm calm = new Calm();
        calm.add(told(Set.of(Reason.PAD_DETACHED)));
        for (int i = 1; i < Calm.ONE_IN; i++) {
            assertFalse(calm.isCalm());
            calm.add(told(Set.of()));
        }
        assertTrue(calm.isCalm());
        assertEquals(1, calm.tripped());
    }

    private static NormalRun.Told told(Set<Reason> trips) {
        return new NormalRun.Told(trips, EnumSet.noneOf(Reason.class));
    }

    @Test
    void theReportSaysMissedWhereARowIsLate() throws InterruptedException {
        StringWriter text = new StringWriter();
        boolean good = new CampaignReport(new PrintWriter(text), new Campaign(2)).run(1, 1);
        long missed =
                text.toString().lines().filter(line -> line.contains("MISSED")).count();
        assertEquals(good, missed == 0, text::toString);
        assertEquals(
                Row.all().size() + 2,
                text.toString().lines().filter(line -> line.startsWith("|")).count());
    }
}
