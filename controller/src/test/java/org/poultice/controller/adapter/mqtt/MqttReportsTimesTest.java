package org.poultice.controller.adapter.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.PadView;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Link;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.MetaReport;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;
import org.poultice.protocol.message.Topics;

/** When which report is made. */
final class MqttReportsTimesTest {
    private static final Topics TOPICS = RecordingLink.TOPICS;
    private static final State IDLE = States.in(new Phase.Idle());

    private final RecordingLink link = new RecordingLink();
    private final MqttReports reports = link.reports();

    @Test
    void metaIsToldAtTheStartAndWhenAPadComesOrGoes() throws BadMessage {
        State without = State.fresh(States.NOW);
        reports.begin(without, States.NOW);
        assertEquals(
                List.of(),
                MetaReport.read(link.on(TOPICS.meta()).getLast().getBytes(UTF_8))
                        .zones());
        reports.occurred(new Occurrence.PadCame(States.ABILITIES), IDLE, States.NOW);
        assertEquals(
                List.of(StateView.zone(States.ABILITIES)),
                MetaReport.read(link.on(TOPICS.meta()).getLast().getBytes(UTF_8))
                        .zones());
        reports.occurred(new Occurrence.PadWent(), without, States.NOW);
        reports.occurred(new Occurrence.StillHere(), without, States.NOW);
        assertEquals(3, link.on(TOPICS.meta()).size());
    }

    @Test
    void theStateIsToldEveryMinuteWhenNothingHappens() {
        reports.begin(IDLE, States.NOW);
        tickForTenMinutes(IDLE, States.NOW);
        assertEquals(1 + 10, link.on(TOPICS.state()).size());
    }

    @Test
    void telemetryComesEachSecondInASessionAndEachMinuteWithoutOne() throws BadMessage {
        tickForTenMinutes(IDLE, States.NOW);
        assertEquals(11, link.on(TOPICS.telemetry()).size());
        link.sent.clear();
        tickForTenMinutes(States.in(States.applying(States.SECOND_OF_THREE)), States.in(601));
        List<String> telemetry = link.on(TOPICS.telemetry());
        assertEquals(601, telemetry.size());
        assertEquals(612, Telemetry.read(telemetry.getLast().getBytes(UTF_8)).seq());
    }

    /** Four control periods a second, the first one at once. */
    private void tickForTenMinutes(State state, MonoTime from) {
        for (int i = 0; i <= 10 * 60 * 4; i++) {
            reports.ticked(state, from.plus(Duration.ofMillis(250L * i)));
        }
    }

    @Test
    void aRefusalStandsUntilItEndsOrSomethingElseHappens() throws BadMessage {
        reports.occurred(new Occurrence.Refused(States.BREAK_NOT_KEPT), IDLE, States.NOW);
        assertNotNull(link.state().refusal());
        assertEquals(446_000, link.state().refusal().endsInMs());
        reports.occurred(new Occurrence.Warned(States.HOT), IDLE, States.in(6));
        assertNotNull(link.state().refusal());
        assertEquals(440_000, link.state().refusal().endsInMs());
        reports.ticked(IDLE, States.in(446));
        assertNull(link.state().refusal());

        reports.occurred(new Occurrence.Refused(States.BREAK_NOT_KEPT), IDLE, States.NOW);
        reports.occurred(new Occurrence.PadWent(), IDLE, States.NOW);
        assertNull(link.state().refusal());
    }

    @Test
    void whatIsWorthWhatToTheLink() {
        reports.begin(IDLE, States.NOW);
        reports.occurred(new Occurrence.StillHere(), IDLE, States.NOW);
        reports.ticked(IDLE, States.NOW);
        for (Link.Outgoing message : link.sent) {
            Link.Keep expected = message.topic().equals(TOPICS.event())
                    ? Link.Keep.ALL
                    : message.topic().equals(TOPICS.telemetry()) ? Link.Keep.FLEETING : Link.Keep.LATEST;
            assertEquals(expected, message.keep(), message.topic());
        }
        assertEquals(5, link.sent.size());
    }

    @Test
    void aDeviceThatWasNeverUsedHasAStateToo() throws BadMessage {
        reports.begin(State.fresh(MonoTime.ofMillis(10)), MonoTime.ofMillis(10));
        StateReport fresh = link.state();
        assertEquals(0, fresh.progress().restEndsInMs());
        assertEquals(0, fresh.episode().ageMs());
        assertEquals(false, fresh.pad().present());
        assertNull(fresh.pad().ageMs());
    }

    @Test
    void aReadingThatIsMissingIsLeftOut() throws BadMessage {
        State cold = States.in(new Phase.Idle());
        PadSample sample = new PadSample(8_100, PadSample.NO_READING, true, true, false);
        PadView pad = new PadView(
                States.ABILITIES,
                sample,
                States.NOW,
                8_100,
                PadSample.NO_READING,
                PadSample.NO_READING,
                States.NOW,
                0,
                null,
                cold.pad().timers(),
                cold.pad().signs());
        State state = new State(cold.phase(), cold.exposure(), cold.onset(), pad, cold.button(), 0, 0, 0, States.NOW);
        reports.begin(state, States.NOW);
        assertNull(link.state().pad().skin());
        assertEquals("BOTH", String.valueOf(link.state().pad().output()));
    }
}
