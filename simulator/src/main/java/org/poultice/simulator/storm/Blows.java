package org.poultice.simulator.storm;

import org.poultice.controller.engine.Event;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.mishap.Order;
import org.poultice.simulator.world.World;
import org.poultice.simulator.world.WorldFaults;

/** Does to a world what a storm holds for it, and ends it again. */
final class Blows {
    /** More than the control loop's queue holds. */
    private static final int FLOOD = 300;

    private final World world;
    private final Habits habits;
    private final WorldFaults faults;

    /** @param habits of the person, who stays awake in calm times */
    Blows(World world, Habits habits) {
        this.world = world;
        this.habits = habits;
        faults = new WorldFaults(world);
    }

    void begin(Fault fault) {
        switch (fault.kind()) {
            case KILL, REBOOT, POWER_CUT -> world.die(fault.death());
            case KILL_IN_WRITE, POWER_CUT_IN_WRITE -> world.computer().dieInWrite(fault.death(), fault.fate());
            case KILL_IN_STEP -> world.computer().dieInStep(fault.death(), fault.points());
            case STALL -> world.computer().stall(fault.length());
            case FLOOD -> world.offer(new Event.StartRequested(), FLOOD);
            case DISK_FULL, DISK_SLOW, LINE_SILENT, LINE_GARBLED, LINE_CUT ->
                faults.obey(new Order(true, fault.trouble()));
            case SENSOR_OPEN, SENSOR_SHORT, SENSOR_FROZEN, SENSOR_HELD, SENSOR_NOISY ->
                faults.obey(new Order(true, fault.trouble()));
            case SENSOR_DRIFTING, SENSOR_85, SENSOR_LOST, STUCK_OPEN -> faults.obey(new Order(true, fault.trouble()));
            case PUMP_STOPPED, ICE_GONE, DETACHED, LYING_ON -> faults.obey(new Order(true, fault.trouble()));
            case BROKER_GONE, BROKER_HUNG, BROKER_SLOW, BROKER_FLOODING ->
                faults.obey(new Order(true, fault.trouble()));
            case LINE_SLOW -> world.line().delay(fault.delay(), fault.isOfTheFirst());
            case BIT_FLIP -> world.computer().flipBit(fault.bytesBack());
            case PAD_RESTART, UNPLUGGED -> world.plug(false);
            case WALL_STEPPED -> world.computer().wall().step(fault.step(), fault.unnoticed());
            case WALL_STOPPED -> world.computer().wall().stop();
            case WALL_ALONE -> world.computer().wall().leaveAlone();
            case PRESS, HOLD, LIE_ON_IT -> world.pad().button(true);
            case STOP -> world.voice().askToStop();
            case ARM -> world.voice().askToStart();
            case CALM -> world.pad().wearer().becomes(habits.awake());
        }
    }

    void end(Fault fault) {
        switch (fault.kind()) {
            case KILL_IN_WRITE, POWER_CUT_IN_WRITE, KILL_IN_STEP ->
                world.computer().spare();
            case DISK_FULL, DISK_SLOW, LINE_SILENT, LINE_GARBLED, LINE_CUT ->
                faults.obey(new Order(false, fault.trouble()));
            case SENSOR_OPEN, SENSOR_SHORT, SENSOR_FROZEN, SENSOR_HELD, SENSOR_NOISY ->
                faults.obey(new Order(false, fault.trouble()));
            case SENSOR_DRIFTING, SENSOR_85, SENSOR_LOST, STUCK_OPEN -> faults.obey(new Order(false, fault.trouble()));
            case PUMP_STOPPED, ICE_GONE, DETACHED, LYING_ON -> faults.obey(new Order(false, fault.trouble()));
            case BROKER_GONE, BROKER_HUNG, BROKER_SLOW, BROKER_FLOODING ->
                faults.obey(new Order(false, fault.trouble()));
            case LINE_SLOW -> world.line().prompt();
            case PAD_RESTART, UNPLUGGED -> world.plug(true);
            case WALL_STEPPED, WALL_STOPPED, WALL_ALONE ->
                world.computer().wall().mend();
            case PRESS, HOLD, LIE_ON_IT -> world.pad().button(false);
            case CALM -> world.pad().wearer().becomes(habits);
            case KILL, REBOOT, POWER_CUT, STALL, FLOOD, BIT_FLIP, STOP, ARM -> {}
        }
    }
}
