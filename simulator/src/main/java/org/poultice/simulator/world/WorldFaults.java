package org.poultice.simulator.world;

import java.time.Duration;
import org.poultice.simulator.mishap.Order;
import org.poultice.simulator.mishap.PadFaults;
import org.poultice.simulator.mishap.Trouble;
import org.poultice.simulator.remote.Afar;

/** Brings faults upon everything that a world has, and mends them. At the moment that the world has reached; used by its thread. */
public final class WorldFaults {
    /** So long a clock that was set wrong is still said to be right. */
    private static final Duration UNNOTICED = Duration.ofSeconds(50);

    private final World world;
    private final PadFaults pad;

    public WorldFaults(World world) {
        this.world = world;
        pad = new PadFaults(world.pad(), world.line());
    }

    /** The fault begins, or is mended. Those of a broker are possible in a world that is linked to one. */
    public void obey(Order order) {
        Trouble trouble = order.trouble();
        switch (trouble.mishap().place()) {
            case SENSOR, OUTPUT, PAD, LINE -> pad.obey(order);
            case BROKER -> obey(trouble, order.begins());
            case MACHINE -> {
                if (order.begins()) {
                    begin(trouble);
                } else {
                    mend(trouble);
                }
            }
        }
    }

    private void obey(Trouble trouble, boolean begins) {
        Afar afar = world.afar();
        if (afar == null) {
            throw new IllegalStateException(trouble + ", and this world has no broker");
        }
        switch (trouble.mishap()) {
            case BROKER_GONE -> afar.broker().gone(begins);
            case BROKER_HUNG -> afar.broker().hung(begins);
            case BROKER_SLOW -> afar.broker().slow(begins ? trouble.span() : Duration.ZERO);
            case BROKER_FLOODING -> afar.broker().floods(begins ? Math.toIntExact(Math.round(trouble.amount())) : 0);
            default -> throw new IllegalArgumentException(trouble + " is no fault of a broker");
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
            case DISK_SLOW -> computer.diskSlow(trouble.span());
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
            case DISK_SLOW -> computer.diskSlow(Duration.ZERO);
            case CLOCK_STEPPED, CLOCK_ROLLED_BACK, CLOCK_STOPPED ->
                computer.wall().mend();
            default -> throw new IllegalArgumentException(trouble + " is no fault of a machine");
        }
    }
}
