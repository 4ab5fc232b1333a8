package org.poultice.simulator.mishap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which one of several things that are alike a fault is in. */
public enum Spot {
    /** There is but one of it. */
    NONE,
    /** The sensor in the pad. */
    PAD,
    /** The second sensor in the pad. */
    TWIN,
    /** The sensor on the skin. */
    SKIN,
    /** The heating output. */
    HEAT,
    /** The cooling output. */
    COLD;

    /** What people type for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Spot named(String word, List<Spot> among) {
        return Arrays.stream(values())
                .filter(each -> among.contains(each) && each.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    static String words(List<Spot> spots) {
        return spots.stream().map(Spot::word).collect(Collectors.joining("|"));
    }
}
