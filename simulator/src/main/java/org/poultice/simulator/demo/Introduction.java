package org.poultice.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.poultice.simulator.broker.EmbeddedBroker;

/** What somebody reads first. */
final class Introduction {
    private static final double SESSION_MINUTES = 120; // three applications of 20 min, and a break of 20 min after each

    private Introduction() {}

    /** The lines. */
    static List<String> lines(int speed, int port, boolean keys) {
        List<String> lines = new ArrayList<>();
        lines.add(pace(speed));
        lines.add(
                "The controller is the real one; the pad is simulated. Each is a process of its own, joined by a pseudo-terminal for a serial"
                        + " line.");
        lines.add("Times are the pad's, from its start. To follow over MQTT, type in another terminal:");
        lines.add("    mosquitto_sub -h " + EmbeddedBroker.HOST + " -p " + port + " -t 'poultice/#' -v");
        if (keys) {
            lines.add(
                    "Keys: b press the button, B hold it for 4 s, u unplug the pad or plug it in, k kill -9 the controller,"
                            + " q quit");
        }
        lines.add("");
        return lines;
    }

    private static String pace(int speed) {
        if (speed == 1) {
            return "Time runs as usual here: a session takes two hours. With --speed 60 it takes two minutes.";
        }
        return String.format(
                Locale.ROOT,
                "TIME IS ACCELERATED: it runs %d times as fast as usual. A minute takes %.1f s, the pad's lease of 3 s takes %.0f ms,"
                        + " a session about %.1f min.",
                speed,
                60.0 / speed,
                3_000.0 / speed,
                SESSION_MINUTES / speed);
    }
}
