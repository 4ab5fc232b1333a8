package org.poultice.simulator.virtualpi;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.poultice.simulator.pins.PowerRelay;
import org.poultice.simulator.pins.PumpParts;

/**
 * Whether a pad that is wired as docs/wiring.md has it got power, judged from what was set on its pins alone. Knows nothing of the controller.
 *
 * @param settings in order of time
 */
record PadOnPins(List<PinTrace.Setting> settings) {
    /** The charge pump's line. */
    static final int PUMP = 18;

    /** Two outputs, on with a low level, as relay boards are. */
    static final int HEAT = 17;

    static final int COLD = 27;

    /** The button, to ground. */
    static final int BUTTON = 23;

    /** An output that is on at a moment, by the level that was set last, whoever has died since. */
    boolean isOn(int output, long atNanos) {
        boolean on = false;
        for (PinTrace.Setting setting : settings) {
            if (setting.atNanos() <= atNanos && setting.line() == output) {
                on = !setting.high();
            }
        }
        return on;
    }

    /** Whether the power relay may be closed, with the parts that hold it for longest. */
    boolean isLicensed(long atNanos) {
        PowerRelay relay = new PowerRelay(PumpParts.OPENS_LAST);
        for (PinTrace.Setting setting : settings) {
            if (setting.atNanos() <= atNanos && setting.line() == PUMP) {
                relay.line(setting.atNanos(), setting.high());
            }
        }
        return relay.isClosed(atNanos);
    }

    /** Whether current flows. */
    boolean isPowered(long atNanos) {
        return isLicensed(atNanos) && (isOn(HEAT, atNanos) || isOn(COLD, atNanos));
    }

    /** The moment at which a line was first set to a level after another moment. */
    OptionalLong set(int line, boolean high, long afterNanos) {
        return settings.stream()
                .filter(setting -> setting.line() == line && setting.high() == high && setting.atNanos() >= afterNanos)
                .mapToLong(PinTrace.Setting::atNanos)
                .findFirst();
    }

    /**
     * From when to when there was power, up to a moment. Pauses that are shorter than this are none: a regulator that holds its output off still treats.
     */
    List<Spell> spells(long untilNanos, long pauseNanos) {
        List<Spell> spells = new ArrayList<>();
        PowerRelay relay = new PowerRelay(PumpParts.OPENS_LAST);
        boolean heat = false;
        boolean cold = false;
        long at = 0;
        for (PinTrace.Setting setting : settings) {
            add(spells, at, heat || cold ? lastClosed(relay, at, setting.atNanos()) : at, pauseNanos);
            at = setting.atNanos();
            switch (setting.line()) {
                case PUMP -> relay.line(at, setting.high());
                case HEAT -> heat = !setting.high();
                case COLD -> cold = !setting.high();
                default -> {}
            }
        }
        add(spells, at, heat || cold ? lastClosed(relay, at, untilNanos) : at, pauseNanos);
        return spells;
    }

    /** Power from a moment to another. */
    record Spell(long fromNanos, long toNanos) {
        long nanos() {
            return toNanos - fromNanos;
        }
    }

    /** Until when the relay is closed, looked at from one moment to another between which nothing is set. */
    private static long lastClosed(PowerRelay relay, long fromNanos, long toNanos) {
        return relay.isClosed(fromNanos) ? Math.min(toNanos, relay.nextChange(fromNanos)) : fromNanos;
    }

    private static void add(List<Spell> spells, long fromNanos, long toNanos, long pauseNanos) {
        if (toNanos <= fromNanos) {
            return;
        }
        if (!spells.isEmpty() && fromNanos - spells.getLast().toNanos() < pauseNanos) {
            spells.set(spells.size() - 1, new Spell(spells.getLast().fromNanos(), toNanos));
        } else {
            spells.add(new Spell(fromNanos, toNanos));
        }
    }
}
