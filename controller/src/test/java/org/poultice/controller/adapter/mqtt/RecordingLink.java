package org.poultice.controller.adapter.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.port.Link;
import org.poultice.controller.port.WallClock;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Topics;

/** Takes the place of the link, and keeps what is published. */
final class RecordingLink implements Link {
    static final Topics TOPICS = new Topics("home", "back-1");

    final List<Outgoing> sent = new ArrayList<>();

    /** Reports that are published here, three minutes past six, by a clock that is right. */
    MqttReports reports() {
        return reports(States.RULES, DeadManWord.PAD_FIRMWARE);
    }

    MqttReports reports(Rules rules, DeadManWord deadMan) {
        MqttReports.About about =
                new MqttReports.About(TOPICS, "boot-7", "poultice 0.1.0", true, new FixedClock(), new Tally(), deadMan);
        return new MqttReports(this, about, rules, finding -> "about " + finding.reason());
    }

    @Override
    public void publish(Outgoing message) {
        sent.add(message);
    }

    @Override
    public void close() {}

    /** The messages of a topic, each of which meets its schema. */
    List<String> on(String topic) {
        List<String> payloads = sent.stream()
                .filter(message -> message.topic().equals(topic))
                .map(Outgoing::payload)
                .toList();
        payloads.forEach(json -> Schemas.assertMeets(topic.substring(topic.lastIndexOf('/') + 1), json));
        return payloads;
    }

    StateReport state() throws BadMessage {
        return StateReport.read(on(TOPICS.state()).getLast().getBytes(UTF_8));
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
}
