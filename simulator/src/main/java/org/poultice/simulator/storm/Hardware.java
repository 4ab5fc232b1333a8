package org.poultice.simulator.storm;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.appliance.Appliance;
import org.poultice.simulator.pad.PadBuild;

/** What the pads of storms are built of. */
public enum Hardware {
    /** 20 W on 0.06 m² with a cut-out of the film at 50 °C, and ice water that is never below 0 °C. */
    DOCUMENTED(Appliance.HEATING_PAD),
    /** 60 W and no cut-out, as no hardware should be. */
    STRONG(Appliance.STRONG_HEATING_PAD);

    private final Appliance heating;

    Hardware(Appliance heating) {
        this.heating = heating;
    }

    PadBuild build() {
        return PadBuild.heatAndCold().with(heating);
    }

    /** As it is written on a command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word says, or null. */
    public static @Nullable Hardware of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** All words. */
    public static String words() {
        return Arrays.stream(values()).map(Hardware::word).collect(Collectors.joining(" or "));
    }
}
