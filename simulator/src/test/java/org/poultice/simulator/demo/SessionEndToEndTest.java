package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.EventKind;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.OutputWord;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;
import org.poultice.simulator.judge.PadJudge;

/**
 * A pad in a process of its own behind a pseudo-terminal, the controller in another, a broker, and a client of another make: one session from the press
 * of the button to the end of its break.
 */
class SessionEndToEndTest {
    private static final double NANOS = 1e9;

    @Test
    void aSessionFromTheButtonToTheLastBreakIsFollowedByAnybody() throws Exception {
        try (Rehearsal rehearsal = new Rehearsal("applications: 1", "application: 2m")) {
            MqttReader reader = rehearsal.reader();
            reader.awaitState(state -> state.pad().present() && state.progress().phase() == PhaseWord.IDLE);
            rehearsal.stage().typeAtPad('b');
            EventReport end = reader.awaitEvent(event -> event.event() == EventKind.SESSION_ENDED);
            String told = reader.events().toString();
            assertEquals("COMPLETED", end.details().ending(), told);
            reader.awaitState(state -> state.head().stateSeq() >= end.head().stateSeq());

            assertPhases(reader);
            assertEvents(reader);
            assertTelemetry(reader);
            assertLateReaderKnowsAll(rehearsal, end);
            assertPad(rehearsal.endAndRead());

            reader.await("offline", () -> reader.availability().equals("offline"));
            assertNull(rehearsal.endedByItself());
        }
    }

    private static void assertPhases(MqttReader reader) throws BadMessage {
        List<PhaseWord> phases = new ArrayList<>();
        for (StateReport state : reader.states()) {
            PhaseWord phase = state.progress().phase();
            if (phases.isEmpty() || phases.getLast() != phase) {
                phases.add(phase);
            }
        }
        assertEquals(List.of(PhaseWord.IDLE, PhaseWord.APPLYING, PhaseWord.BREAKING, PhaseWord.IDLE), phases);
    }

    /** Each number from 1 on, each once, or again when it was sent again. */
    private static void assertEvents(MqttReader reader) throws BadMessage {
        List<EventKind> kinds = new ArrayList<>();
        long last = 0;
        for (EventReport event : reader.events()) {
            assertTrue(event.seq() <= last + 1, "a gap before " + event);
            if (event.seq() == last + 1) {
                last = event.seq();
                kinds.add(event.event());
            }
        }
        kinds.remove(EventKind.STILL_HERE);
        assertEquals(
                List.of(
                        EventKind.PAD_CAME,
                        EventKind.EPISODE_BEGAN,
                        EventKind.SESSION_STARTED,
                        EventKind.APPLICATION_STARTED,
                        EventKind.APPLICATION_ENDED,
                        EventKind.SESSION_ENDED),
                kinds);
    }

    private static void assertTelemetry(MqttReader reader) throws BadMessage {
        Set<PhaseWord> phases = EnumSet.noneOf(PhaseWord.class);
        Set<OutputWord> outputs = EnumSet.noneOf(OutputWord.class);
        long last = 0;
        for (Telemetry one : reader.telemetry()) {
            assertTrue(one.seq() > last, one + " after " + last);
            last = one.seq();
            phases.add(one.phase());
            if (one.pad().output() != null) {
                outputs.add(one.pad().output());
            }
        }
        assertTrue(phases.containsAll(EnumSet.of(PhaseWord.APPLYING, PhaseWord.BREAKING)), phases.toString());
        assertEquals(EnumSet.of(OutputWord.OFF, OutputWord.COLD), outputs);
    }

    private static void assertLateReaderKnowsAll(Rehearsal rehearsal, EventReport end) throws Exception {
        try (MqttReader late = new MqttReader(rehearsal.brokerPort())) {
            late.await(
                    "what is retained",
                    () -> !late.on("availability").isEmpty()
                            && !late.on("state").isEmpty()
                            && !late.on("meta").isEmpty());
            for (String topic : List.of("availability", "state", "meta")) {
                Mqtt5Publish first = late.on(topic).getFirst();
                assertTrue(first.isRetain(), topic);
            }
            assertEquals("online", MqttReader.text(late.on("availability").getFirst()));
            StateReport state = late.states().getFirst();
            assertEquals(end.head().boot(), state.head().boot());
            assertEquals(PhaseWord.IDLE, state.progress().phase());
            assertFalse(late.on("event").stream().anyMatch(Mqtt5Publish::isRetain));
        }
    }

    private static void assertPad(PadRecord record) {
        PadJudge judge = record.judge(Verdict.rules());
        assertEquals(List.of(), judge.violations());
        assertEquals(1, judge.exposures().size());
        PadJudge.Exposure only = judge.exposures().getFirst();
        double seconds = (only.endNanos() - only.startNanos()) / NANOS;
        assertFalse(only.isHeat());
        assertTrue(seconds <= 120 && seconds > 100, "on for " + seconds + " s");
        double rest = (record.rows().getLast().nanos() - only.endNanos()) / NANOS;
        assertTrue(rest >= 1_200, "a break of " + rest + " s");
    }
}
