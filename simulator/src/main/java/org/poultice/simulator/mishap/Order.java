package org.poultice.simulator.mishap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That a fault begins, or that it is mended: {@code fault sensor-noisy pad 50}, {@code mend sensor-noisy pad}. What is mended needs no size.
 *
 * @param begins whether it begins
 */
public record Order(boolean begins, Trouble trouble) {
    /** The words that orders begin with. */
    public static final Set<String> VERBS = Set.of("fault", "mend");

    private static final int MOST_BYTES = 100_000;

    /**
     * Reads an order.
     *
     * @param words of a line, the first of them {@code fault} or {@code mend}
     * @param possible the faults that can be set where this is read
     * @throws NotUnderstood when they are no order, with what is allowed
     */
    public static Order of(List<String> words, Set<Mishap> possible) throws NotUnderstood {
        String verb = words.isEmpty() ? "" : words.getFirst();
        if (!VERBS.contains(verb)) {
            throw new NotUnderstood(String.join(" ", words), "allowed is: fault NAME…, mend NAME…");
        }
        boolean begins = verb.equals("fault");
        Mishap mishap = words.size() < 2 ? null : Mishap.named(words.get(1));
        if (mishap == null || !possible.contains(mishap)) {
            String names = possible.stream().sorted().map(Mishap::syntax).collect(Collectors.joining(", "));
            String why = mishap == null ? "" : "this cannot be set here; ";
            throw new NotUnderstood(String.join(" ", words), why + "allowed behind " + verb + " is: " + names);
        }
        Trouble trouble = trouble(mishap, words.subList(2, words.size()), begins);
        if (trouble == null) {
            Measure measure = mishap.measure();
            String size = begins && measure != Measure.NONE ? "; " + measure.allowed() : "";
            throw new NotUnderstood(
                    String.join(" ", words),
                    "allowed is: " + verb + " " + (begins ? mishap.syntax() : mended(mishap)) + size);
        }
        return new Order(begins, trouble);
    }

    private static String mended(Mishap mishap) {
        List<Spot> spots = mishap.place().spots();
        return mishap.word() + (spots.isEmpty() ? "" : " " + Spot.words(spots));
    }

    private static @Nullable Trouble trouble(Mishap mishap, List<String> words, boolean begins) {
        List<Spot> spots = mishap.place().spots();
        Spot spot = spots.isEmpty() ? Spot.NONE : words.isEmpty() ? null : Spot.named(words.getFirst(), spots);
        if (spot == null) {
            return null;
        }
        List<String> rest = words.subList(spots.isEmpty() ? 0 : 1, words.size());
        if (!begins) {
            return rest.isEmpty() ? new Trouble(mishap, spot, 0) : null;
        }
        int atByte = mishap == Mishap.POWER_CUT ? atByte(rest) : Trouble.AT_ONCE;
        return sized(mishap, spot, atByte == Trouble.AT_ONCE ? rest : rest.subList(0, rest.size() - 2), atByte);
    }

    private static @Nullable Trouble sized(Mishap mishap, Spot spot, List<String> rest, int atByte) {
        if (rest.isEmpty()) {
            return Double.isNaN(mishap.usual()) ? null : new Trouble(mishap, spot, mishap.usual(), atByte);
        }
        Double amount = rest.size() == 1 ? mishap.measure().parse(rest.getFirst()) : null;
        return amount == null ? null : new Trouble(mishap, spot, amount, atByte);
    }

    /** The number behind the word byte at the end, or {@link Trouble#AT_ONCE} when there is none. */
    private static int atByte(List<String> rest) {
        int at = rest.size() - 2;
        if (at < 0 || !rest.get(at).equals("byte") || !rest.get(at + 1).matches("\\d{1,6}")) {
            return Trouble.AT_ONCE;
        }
        int number = Integer.parseInt(rest.get(at + 1));
        return number <= MOST_BYTES ? number : Trouble.AT_ONCE;
    }

    /** As people type it. */
    @Override
    public String toString() {
        return begins
                ? "fault " + trouble
                : "mend " + trouble.mishap().word()
                        + (trouble.spot() == Spot.NONE
                                ? ""
                                : " " + trouble.spot().word());
    }
}
