package org.poultice.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.pad.Relays;
import org.poultice.simulator.scenario.Action.Condition;
import org.poultice.simulator.scenario.Action.Sensor;

/** The words of actions. */
final class ActionWords {
    static final String ALLOWED =
            "allowed is: press [SPAN], stick SPAN, stop, start, cream, unplug, plug, kill [SPAN], powercut SPAN,"
                    + " hold pad|skin CELSIUS, wire pad|skin open|short|ok, relay heat|cold welded|open|ok, disk full|ok, or expect KEY=VALUE…";

    private static final Duration SHORT_PRESS = Duration.ofMillis(300);
    private static final Duration RESTART = Duration.ofSeconds(2);

    private ActionWords() {}

    /** The action that these words are, or null when they are none. */
    static @Nullable Action parse(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (first) {
            case "press" -> press(rest);
            case "stick" -> stick(rest);
            case "stop" -> rest.isEmpty() ? new Action.Stop() : null;
            case "start" -> rest.isEmpty() ? new Action.Start() : null;
            case "cream" -> rest.isEmpty() ? new Action.Cream() : null;
            case "unplug" -> rest.isEmpty() ? new Action.Unplug() : null;
            case "plug" -> rest.isEmpty() ? new Action.Plug() : null;
            case "kill" -> kill(rest);
            case "powercut" -> powerCut(rest);
            case "hold" -> hold(rest);
            case "wire" -> wire(rest);
            case "relay" -> relay(rest);
            case "disk" -> disk(rest);
            default -> null;
        };
    }

    private static @Nullable Action press(List<String> rest) {
        Duration hold = optionalSpan(rest, SHORT_PRESS);
        return hold == null ? null : new Action.Press(hold);
    }

    private static @Nullable Action stick(List<String> rest) {
        Duration length = rest.size() == 1 ? Times.span(rest.getFirst()) : null;
        return length == null ? null : new Action.Stick(length);
    }

    private static @Nullable Action kill(List<String> rest) {
        Duration away = optionalSpan(rest, RESTART);
        return away == null ? null : new Action.Kill(away);
    }

    private static @Nullable Action powerCut(List<String> rest) {
        Duration away = rest.size() == 1 ? Times.span(rest.getFirst()) : null;
        return away == null ? null : new Action.PowerCut(away);
    }

    private static @Nullable Action hold(List<String> rest) {
        Sensor sensor = rest.size() == 2 ? sensor(rest.getFirst()) : null;
        if (sensor == null || !rest.get(1).matches("-?\\d{1,3}(\\.\\d{1,3})?")) {
            return null;
        }
        return new Action.Hold(sensor, Double.parseDouble(rest.get(1)));
    }

    private static @Nullable Action wire(List<String> rest) {
        Sensor sensor = rest.size() == 2 ? sensor(rest.getFirst()) : null;
        if (sensor == null || !rest.get(1).matches("open|short|ok")) {
            return null;
        }
        return new Action.Wire(sensor, Condition.valueOf(rest.get(1).toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Action relay(List<String> rest) {
        Relays.Condition condition = switch (rest.size() == 2 ? rest.get(1) : "") {
            case "welded" -> Relays.Condition.WELDED;
            case "open" -> Relays.Condition.STUCK_OPEN;
            case "ok" -> Relays.Condition.WELL;
            default -> null;
        };
        if (condition == null || !rest.getFirst().matches("heat|cold")) {
            return null;
        }
        return new Action.Relay(Modality.valueOf(rest.getFirst().toUpperCase(Locale.ROOT)), condition);
    }

    private static @Nullable Action disk(List<String> rest) {
        String word = rest.size() == 1 ? rest.getFirst() : "";
        return switch (word) {
            case "full" -> new Action.Disk(true);
            case "ok" -> new Action.Disk(false);
            default -> null;
        };
    }

    private static @Nullable Duration optionalSpan(List<String> rest, Duration usual) {
        return rest.isEmpty() ? usual : rest.size() == 1 ? Times.span(rest.getFirst()) : null;
    }

    private static @Nullable Sensor sensor(String word) {
        return switch (word) {
            case "pad" -> Sensor.PAD;
            case "skin" -> Sensor.SKIN;
            default -> null;
        };
    }
}
