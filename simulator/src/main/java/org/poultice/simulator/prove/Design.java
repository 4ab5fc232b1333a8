package org.poultice.simulator.prove;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/** A controller with its pad, as the explorer sees it. {@link Product} is the one that ships; others are made to be caught. */
interface Design {

    /**
     * What a controller makes of one event.
     *
     * @param disk which appends of this step fail
     */
    Answer take(State state, Event event, MonoTime now, Disk disk);

    /** How a process begins. */
    Answer begin(Past past, MonoTime now, Disk disk);

    /**
     * What a process learns about the time before it from a wall clock.
     *
     * @param past what it found when it began
     * @param jumpedAt when the clock jumped to a wrong time, or null when it did not
     * @param right whether the clock is right and has been for a while; otherwise it has jumped just now
     */
    Event.ClockChanged looked(Past past, WallClockPlay.Times times, @Nullable MonoTime jumpedAt, boolean right);

    /** The wall clock has been set forward by this. A controller that measures with it has its times moved. */
    State wallStepped(State state, Duration forward);

    /** Whether a journal's wall times mean anything to it. */
    boolean readsWall();

    /** Whether its pad drops an output at the end of the lease. */
    boolean padHonoursLease();

    /** Whether its pad leaves the other output on when it is told to drive one. */
    boolean padAddsOutputs();

    /** The state afterwards and what was done, in order. */
    record Answer(State next, List<Act> acts) {}

    /** The journal that a process finds, whether it is damaged, and the identity of the boot. */
    record Past(List<JournalEntry> entries, boolean damaged, String boot) {}

    /**
     * Which appends fail.
     *
     * @param failing a bit for each append of the step, the first one lowest
     */
    record Disk(int failing) {
        static final Disk SOUND = new Disk(0);

        boolean fails(int index) {
            return ((failing >> index) & 1) != 0;
        }
    }
}
