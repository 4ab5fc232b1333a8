package org.poultice.simulator.world;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Order;
import org.poultice.simulator.mishap.PadFaults;
import org.poultice.simulator.mishap.Trouble;

/** Brings faults upon everything that a world has, and mends them. At the moment that the world has reached; used by its thread. */
public final class WorldFaults {
    /** A world has no broker: its link is what it is told. */
    public static final Set<Mishap> POSSIBLE = possible();

    /** So long a clock that was set wrong is still said to be right. */
    private static final Duration UNNOTICED = Duration.ofSeconds(50);

    private final World world;
    private final PadFaults pad;

    public WorldFaults(World world) {
        this.world = world;
        pad = new PadFaults(world.pad(), world.line());
    }

    private static Set<Mishap> possible() {
        EnumSet<Mishap> all = EnumSet.complementOf(EnumSet.copyOf(Mishap.of(Mishap.Place.BROKER)));
        return Collections.unmodifiableSet(all);
    }

    /** The fault begins, or is mended. */
    public void obey(Order order) {
        if (order.trouble().mishap().place() != Mishap.Place.MACHINE) {
            pad.obey(order);
        } else if (order.begins()) {
            begin(order.trouble());
        } else {
            mend(order.trouble());
        }
    }

    private void begin(Trouble trouble) {
        Computer computer = world.computer();
        switch (trouble.mishap()) {
            case POWER_CUT -> {
                Death death = new Death(Death.Of.EVERYTHING, trouble.span());
                if (trouble.atByte() == Trouble.AT_ONCE) {
                    world.die(death);
                } else {
                    computer.dieAtByte(death, trouble.atByte());
                }
            }
            case DISK_FULL -> computer.diskFull(true);
            case CLOCK_STEPPED -> computer.wall().step(trouble.span(), UNNOTICED);
            case CLOCK_ROLLED_BACK -> computer.wall().step(trouble.span().negated(), UNNOTICED);
            case CLOCK_STOPPED -> computer.wall().stop();
            default -> throw new IllegalArgumentException(trouble + " is no fault of a machine");
        }
    }

    private void mend(Trouble trouble) {
        Computer computer = world.computer();
        switch (trouble.mishap()) {
            case POWER_CUT -> computer.spare();
            case DISK_FULL -> computer.diskFull(false);
            case CLOCK_STEPPED, CLOCK_ROLLED_BACK, CLOCK_STOPPED ->
                computer.wall().mend();
            default -> throw new IllegalArgumentException(trouble + " is no fault of a machine");
        }
    }
}
