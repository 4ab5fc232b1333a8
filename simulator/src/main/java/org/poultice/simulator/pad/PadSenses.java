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
    private final boolean hasSkinSensor;
    private final boolean hasContactSense;
    private final boolean hasCurrentSense;

    PadSenses(Capabilities capabilities, PadBoard board) {
        this.board = board;
        hasPadSensor = capabilities.has(Part.PAD_SENSOR);
        hasSkinSensor = capabilities.has(Part.SKIN_SENSOR);
        hasContactSense = capabilities.has(Part.CONTACT_SENSE);
        hasCurrentSense = capabilities.has(Part.CURRENT_SENSE);
    }

    Reading pad() {
        return hasPadSensor ? board.pad() : Reading.NONE;
    }

    Reading skin() {
        return hasSkinSensor ? board.skin() : Reading.NONE;
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
