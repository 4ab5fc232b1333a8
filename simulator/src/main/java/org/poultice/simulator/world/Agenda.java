package org.poultice.simulator.world;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What is to happen later, each thing at its moment; what was noted first comes first. */
final class Agenda {
    private final Queue<Appointment> appointments =
            new PriorityQueue<>(Comparator.comparingLong(Appointment::nanos).thenComparingLong(Appointment::number));
    private long number;

    void at(long nanos, Runnable what) {
        appointments.add(new Appointment(nanos, number++, what));
    }

    /** {@link Long#MAX_VALUE} when there is nothing. */
    long next() {
        Appointment first = appointments.peek();
        return first == null ? Long.MAX_VALUE : first.nanos();
    }

    /** Has everything done that is due. */
    void keep(long nanos) {
        while (next() <= nanos) {
            appointments.remove().what().run();
        }
    }

    private record Appointment(long nanos, long number, Runnable what) {}
}
