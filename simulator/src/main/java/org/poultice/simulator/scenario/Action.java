package org.poultice.simulator.scenario;

import java.time.Duration;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.pad.Relays;

/** What somebody or something does to the controller, the pad or the machine. */
sealed interface Action {

    /** The button goes down and comes up again after {@code hold}. */
    record Press(Duration hold) implements Action {}

    /** The button sticks for a while, which says nothing of an injury. */
    record Stick(Duration length) implements Action {}

    /** The link brings a stop. */
    record Stop() implements Action {}

    /** The link brings a start, which only arms. */
    record Start() implements Action {}

    /** The link brings the word that there is cream on the skin. */
    record Cream() implements Action {}

    record Unplug() implements Action {}

    record Plug() implements Action {}

    /** The controller's process is killed and comes back after a time. */
    record Kill(Duration away) implements Action {}

    /** The whole machine is without power for a time; the boot is another one after it. */
    record PowerCut(Duration away) implements Action {}

    /** A sensor shows this temperature, whatever the truth. */
    record Hold(Sensor sensor, double celsius) implements Action {}

    /** A sensor's wire is broken or shorted, or it is well again and shows the truth. */
    record Wire(Sensor sensor, Condition condition) implements Action {}

    /** The switch of an output. */
    record Relay(Modality output, Relays.Condition condition) implements Action {}

    /** The disk that the journal is on. */
    record Disk(boolean full) implements Action {}

    /** Which sensor. */
    enum Sensor {
        PAD,
        SKIN
    }

    /** How its wire is. */
    enum Condition {
        OPEN,
        SHORT,
        OK
    }
}
