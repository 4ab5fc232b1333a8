package org.poultice.simulator.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges how warm and how cold the pad's surface and the skin really became, whatever the sensors said. The limits are those at which
 * the controller trips at the latest, without any time to think: the pad 46 °C and 0 °C, the skin 43 °C and 5 °C.
 */
public final class TemperatureJudge {
    private static final double HOTTEST_PAD = 46.0;
    private static final double COLDEST_PAD = 0.0;
    private static final double HOTTEST_SKIN = 43.0;
    private static final double COLDEST_SKIN = 5.0;

    private final List<Violation> violations = new ArrayList<>();

    /** What is there at this moment, in °C. Only the first violation is kept. */
    public void look(long nanos, double pad, double skin) {
        boolean fine = pad <= HOTTEST_PAD && pad >= COLDEST_PAD && skin <= HOTTEST_SKIN && skin >= COLDEST_SKIN;
        if (!fine && violations.isEmpty()) {
            violations.add(new Violation("temperature", nanos, "pad %.2f °C, skin %.2f °C".formatted(pad, skin)));
        }
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
