package org.poultice.controller.adapter.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.PadView;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Link;
import org.poultice.controller.port.WallClock;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.MetaReport;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;
import org.poultice.protocol.message.Topics;

final class MqttReportsTest {
    private static final Topics TOPICS = new Topics("home", "back-1");
    private static final State IDLE = States.in(new Phase.Idle());

    private final List<Link.Outgoing> sent = new ArrayList<>();
    private final MqttReports reports = new MqttReports(
            new RecordingLink(),
            new MqttReports.About(TOPICS, "boot-7", "poultice 0.1.0", true, new FixedClock(), new Tally()),
            States.RULES,
            finding -> "about " + finding.reason());

    private final class RecordingLink implements Link {
        @Override
        public void publish(Outgoing message) {
            sent.add(message);
        }

        @Override
        public void close() {}
    }

    private static final class FixedClock implements WallClock {
        @Override
        public Instant now() {
            return Instant.parse("2026-01-31T18:03:12.345Z");
        }

        @Override
        public boolean trusted() {
            return true;
        }
    }

    /** The messages of a topic, each of which meets its schema. */
    private List<String> on(String topic) {
        List<String> payloads = sent.stream()
                .filter(message -> message.topic().equals(topic))
                .map(Link.Outgoing::payload)
                .toList();
        payloads.forEach(json -> Schemas.assertMeets(topic.substring(topic.lastIndexOf('/') + 1), json));
        return payloads;
    }

