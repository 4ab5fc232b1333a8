package org.poultice.simulator.storm;

import org.poultice.controller.engine.Event;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.pad.Relays;
import org.poultice.simulator.pad.Sensor;
import org.poultice.simulator.world.World;

/** Does to a world what a storm holds for it, and ends it again. */
final class Blows {
    /** More than the control loop's queue holds. */
    private static final int FLOOD = 300;

    private final World world;
    private final Habits habits;

    /** @param habits of the person, who stays awake in calm times */
    Blows(World world, Habits habits) {
        this.world = world;
        this.habits = habits;
    }

    void begin(Fault fault) {
        switch (fault.kind()) {
            case KILL, REBOOT, POWER_CUT -> world.die(fault.death());
            case KILL_IN_WRITE, POWER_CUT_IN_WRITE -> world.computer().dieInWrite(fault.death(), fault.fate());
            case KILL_IN_STEP -> world.computer().dieInStep(fault.death(), fault.points());
            case STALL -> world.computer().stall(fault.length());
            case FLOOD -> world.offer(new Event.StartRequested(), FLOOD);
            case DISK_FULL -> world.computer().diskFull(true);
            case BIT_FLIP -> world.computer().flipBit(fault.bytesBack());
            case LINE_SILENT -> world.line().silent(true);
            case LINE_GARBLED -> world.line().garble(fault.garbledPerMille());
            case LINE_SLOW -> world.line().delay(fault.delay(), fault.isOfTheFirst());
            case LINE_CUT -> world.line().cutOff(true);
            case PAD_RESTART, UNPLUGGED -> world.plug(false);
            case SENSOR_OPEN -> sensor(fault).breakWire();
            case SENSOR_SHORT -> sensor(fault).shortWire();
            case SENSOR_FROZEN -> sensor(fault).freeze();
            case SENSOR_HELD -> sensor(fault).hold(fault.celsius());
            case SENSOR_NOISY -> sensor(fault).disturb(fault.codes());
            case STUCK_OPEN -> relay(fault, Relays.Condition.STUCK_OPEN);
            case WALL_STEPPED -> world.computer().wall().step(fault.step(), fault.unnoticed());
            case WALL_STOPPED -> world.computer().wall().stop();
            case WALL_ALONE -> world.computer().wall().leaveAlone();
            case PRESS, HOLD, LIE_ON_IT -> world.pad().button(true);
            case STOP -> world.offer(new Event.StopRequested(), 1);
            case ARM -> world.offer(new Event.StartRequested(), 1);
            case CALM -> world.pad().wearer().becomes(habits.awake());
        }
    }

    void end(Fault fault) {
        switch (fault.kind()) {
            case KILL_IN_WRITE, POWER_CUT_IN_WRITE, KILL_IN_STEP ->
                world.computer().spare();
            case DISK_FULL -> world.computer().diskFull(false);
            case LINE_SILENT -> world.line().silent(false);
            case LINE_GARBLED -> world.line().garble(0);
            case LINE_SLOW -> world.line().prompt();
            case LINE_CUT -> world.line().cutOff(false);
            case PAD_RESTART, UNPLUGGED -> world.plug(true);
            case SENSOR_OPEN, SENSOR_SHORT, SENSOR_FROZEN, SENSOR_HELD, SENSOR_NOISY ->
                sensor(fault).mend();
            case STUCK_OPEN -> relay(fault, Relays.Condition.WELL);
            case WALL_STEPPED, WALL_STOPPED, WALL_ALONE ->
                world.computer().wall().mend();
            case PRESS, HOLD, LIE_ON_IT -> world.pad().button(false);
            case CALM -> world.pad().wearer().becomes(habits);
            case KILL, REBOOT, POWER_CUT, STALL, FLOOD, BIT_FLIP, STOP, ARM -> {}
        }
    }

    private Sensor sensor(Fault fault) {
        return fault.isOfTheFirst() ? world.pad().padSensor() : world.pad().skinSensor();
    }

    private void relay(Fault fault, Relays.Condition condition) {
        world.pad().relays().set(fault.isOfTheFirst() ? Modality.HEAT : Modality.COLD, condition);
        world.pad().relaysChanged();
    }
}
