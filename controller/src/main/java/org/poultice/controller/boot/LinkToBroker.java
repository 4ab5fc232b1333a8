package org.poultice.controller.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.mqtt.MqttReports;
import org.poultice.controller.adapter.mqtt.MqttSettings;
import org.poultice.controller.adapter.mqtt.PahoLink;
import org.poultice.controller.adapter.mqtt.Reporting;
import org.poultice.controller.adapter.mqtt.Tally;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.app.Words;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.message.Topics;

/** Opens the link that the settings ask for. */
final class LinkToBroker {
    private LinkToBroker() {}

    /**
     * The reporting over that link, or null when the settings ask for none.
     *
     * @throws BadInput when a file that the settings name cannot be used; nothing is started then
     */
    static @Nullable Reporting open(Settings settings, Rules rules, WatchedClock clock) throws BadInput {
        Settings.Mqtt mqtt = settings.mqtt();
        if (mqtt == null) {
            return null;
        }
        Topics topics = new Topics(mqtt.site(), mqtt.device());
        // The numbers of the states begin anew with each process, so what is told of one must not be taken for what is
        // told of the next.
        String run = UUID.randomUUID().toString();
        MqttReports.About about = new MqttReports.About(
                topics,
                run,
                Version.name(),
                mqtt.remoteStart(),
                clock,
                new Tally(),
                settings.safeguards().deadMan());
        try {
            return new Reporting(
                    new Reporting.Terms(about, rules, Words::reason, System::nanoTime),
                    (sink, tally) -> PahoLink.open(settings(mqtt, topics), sink, tally));
        } catch (IOException e) {
            throw new BadInput(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static MqttSettings settings(Settings.Mqtt mqtt, Topics topics) {
        Path certificate = mqtt.tls().clientCertificate();
        Path key = mqtt.tls().clientKey();
        return new MqttSettings(
                mqtt.uri(),
                topics,
                mqtt.user(),
                mqtt.passwordFile(),
                mqtt.tls().caFile(),
                mqtt.remoteStart(),
                certificate == null || key == null ? null : new MqttSettings.ClientFiles(certificate, key));
    }
}