    private StateReport state() throws BadMessage {
        return StateReport.read(on(TOPICS.state()).getLast().getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("org.poultice.controller.adapter.mqtt.Everything#phases")
    void eachPhaseMeetsTheSchema(Phase phase) throws BadMessage {
        reports.begin(States.in(phase), States.NOW);
        reports.occurred(new Occurrence.Refused(States.BREAK_NOT_KEPT), States.in(phase), States.NOW);
        reports.ticked(States.in(phase), States.NOW);
        assertEquals(2, on(TOPICS.state()).size());
        assertEquals(1, on(TOPICS.telemetry()).size());
        assertEquals(phase.word(), state().progress().phase().word());
    }

    @ParameterizedTest
    @MethodSource("org.poultice.controller.adapter.mqtt.Everything#occurrences")
    void eachOccurrenceIsAnEventThatMeetsTheSchemaAndANewState(Occurrence occurrence) {
        reports.occurred(occurrence, IDLE, States.NOW);
        assertEquals(1, on(TOPICS.event()).size());
        assertEquals(1, on(TOPICS.state()).size());
    }

    @Test
    void eachReasonMeetsTheSchema() throws BadMessage {
        for (Reason reason : Reason.values()) {
            Finding finding = new Finding(reason, Long.MIN_VALUE, Long.MAX_VALUE, null);
            reports.occurred(new Occurrence.Refused(finding), IDLE, States.NOW);
            on(TOPICS.event());
            assertEquals(
                    reason.name(),
                    state().refusal() == null ? "" : state().refusal().reason());
        }
    }

    @Test
    void anApplicationReadsLikeThis() {
        reports.begin(States.in(States.applying(States.SECOND_OF_THREE)), States.NOW);
        assertEquals("""
                {"v":1,"ts":"2026-01-31T18:03:12.345Z","clock":"trusted","up":7200000,"boot":"boot-7","stateSeq":17,\
                "phase":"Applying","modality":"COLD","session":{"number":4,"application":2,"of":3},\
                "endsInMs":834000,"next":"BREAK","nextModality":"COLD","restEndsInMs":420000,\
                "pad":{"present":true,"padC":8.1,"skinC":17.4,"ageMs":240,"output":"COLD","contact":true},\
                "warnings":[],"episode":{"ageMs":3600000,"switchAtMs":259200000,"heatAllowed":false},\
                "plan":"back-spasm",\
                "counts":{"reportsDropped":0,"reportsRefused":0,"commandsRefused":0,"commandsDropped":0}}""", on(TOPICS.state()).getLast());
    }

    @Test
    void theEventOfAnEndedApplicationReadsLikeThis() {
        Occurrence ended = new Occurrence.ApplicationEnded(4, 1, Occurrence.Ending.STOPPED, Duration.ofMillis(2_500));
        reports.occurred(ended, IDLE, States.NOW);
        assertEquals("""
                {"v":1,"ts":"2026-01-31T18:03:12.345Z","clock":"trusted","up":7200000,"boot":"boot-7","stateSeq":17,\
                "stream":"boot-7","seq":1,"event":"APPLICATION_ENDED","session":4,"application":2,\
                "ending":"STOPPED","durationMs":2500}""", on(TOPICS.event()).getLast());
    }

    @Test
    void eventsAreNumberedWithoutGaps() throws BadMessage {
        for (int i = 1; i <= 5; i++) {
            reports.occurred(new Occurrence.StillHere(), IDLE, States.NOW);
            assertEquals(
                    i,
                    EventReport.read(on(TOPICS.event()).getLast().getBytes(UTF_8))
                            .seq());
        }
    }

    @Test
    void metaIsToldAtTheStartAndWhenAPadComesOrGoes() throws BadMessage {
        State without = State.fresh(States.NOW);
        reports.begin(without, States.NOW);
        assertEquals(
                List.of(),
                MetaReport.read(on(TOPICS.meta()).getLast().getBytes(UTF_8)).zones());
        reports.occurred(new Occurrence.PadCame(States.ABILITIES), IDLE, States.NOW);
        assertEquals(
                List.of(StateView.zone(States.ABILITIES)),
                MetaReport.read(on(TOPICS.meta()).getLast().getBytes(UTF_8)).zones());
        reports.occurred(new Occurrence.PadWent(), without, States.NOW);
        reports.occurred(new Occurrence.StillHere(), without, States.NOW);
        assertEquals(3, on(TOPICS.meta()).size());
    }

    @Test
    void theStateIsToldEveryMinuteWhenNothingHappens() {
        reports.begin(IDLE, States.NOW);
        tickForTenMinutes(IDLE, States.NOW);
        assertEquals(1 + 10, on(TOPICS.state()).size());
    }

    @Test
    void telemetryComesEachSecondInASessionAndEachMinuteWithoutOne() throws BadMessage {
        tickForTenMinutes(IDLE, States.NOW);
        assertEquals(11, on(TOPICS.telemetry()).size());
        sent.clear();
        tickForTenMinutes(States.in(States.applying(States.SECOND_OF_THREE)), States.in(601));
        List<String> telemetry = on(TOPICS.telemetry());
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
        assertNotNull(state().refusal());
        assertEquals(446_000, state().refusal().endsInMs());
        reports.occurred(new Occurrence.Warned(States.HOT), IDLE, States.in(6));
        assertNotNull(state().refusal());
        assertEquals(440_000, state().refusal().endsInMs());
        reports.ticked(IDLE, States.in(446));
        assertNull(state().refusal());

        reports.occurred(new Occurrence.Refused(States.BREAK_NOT_KEPT), IDLE, States.NOW);
        reports.occurred(new Occurrence.PadWent(), IDLE, States.NOW);
        assertNull(state().refusal());
    }

    @Test
    void whatIsWorthWhatToTheLink() {
        reports.begin(IDLE, States.NOW);
        reports.occurred(new Occurrence.StillHere(), IDLE, States.NOW);
        reports.ticked(IDLE, States.NOW);
        for (Link.Outgoing message : sent) {
            Link.Keep expected = message.topic().equals(TOPICS.event())
                    ? Link.Keep.ALL
                    : message.topic().equals(TOPICS.telemetry()) ? Link.Keep.FLEETING : Link.Keep.LATEST;
            assertEquals(expected, message.keep(), message.topic());
        }
        assertEquals(5, sent.size());
    }

    @Test
    void aDeviceThatWasNeverUsedHasAStateToo() throws BadMessage {
        reports.begin(State.fresh(MonoTime.ofMillis(10)), MonoTime.ofMillis(10));
        StateReport fresh = state();
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
                States.NOW,
                0,
                null,
                cold.pad().timers());
        State state = new State(cold.phase(), cold.exposure(), cold.onset(), pad, cold.button(), 0, 0, 0, States.NOW);
        reports.begin(state, States.NOW);
        assertNull(state().pad().skin());
        assertEquals("BOTH", String.valueOf(state().pad().output()));
    }
}
