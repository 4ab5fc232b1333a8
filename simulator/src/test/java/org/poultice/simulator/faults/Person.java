package org.poultice.simulator.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Somebody at the bed with time to wait. */
final class Person {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final Bedside bed;

    Person(Bedside bed) {
        this.bed = bed;
    }

    /** Presses, or holds the button while a trip is shown, until the pad has power; returns whether it has within a time. */
    boolean getsTherapy(Duration within) {
        long until = bed.nanos() + within.toNanos();
        while (!bed.told.power() && bed.nanos() < until) {
            bed.type(bed.told.tripped() ? 'B' : 'b');
            sees(AGAIN_AFTER, bed.told::power);
        }
        return bed.told.power();
    }

    /** Waits until something is to be seen; returns whether it is within a time. */
    boolean sees(Duration within, BooleanSupplier what) {
        long until = bed.nanos() + within.toNanos();
        while (!what.getAsBoolean() && bed.nanos() < until) {
            bed.isUp();
            Bedside.nap();
        }
        return what.getAsBoolean();
    }
}
