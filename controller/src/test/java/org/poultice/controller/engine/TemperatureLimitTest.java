package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.poultice.protocol.plan.Modality;

/** The temperature limits: each just short of it, at it and beyond it, just before and at its time, with and without a tolerance of the sensor. */
class TemperatureLimitTest {
    /** What is written down of each limit: the sensor, where it holds, the temperature, how long, and what comes of it. */
    private static final String LIMITS = """
        pad  | in every phase | 43.0 °C | 10 s | warns PAD_HOT
        pad  | in every phase | 44.5 °C | 10 s | trips PAD_TOO_HOT
        pad  | in every phase | 46.0 °C |  3 s | trips PAD_TOO_HOT
        skin | in every phase | 41.5 °C | 30 s | warns SKIN_HOT
        skin | in every phase | 43.0 °C |  5 s | trips SKIN_TOO_HOT
        pad  | applying cold  |  3.0 °C | 30 s | warns PAD_COLD
        pad  | applying cold  |  1.0 °C | 10 s | trips PAD_TOO_COLD
        pad  | applying cold  |  0.0 °C |  0 s | trips PAD_TOO_COLD
        skin | applying cold  | 10.0 °C | 30 s | warns SKIN_COLD
        skin | applying cold  |  8.0 °C | 10 s | trips SKIN_TOO_COLD
        skin | applying cold  |  5.0 °C |  0 s | trips SKIN_TOO_COLD
        """;

    @TestFactory
    Stream<DynamicTest> eachLimitCountsAtItsTemperatureAndItsTime() {
        return LIMITS.lines()
                .flatMap(line -> Stream.of(0, 500, 1_000).map(tolerance -> new Row(line, tolerance)))
                .map(row -> DynamicTest.dynamicTest(row.line + ", ±" + row.tolerance, row::holds));
    }

    @Test
    void thereAreNoOtherLimits() {
        assertEquals(LIMITS.lines().count(), TemperatureLimit.ALL.length);
    }

    /** One line of the limits, played on a bed whose sensors may be wrong by {@code tolerance}. */
    private static final class Row {
        private final String line;
        private final int tolerance;
        private final boolean pad;
        private final boolean cold;
        private final int milliC;
        private final Duration hold;
        private final String outcome;

        Row(String line, int tolerance) {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            this.line = line;
            this.tolerance = tolerance;
            this.pad = cells.get(0).equals("pad");
            this.cold = cells.get(1).equals("applying cold");
            int limit = (int) Math.round(Double.parseDouble(cells.get(2).split(" ")[0]) * 1000);
            this.milliC = cold ? limit + tolerance : limit - tolerance;
            this.hold = Duration.ofSeconds(Integer.parseInt(cells.get(3).split(" ")[0]));
            this.outcome = cells.get(4);
        }

        void holds() {
            int beyond = cold ? -1 : 1;
            for (Phase phase : phases()) {
                assertEquals(false, happens(phase, milliC - beyond, hold), "just short of it in " + phase.word());
                assertEquals(true, happens(phase, milliC, hold), "at it in " + phase.word());
                assertEquals(true, happens(phase, milliC + beyond, hold), "beyond it in " + phase.word());
                if (!hold.isZero()) {
                    Duration before = hold.minusNanos(1);
                    assertEquals(false, happens(phase, milliC, before), "too short in " + phase.word());
                }
            }
        }

        private List<Phase> phases() {
            Phase cooling = Situation.applying(Modality.COLD).phase;
            return cold ? List.of(cooling) : List.of(cooling, Situation.applying(Modality.HEAT).phase, Phase.Idle.IDLE);
        }

        /** Whether this limit's own outcome has come about after a time at one reading. */
        private boolean happens(Phase phase, int reading, Duration time) {
            Rules rules = RulesFixture.withTolerance(RulesFixture.rules(RulesFixture.BACK_SPASM), tolerance);
            TherapyEngine engine = new TherapyEngine(rules);
            PadSample sample = new PadSample(pad ? reading : 30_000, pad ? 33_000 : reading, false, false, true);
            MonoTime start = EngineFixture.ZERO;
            State state = State.fresh(start).with(phase).with(PadView.ABSENT.found(EngineFixture.HEAT_AND_COLD));
            Step last = engine.step(state, new Event.PadSampled(sample), start);
            for (MonoTime now = start; now.isBefore(start.plus(time)); ) {
                now = MonoTime.earlier(now.plus(Duration.ofMillis(250)), start.plus(time));
                last = engine.step(last.next(), new Event.PadSampled(sample), now);
            }
            return last.effects().publish().stream().anyMatch(this::isOutcome);
        }

        private boolean isOutcome(Occurrence told) {
            return switch (told) {
                case Occurrence.Tripped it ->
                    outcome.equals("trips " + it.cause().reason()) && isMine(it.cause());
                case Occurrence.Warned it -> outcome.equals("warns " + it.what().reason()) && isMine(it.what());
                default -> false;
            };
        }

        private boolean isMine(Finding finding) {
            return finding.limit() == milliC;
        }
    }

    @Test
    void backWithinTheLimitItsTimeBeginsAnew() {
        EngineFixture bed = EngineFixture.withPad();
        bed.reading(44.0, 33.0).at("0:09").reading(43.999, 33.0).at("0:10").reading(44.0, 33.0);
        bed.at("0:19.999").tick();
        assertEquals("Idle", bed.phase());
        bed.at("0:20").tick();
        assertEquals("Tripped", bed.phase());
    }

    @Test
    void coldLimitsEndWithTheColdApplication() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.reading(1.4, 33.0).at("0:09.900").step(new Event.StopRequested());
        bed.story();
        bed.silentTo("0:10.100").tick();
        assertEquals("Idle", bed.phase());
        assertEquals("", bed.story());
    }
}
