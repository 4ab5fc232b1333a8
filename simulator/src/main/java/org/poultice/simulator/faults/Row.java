package org.poultice.simulator.faults;

import static org.poultice.simulator.mishap.Mishap.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.poultice.controller.engine.Reason;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Spot;
import org.poultice.simulator.mishap.Trouble;

/**
 * A row of the table: a fault on a pad.
 *
 * @param title for people
 * @param figureSeconds in how many seconds a reference simulation found it in the median, see docs/faults.md; not a number where there is no figure
 * @param reasons which tell of it
 */
record Row(String title, TestPad pad, Moment moment, Trouble trouble, double figureSeconds, Set<Reason> reasons) {
    private static final double NO_FIGURE = Double.NaN;
    private static final Set<Reason> IMPLAUSIBLE =
            Set.of(Reason.READING_IMPLAUSIBLE, Reason.READING_STALE, Reason.TOO_FAST, Reason.PAD_FAULT);
    private static final Set<Reason> STRAY = Set.of(Reason.ENERGISED_WHILE_OFF, Reason.PAD_FAULT);
    private static final Set<Reason> HOT = Set.of(
            Reason.PAD_TOO_HOT,
            Reason.SKIN_TOO_HOT,
            Reason.HEATING_WHILE_OFF,
            Reason.SKIN_DOSE_FULL,
            Reason.PAD_DOSE_FULL);
    private static final Set<Reason> NOISE = Set.of(Reason.SENSOR_NOISY, Reason.TOO_FAST);
    private static final Set<Reason> NO_HEAT = Set.of(Reason.NOT_HEATING, Reason.UNDERPOWERED);

    static List<Row> all() {
        return Stream.of(sensors(), relays(), others()).flatMap(List::stream).toList();
    }

    private static List<Row> sensors() {
        return List.of(
                sensor(TestPad.HEAT_20, SENSOR_OPEN, 2, IMPLAUSIBLE),
                sensor(TestPad.HEAT_20, SENSOR_SHORT, 2, IMPLAUSIBLE),
                sensor(TestPad.HEAT_20_DS18B20, SENSOR_85, 2, IMPLAUSIBLE),
                sensor(TestPad.HEAT_20_DS18B20, SENSOR_LOST, 2, IMPLAUSIBLE),
                sensor(TestPad.HEAT_20, SENSOR_FROZEN, 39, Set.of(Reason.SENSOR_FROZEN)),
                sensor(TestPad.COOLER, SENSOR_FROZEN, 39, Set.of(Reason.SENSOR_FROZEN)),
                sensor(TestPad.HEAT_20, SENSOR_NOISY, 3, NOISE),
                sensor(TestPad.HEAT_20_TWIN, SENSOR_DRIFTING, 234, Set.of(Reason.SENSORS_DISAGREE)));
    }

    private static List<Row> relays() {
        return List.of(
                welded(TestPad.HEAT_20, Moment.HOLDING, 2, STRAY),
                welded(TestPad.HEAT_60, Moment.HOLDING, 2, STRAY),
                welded(TestPad.HEAT_20_BLIND, Moment.HOLDING, NO_FIGURE, HOT),
                welded(TestPad.HEAT_60_BLIND, Moment.HOLDING, 51, HOT),
                welded(TestPad.HEAT_20, Moment.SWITCH_OFF, 2, STRAY),
                welded(TestPad.HEAT_60, Moment.SWITCH_OFF, 2, STRAY),
                welded(TestPad.HEAT_20_BLIND, Moment.SWITCH_OFF, 120, HOT),
                welded(TestPad.HEAT_60_BLIND, Moment.SWITCH_OFF, 46, HOT),
                welded(TestPad.HEAT_20_BLIND, Moment.SWITCH_OFF_ASLEEP, 120, HOT),
                welded(TestPad.HEAT_60_BLIND, Moment.SWITCH_OFF_ASLEEP, 46, HOT),
                stuckCold(TestPad.COOLER, Moment.SWITCH_OFF, 2, STRAY),
                stuckCold(TestPad.COOLER_BLIND, Moment.SWITCH_OFF_ASLEEP, 120, Set.of(Reason.COOLING_WHILE_OFF)));
    }

    private static List<Row> others() {
        return List.of(
                open("heater open, warming", Moment.WARMING),
                open("heater open, holding", Moment.HOLDING),
                new Row(
                        "pad detached",
                        TestPad.HEAT_20,
                        Moment.ANY,
                        new Trouble(PAD_DETACHED, Spot.NONE),
                        84,
                        Set.of(Reason.PAD_DETACHED)),
                new Row(
                        "pad detached",
                        TestPad.HEAT_20_NO_CONTACT,
                        Moment.ANY,
                        new Trouble(PAD_DETACHED, Spot.NONE),
                        84,
                        Set.of(Reason.PAD_DETACHED)),
                cooling("pump stopped", PUMP_STOPPED, Moment.HOLDING, 121),
                cooling("ice gone", ICE_GONE, Moment.WARMING, 865),
                new Row(
                        "lease ignored",
                        TestPad.HEAT_20,
                        Moment.SWITCH_OFF,
                        new Trouble(LEASE_IGNORED, Spot.NONE),
                        NO_FIGURE,
                        STRAY));
    }

    boolean hasFigure() {
        return !Double.isNaN(figureSeconds);
    }

    /** Whether it can be found no sooner than when the relay should be off. */
    boolean isWelded() {
        return trouble.mishap() == RELAY_WELDED;
    }

    @Override
    public String toString() {
        return title + " (" + pad.title() + ")";
    }

    private static Row sensor(TestPad pad, Mishap mishap, double figure, Set<Reason> reasons) {
        return new Row(
                mishap.word().replace('-', ' '), pad, Moment.ANY, new Trouble(mishap, Spot.PAD), figure, reasons);
    }

    private static Row welded(TestPad pad, Moment moment, double figure, Set<Reason> reasons) {
        String title = moment.isSwitchOff() ? "welded at switch-off" : "welded in a session";
        return new Row(title + how(moment), pad, moment, new Trouble(RELAY_WELDED, Spot.HEAT), figure, reasons);
    }

    private static Row stuckCold(TestPad pad, Moment moment, double figure, Set<Reason> reasons) {
        Trouble welded = new Trouble(RELAY_WELDED, Spot.COLD);
        return new Row("cooling stuck on" + how(moment), pad, moment, welded, figure, reasons);
    }

    private static String how(Moment moment) {
        return moment == Moment.SWITCH_OFF_ASLEEP ? ", asleep" : "";
    }

    private static Row open(String title, Moment moment) {
        Trouble open = new Trouble(RELAY_STUCK_OPEN, Spot.HEAT);
        return new Row(title, TestPad.HEAT_20_BLIND, moment, open, 148, NO_HEAT);
    }

    private static Row cooling(String title, Mishap mishap, Moment moment, double figure) {
        return new Row(
                title, TestPad.COOLER, moment, new Trouble(mishap, Spot.NONE), figure, Set.of(Reason.NOT_COOLING));
    }
}
