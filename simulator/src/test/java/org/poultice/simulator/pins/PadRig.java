package org.poultice.simulator.pins;

import java.time.Duration;
import java.util.List;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.Pad;

/** A pad with what it is wired to, for {@link PadContract}. Time may be virtual or real. */
public interface PadRig extends AutoCloseable {

    Pad pad();

    /** What the pad has offered so far. */
    List<Event> events();

    /** On the clock that drives are counted by. */
    MonoTime now();

    /** Lets time pass. */
    void pass(Duration length);

    /** What reaches the pad: {@code off}, {@code heat}, {@code cold} or {@code both}. */
    String power();

    /** Whether heat and cold have ever had power together, for however short a time. */
    boolean hadBoth();

    /** How much later than at once, and than the end of a lease, the power may go. */
    Duration slack();

    /** How much later than at once an edge in a lease may be told. */
    Duration edgeSlack();

    /** Somebody presses the button, or lets it go. */
    void button(boolean down);

    /** The way to the pad is gone. */
    void lose();

    /** The way to the pad is back. */
    void restore();

    @Override
    void close();
}
