package org.poultice.protocol.serial;

/** What a pad says to a controller. */
public sealed interface FromPad extends Message {

    /**
     * The pad's answer to {@link ToPad.Hello}.
     *
     * @param firmware the version of what runs in the pad, for people
     * @param capabilities what it has and what it allows
     */
    record Hello(int seq, FirmwareVersion firmware, Capabilities capabilities) implements FromPad {
        public Hello {
            Field.SEQ.check(seq);
        }
    }

    /**
     * The answer of a pad that speaks another version. Nothing else of it can be understood, so it is never driven.
     *
     * @param version what it speaks, 1 to 255 except {@link SerialProtocol#VERSION}
     */
    record OtherVersion(int seq, int version) implements FromPad {
        public OtherVersion {
            Field.SEQ.check(seq);
            Field.VERSION.check(version);
            if (version == SerialProtocol.VERSION) {
                throw new IllegalArgumentException("version " + version + " is the one that is spoken here");
            }
        }
    }

    /**
     * The pad's account of itself, at least four times a second, and at once when its button or an output changes.
     *
     * @param uptimeMillis the pad's own clock when the sample was taken; wraps, and may begin anywhere
     * @param pad the sensor in the pad
     * @param twin the second sensor in the pad, at the same surface, {@link Reading#NONE} where there is none
     * @param skin the sensor on the skin, {@link Reading#NONE} where there is none
     * @param contact whether the pad lies on a body
     * @param outputs what the outputs really do
     * @param heard what the pad made of the controller's frames
     * @param button the button on the pad
     * @param faulted whether a fault of the pad's own keeps the outputs off
     */
    record Sample(
            int seq,
            long uptimeMillis,
            Reading pad,
            Reading twin,
            Reading skin,
            Contact contact,
            Outputs outputs,
            Heard heard,
            PadButton button,
            boolean faulted)
            implements FromPad {
        public Sample {
            Field.SEQ.check(seq);
            Field.UPTIME.check(uptimeMillis);
        }
    }

    /**
     * The pad has found something wrong with itself and has dropped its outputs.
     *
     * @param code 1 to 255; {@link FaultCode} names those of this version, and an unknown one is a fault all the same
     * @param detail a number that goes with the code, 0 to 65,535; some are signed and are meant as 16-bit numbers
     */
    record Fault(int seq, int code, int detail) implements FromPad {
        public Fault {
            Field.SEQ.check(seq);
            Field.FAULT_CODE.check(code);
            Field.U16.check(detail);
        }
    }
}
