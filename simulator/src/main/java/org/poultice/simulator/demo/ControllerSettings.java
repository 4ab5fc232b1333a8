package org.poultice.simulator.demo;

import java.nio.file.Path;
import java.util.List;
import org.poultice.simulator.broker.EmbeddedBroker;

/** The configuration that the controller of a demonstration reads: the product's own format, with nothing in it that says so. */
final class ControllerSettings {
    static final String SITE = "home";
    static final String DEVICE = "demo";

    private ControllerSettings() {}

    /**
     * The text of the file.
     *
     * @param tighter lines such as {@code applications: 1}; none for the care plan as it is
     */
    static String yaml(Path padLink, Path journal, int brokerPort, List<String> tighter) {
        StringBuilder text = new StringBuilder("plan: back-spasm\n");
        if (!tighter.isEmpty()) {
            text.append("tighter:\n");
            tighter.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.append(
                        """
                pad:
                  kind: serial
                  port: %s
                journal:
                  directory: %s
                mqtt:
                  uri: mqtt://%s:%d
                  site: %s
                  device: %s
                """.formatted(quoted(padLink), quoted(journal), EmbeddedBroker.HOST, brokerPort, SITE, DEVICE))
                .toString();
    }

    /** Between single quotes YAML leaves everything as it is, but for the quote. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
