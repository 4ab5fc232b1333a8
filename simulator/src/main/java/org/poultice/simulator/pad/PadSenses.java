package org.poultice.simulator.pad;

import org.poultice.protocol.serial.Capabilities;
import org.poultice.protocol.serial.Capabilities.Part;
import org.poultice.protocol.serial.Contact;
import org.poultice.protocol.serial.Outputs;
import org.poultice.protocol.serial.Reading;

/** What a pad feels, in the protocol's terms: only with the senses that it has. */
final class PadSenses {
    private final PadBoard board;
    private final boolean hasPadSensor;
    private final boolean hasTwinSensor;
    private final boolean hasSkinSensor;
    private final boolean hasContactSense;
    private final boolean hasCurrentSense;

    PadSenses(Capabilities capabilities, PadBoard board) {
        this.board = board;
        hasPadSensor = capabilities.has(Part.PAD_SENSOR);
        hasTwinSensor = capabilities.has(Part.TWIN_SENSOR);
        hasSkinSensor = capabilities.has(Part.SKIN_SENSOR);
        hasContactSense = capabilities.has(Part.CONTACT_SENSE);
        hasCurrentSense = capabilities.has(Part.CURRENT_SENSE);
    }

    Reading pad() {
        return hasPadSensor ? sound(board.pad()) : Reading.NONE;
    }

    Reading twin() {
        return hasTwinSensor ? sound(board.twin()) : Reading.NONE;
    }

    Reading skin() {
        return hasSkinSensor ? sound(board.skin()) : Reading.NONE;
    }

    /** What a DS18B20 says before its first conversion, and what stands for one that does not answer, is no temperature. */
    private static Reading sound(Reading reading) {
        boolean saysNothing = reading.raw() == Reading.NO_RAW
                && (reading.centiC() == Ds18b20.POWER_ON_CENTI_C || reading.centiC() == Ds18b20.LOST_CENTI_C);
        return saysNothing ? Reading.NONE : reading;
    }

    Contact contact() {
        if (!hasContactSense) {
            return Contact.UNKNOWN;
        }
        return board.onBody() ? Contact.ON : Contact.OFF;
    }

    Outputs outputs(int leaseLeftMillis) {
        int current = hasCurrentSense ? board.currentMilliA() : Outputs.NO_CURRENT;
        return new Outputs(board.heatOn(), board.coldOn(), current, leaseLeftMillis);
    }
}
