package org.poultice.simulator.scenario;

import java.time.Duration;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Order;

/** What somebody or something does to the controller, the pad or the machine. */
sealed interface Action {

    /** The button goes down and comes up again after {@code hold}. */
    record Press(Duration hold) implements Action {}

    /** The button sticks for a while, which says nothing of an injury. */
    record Stick(Duration length) implements Action {}

    /** Somebody far away asks for a stop. */
    record Stop() implements Action {}

    /** Somebody far away asks for a start, which only arms. */
    record Start() implements Action {}

    /** Somebody far away says that there is cream on the skin. */
    record Cream() implements Action {}

    record Unplug() implements Action {}

    record Plug() implements Action {}

    /** The controller's process is killed and comes back after a time. */
    record Kill(Duration away) implements Action {}

    /** A fault begins, or is mended. */
    record Fault(Order order) implements Action {
        boolean isOfABroker() {
            return order.trouble().mishap().place() == Mishap.Place.BROKER;
        }
    }
}
