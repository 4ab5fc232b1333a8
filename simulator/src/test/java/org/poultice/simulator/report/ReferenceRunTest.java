package org.poultice.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poultice.simulator.tissue.Scheme;
import org.poultice.simulator.tissue.TissueCase;
import org.poultice.simulator.tissue.TissueCaseReader;

/** A lower back with 10 mm of fat and reactive vessels, 20 min on and 20 min off, against an independent solver of the same model. */
class ReferenceRunTest {
    /** Wanted is 0.1; the reference is rounded to 0.01, and no number differs by more. */
    private static final double ROUNDING = 0.01;

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void bothSessionsAreMetByEitherScheme(Scheme scheme) {
        for (ReferenceRun run : ReferenceRun.BOTH) {
            double worst = run.worst(Session.of(run.pad(), true, scheme));
            assertTrue(worst < ROUNDING, run.name() + ": " + worst + " °C");
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void otherVesselsWouldBeSeen(Scheme scheme) {
        for (ReferenceRun run : ReferenceRun.BOTH) {
            double worst = run.worst(Session.of(run.pad(), false, scheme));
            assertTrue(worst > ReferenceRun.WANTED, run.name() + ": " + worst + " °C");
        }
    }

    /** What the report says to run gives the numbers of the report. */
    @ParameterizedTest
    @CsvSource({"cold pack, cold-pack.yaml", "heating pad, heating-pad.yaml"})
    void theFilesOfTheDocumentationAreTheSameSessions(String name, String file) {
        ReferenceRun run = ReferenceRun.BOTH.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        TissueCase session =
                TissueCaseReader.read(Path.of("..", "docs", "examples", file)).value();
        assertNotNull(session);
        Session ours = Session.of(run.pad(), true, Scheme.CRANK_NICOLSON);
        List<Double> seconds =
                run.rows().stream().map(row -> 60.0 * row.minute()).toList();
        assertEquals(seconds, session.timesS());
        double[][] celsius = session.run();
        for (int i = 0; i < celsius.length; i++) {
            Session.Sample sample = ours.at(run.rows().get(i).minute());
            assertEquals(sample.skin(), celsius[i][0], 1e-9);
            assertEquals(sample.oneCm(), celsius[i][1], 1e-9);
            assertEquals(sample.twoCm(), celsius[i][2], 1e-9);
        }
    }
}
