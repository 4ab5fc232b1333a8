package org.poultice.simulator.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.poultice.controller.adapter.yaml.DurationKind;
import org.poultice.controller.adapter.yaml.Kind;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.NotUnderstood;
import org.poultice.simulator.mishap.Order;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a planned order, its words between slashes: {@code 5m/sensor-noisy/pad/50}, or {@code 7m/mend/sensor-noisy/pad}. */
public abstract class PlannedOrderConverter implements ITypeConverter<PlannedOrder> {
    private static final Duration LATEST = Duration.ofDays(30);

    private final Set<Mishap> possible;
    private final String example;

    /**
     * For those faults that can be set somewhere.
     *
     * @param possible which; told in this order, and never changed
     * @param example one of them, as it is written between slashes
     */
    protected PlannedOrderConverter(Set<Mishap> possible, String example) {
        this.possible = possible;
        this.example = example;
    }

    @Override
    public final PlannedOrder convert(String text) {
        List<String> words = new ArrayList<>(List.of(text.split("/", -1)));
        Duration at = time(words.removeFirst(), text);
        if (words.isEmpty() || !Order.VERBS.contains(words.getFirst())) {
            words.addFirst("fault");
        }
        try {
            return new PlannedOrder(at, Order.of(words, possible));
        } catch (NotUnderstood notUnderstood) {
            throw new TypeConversionException(
                    "'" + text + "' is no planned fault, with / for each space: " + notUnderstood.allowed());
        }
    }

    private Duration time(String word, String text) {
        try {
            Duration read = DurationKind.DURATION.parse(word, true);
            if (read.compareTo(LATEST) <= 0) {
                return read;
            }
        } catch (Kind.Unreadable noDuration) {
            // Told below, with what is allowed.
        }
        throw new TypeConversionException("'" + text
                + "' is no planned fault: write a time up to 30d such as 500ms, 5s or 3m, a slash and a fault, such as"
                + " 5m/" + example + ", or 7m/mend/" + example);
    }
}
