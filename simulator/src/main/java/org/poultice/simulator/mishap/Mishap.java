package org.poultice.simulator.mishap;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong around a pad, by the name that operators give it. Scenarios, storms, {@code sim}, its control channel, {@code broker}
 * and {@code faults} all take these words and no others; {@code docs/faults.md} says where each can be set and how the controller finds it.
 */
public enum Mishap {
    /** A wire of a sensor is broken. */
    SENSOR_OPEN(Place.SENSOR),
    /** The wires of a sensor touch. */
    SENSOR_SHORT(Place.SENSOR),
    /** A sensor says the same from now on, to the last digit. */
    SENSOR_FROZEN(Place.SENSOR),
    /** A sensor scatters; the usual disturbance is 20 times its own noise of 1.5 codes. */
    SENSOR_NOISY(Place.SENSOR, Measure.CODES, 30),
    /** A sensor goes away from the truth, by 0.5 °C a minute unless something else is said. */
    SENSOR_DRIFTING(Place.SENSOR, Measure.CELSIUS_PER_MINUTE, 0.5),
    /** A sensor says what a DS18B20 says after it has lost its supply. */
    SENSOR_85(Place.SENSOR),
    /** A sensor on a bus does not answer any more. */
    SENSOR_LOST(Place.SENSOR),
    /** A sensor shows a temperature whatever the truth, with its usual noise. */
    SENSOR_HELD(Place.SENSOR, Measure.CELSIUS, Double.NaN),
    /** The contacts of a relay are welded together. */
    RELAY_WELDED(Place.OUTPUT),
    /** A relay does not close any more; a heater that is open looks the same. */
    RELAY_STUCK_OPEN(Place.OUTPUT),
    /** The pump of a cooler stands still. */
    PUMP_STOPPED(Place.PAD),
    /** The ice has melted. */
    ICE_GONE(Place.PAD),
    /** The pad has slipped off the body and stays off. */
    PAD_DETACHED(Place.PAD),
    /** Somebody lies on the pad. */
    LYING_ON_PAD(Place.PAD),
    /** The pad's firmware keeps the power on when its lease ends, and when it is told off. */
    LEASE_IGNORED(Place.PAD),
    /** Nothing comes through the line, though it stays open. */
    LINE_SILENT(Place.LINE),
    /** Bytes on the line are changed, lost or doubled. */
    LINE_GARBLED(Place.LINE, Measure.PER_MILLE, 20),
    /** What is sent over the line arrives later. */
    LINE_SLOW(Place.LINE, Measure.SPAN, 1.5),
    /** The line is pulled out of the controller. */
    LINE_CUT(Place.LINE),
    /** Everything is without power for a while: at once, or in the middle of the journal's next bytes. */
    POWER_CUT(Place.MACHINE, Measure.SPAN, 60),
    /** The disk that the journal is on is full. */
    DISK_FULL(Place.MACHINE),
    /** The disk that the journal is on takes long over each record. */
    DISK_SLOW(Place.MACHINE, Measure.SPAN, 2),
    /** The time of day jumps, and nobody notices for a while. */
    CLOCK_STEPPED(Place.MACHINE, Measure.STEP, 3_600),
    /** The time of day stands still. */
    CLOCK_STOPPED(Place.MACHINE),
    /** The time of day goes back, as after a battery that was taken out. */
    CLOCK_ROLLED_BACK(Place.MACHINE, Measure.SPAN, 86_400),
    /** Nobody listens at the broker's address, and who was connected is not any more. */
    BROKER_GONE(Place.BROKER),
    /** The broker takes connections and bytes and says nothing. */
    BROKER_HUNG(Place.BROKER),
    /** What the broker says and hears comes later. */
    BROKER_SLOW(Place.BROKER, Measure.SPAN, 3),
    /** The broker sends far more than anybody wants. */
    BROKER_FLOODING(Place.BROKER, Measure.PER_SECOND, 1_000);

    private final Place place;
    private final Measure measure;
    private final double usual;

    Mishap(Place place) {
        this(place, Measure.NONE, 0);
    }

    /** @param usual the size when none is said; not a number when one must be */
    Mishap(Place place, Measure measure, double usual) {
        this.place = place;
        this.measure = measure;
        this.usual = usual;
    }

    /** Where something goes wrong. */
    public enum Place {
        SENSOR,
        OUTPUT,
        PAD,
        LINE,
        /** The controller's machine. */
        MACHINE,
        BROKER;

        /** Which of several things it can be in; none when there is but one. */
        List<Spot> spots() {
            return switch (this) {
                case SENSOR -> List.of(Spot.PAD, Spot.TWIN, Spot.SKIN);
                case OUTPUT -> List.of(Spot.HEAT, Spot.COLD);
                case PAD, LINE, MACHINE, BROKER -> List.of();
            };
        }
    }

    public Place place() {
        return place;
    }

    Measure measure() {
        return measure;
    }

    double usual() {
        return usual;
    }

    /** What people type. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault with this name, or null. */
    public static @Nullable Mishap named(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Those of some places. */
    public static Set<Mishap> of(Place... places) {
        Set<Mishap> found = EnumSet.allOf(Mishap.class);
        found.removeIf(each -> !List.of(places).contains(each.place));
        return found;
    }

    /** The name with what follows it, such as {@code sensor-noisy pad|twin|skin [CODES]}. */
    public String syntax() {
        String spots = place.spots().isEmpty() ? "" : " " + Spot.words(place.spots());
        String size =
                measure == Measure.NONE ? "" : Double.isNaN(usual) ? " " + measure.word() : " [" + measure.word() + "]";
        return word() + spots + size + (this == POWER_CUT ? " [byte N]" : "");
    }
}
