package org.poultice.controller.adapter.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.State;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.MetaReport;
import org.poultice.protocol.message.Safeguards;
import org.poultice.protocol.message.Telemetry;
import org.poultice.protocol.message.Topics;
import org.poultice.protocol.plan.Modality;

final class MqttReportsTest {
    private static final Topics TOPICS = RecordingLink.TOPICS;
    private static final State IDLE = States.in(new Phase.Idle());

    private final RecordingLink link = new RecordingLink();
    private final MqttReports reports = link.reports();

    private static Stream<Phase> phases() {
        return Stream.of(
                new Phase.Idle(),
                new Phase.Armed(States.in(60)),
                States.applying(States.SECOND_OF_THREE),
                States.applying(States.LAST_OF_THREE),
                new Phase.Breaking(States.SECOND_OF_THREE, States.in(3_600), null),
                new Phase.Breaking(States.SECOND_OF_THREE, States.in(3_600), Reason.SKIN_STILL_COLD),
                new Phase.Breaking(States.LAST_OF_THREE, States.in(3_600), null),
                new Phase.Tripped(States.HOT, States.NOW));
    }

    private static Stream<Occurrence> occurrences() {
        Finding finding = States.BREAK_NOT_KEPT;
        return Stream.of(
                new Occurrence.EpisodeBegan(),
                new Occurrence.SessionStarted(4, 3),
                new Occurrence.ApplicationStarted(4, 1, Modality.COLD),
                new Occurrence.ApplicationEnded(4, 1, Occurrence.Ending.STOPPED, Duration.ofSeconds(3)),
                new Occurrence.SessionEnded(4, Occurrence.Ending.GAVE_UP),
                new Occurrence.Tripped(States.HOT),
                new Occurrence.Reset(),
                new Occurrence.StillHere(),
                new Occurrence.Armed(States.in(60)),
                new Occurrence.Disarmed(),
                new Occurrence.Refused(finding),
                new Occurrence.Warned(States.HOT),
                new Occurrence.WarningOver(Reason.PAD_HOT),
                new Occurrence.PadCame(States.ABILITIES),
                new Occurrence.PadWent(),
                new Occurrence.ClockChanged(ClockTrust.STEPPED, Duration.ofMinutes(42)),
                new Occurrence.GapUnproven(Duration.ofMinutes(42), Duration.ZERO),
                new Occurrence.Waiting(finding));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void eachPhaseMeetsTheSchema(Phase phase) throws BadMessage {
        reports.begin(States.in(phase), States.NOW);
        reports.occurred(new Occurrence.Refused(States.BREAK_NOT_KEPT), States.in(phase), States.NOW);
        reports.ticked(States.in(phase), States.NOW);
        assertEquals(2, link.on(TOPICS.state()).size());
        assertEquals(1, link.on(TOPICS.telemetry()).size());
        assertEquals(phase.word(), link.state().progress().phase().word());
    }

    @ParameterizedTest
    @MethodSource("occurrences")
    void eachOccurrenceIsAnEventThatMeetsTheSchemaAndANewState(Occurrence occurrence) {
        reports.occurred(occurrence, IDLE, States.NOW);
        assertEquals(1, link.on(TOPICS.event()).size());
        assertEquals(1, link.on(TOPICS.state()).size());
    }

    @Test
    void eachReasonMeetsTheSchema() throws BadMessage {
        for (Reason reason : Reason.values()) {
            Finding finding = new Finding(reason, Long.MIN_VALUE, Long.MAX_VALUE, null);
            reports.occurred(new Occurrence.Refused(finding), IDLE, States.NOW);
            link.on(TOPICS.event());
            assertEquals(
                    reason.name(),
                    link.state().refusal() == null ? "" : link.state().refusal().reason());
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
                "plan":"back-spasm","timeOnly":false,"deadMan":"pad-firmware",\
                "counts":{"reportsDropped":0,"reportsRefused":0,"commandsRefused":0,"commandsDropped":0}}""", link.on(TOPICS.state()).getLast());
    }

    @Test
    void theEventOfAnEndedApplicationReadsLikeThis() {
        Occurrence ended = new Occurrence.ApplicationEnded(4, 1, Occurrence.Ending.STOPPED, Duration.ofMillis(2_500));
        reports.occurred(ended, IDLE, States.NOW);
        assertEquals("""
                {"v":1,"ts":"2026-01-31T18:03:12.345Z","clock":"trusted","up":7200000,"boot":"boot-7","stateSeq":17,\
                "stream":"boot-7","seq":1,"event":"APPLICATION_ENDED","session":4,"application":2,\
                "ending":"STOPPED","durationMs":2500}""", link.on(TOPICS.event()).getLast());
    }

    @Test
    void eventsAreNumberedWithoutGaps() throws BadMessage {
        for (int i = 1; i <= 5; i++) {
            reports.occurred(new Occurrence.StillHere(), IDLE, States.NOW);
            assertEquals(
                    i,
                    EventReport.read(link.on(TOPICS.event()).getLast().getBytes(UTF_8))
                            .seq());
        }
    }

    @Test
    void whatWatchesOverThePadIsTold() throws BadMessage {
        RecordingLink own = new RecordingLink();
        MqttReports reports = own.reports(States.RULES.withTimeOnly(true), DeadManWord.NONE);
        reports.begin(IDLE, States.NOW);
        reports.ticked(IDLE, States.NOW);

        Safeguards lacking = new Safeguards(true, DeadManWord.NONE);
        MetaReport meta =
                MetaReport.read(own.on(RecordingLink.TOPICS.meta()).getLast().getBytes(UTF_8));
        assertEquals(lacking, meta.safeguards());
        assertEquals(
                States.RULES.plan().application().toMillis(),
                2 * meta.plans().getFirst().applicationMs());
        assertEquals(lacking, own.state().safeguards());
        String telemetry = own.on(RecordingLink.TOPICS.telemetry()).getLast();
        assertTrue(Telemetry.read(telemetry.getBytes(UTF_8)).timeOnly());
    }
}
