package org.poultice.simulator.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.NotUnderstood;
import org.poultice.simulator.mishap.Order;

/** The words of actions. */
final class ActionWords {
    static final String ALLOWED =
            "allowed is: press [SPAN], stick SPAN, stop, start, cream, unplug, plug, kill [SPAN], powercut SPAN,"
                    + " hold pad|skin CELSIUS, wire pad|skin open|short|ok, relay heat|cold welded|open|ok, disk full|ok,"
                    + " fault NAME…, mend NAME…, or expect KEY=VALUE…";

    private static final Set<Mishap> POSSIBLE = Collections.unmodifiableSet(EnumSet.allOf(Mishap.class));

    /** Short forms of orders, and what they stand for. */
    private static final Map<Pattern, String> SHORT_FORMS = shortForms();

    private static final Duration SHORT_PRESS = Duration.ofMillis(300);
    private static final Duration RESTART = Duration.ofSeconds(2);

    private ActionWords() {}

    private static Map<Pattern, String> shortForms() {
        Map<Pattern, String> forms = new LinkedHashMap<>();
        forms.put(Pattern.compile("hold (pad|skin) (-?\\d{1,3}(?:\\.\\d{1,3})?)"), "fault sensor-held $1 $2");
        forms.put(Pattern.compile("wire (pad|skin) (open|short)"), "fault sensor-$2 $1");
        forms.put(Pattern.compile("wire (pad|skin) ok"), "mend sensor-open $1");
        forms.put(Pattern.compile("relay (heat|cold) welded"), "fault relay-welded $1");
        forms.put(Pattern.compile("relay (heat|cold) open"), "fault relay-stuck-open $1");
        forms.put(Pattern.compile("relay (heat|cold) ok"), "mend relay-welded $1");
        forms.put(Pattern.compile("disk full"), "fault disk-full");
        forms.put(Pattern.compile("disk ok"), "mend disk-full");
        forms.put(Pattern.compile("powercut (\\S+)"), "fault power-cut $1");
        return forms;
    }

    /**
     * The action that these words are, or null when they are none.
     *
     * @throws NotUnderstood when they begin like an order for a fault, and are none
     */
    static @Nullable Action parse(List<String> words) throws NotUnderstood {
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
            case "fault", "mend" -> new Action.Fault(Order.of(words, POSSIBLE));
            default -> shortForm(String.join(" ", words));
        };
    }

    private static @Nullable Action shortForm(String line) throws NotUnderstood {
        for (Map.Entry<Pattern, String> form : SHORT_FORMS.entrySet()) {
            Matcher match = form.getKey().matcher(line);
            if (match.matches()) {
                List<String> order = List.of(match.replaceFirst(form.getValue()).split(" "));
                return new Action.Fault(Order.of(order, POSSIBLE));
            }
        }
        return null;
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

    private static @Nullable Duration optionalSpan(List<String> rest, Duration usual) {
        return rest.isEmpty() ? usual : rest.size() == 1 ? Times.span(rest.getFirst()) : null;
    }
}
