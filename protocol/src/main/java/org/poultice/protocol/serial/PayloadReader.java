package org.poultice.protocol.serial;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/** Reads messages out of intact frames. Whatever their type does not allow gives null, never an exception. */
final class PayloadReader {
    private static final Contact[] CONTACTS = Contact.values();
    private static final Refusal[] REFUSALS = Refusal.values();
    private static final Capabilities.Part[] PARTS = Capabilities.Part.values();

    private PayloadReader() {}

    /** Whether this version has that type of frame. */
    static boolean knows(int type) {
        return switch (type) {
            case Layout.HELLO_REQUEST, Layout.DRIVE, Layout.OFF, Layout.HELLO, Layout.SAMPLE, Layout.FAULT -> true;
            default -> false;
        };
    }

    /**
     * Reads a frame of a known type.
     *
     * @param in at the start of the payload
     * @param length of the payload in bytes
     * @return the message, or null when the length or a number is not what the type allows
     */
    static @Nullable Message read(int type, int seq, Cursor in, int length) {
        return switch (type) {
            case Layout.SAMPLE -> length == Layout.SAMPLE_BYTES ? readSample(seq, in) : null;
            case Layout.HELLO_REQUEST -> readHelloRequest(seq, in, length);
            case Layout.DRIVE -> length == Layout.DRIVE_BYTES ? readDrive(seq, in) : null;
            case Layout.OFF -> length == Layout.OFF_BYTES ? new ToPad.Off(seq) : null;
            case Layout.HELLO -> readHello(seq, in, length);
            case Layout.FAULT -> length == Layout.FAULT_BYTES ? readFault(seq, in) : null;
            default -> null;
        };
    }

    private static @Nullable Message readHelloRequest(int seq, Cursor in, int length) {
        if (length < Layout.VERSION_BYTES) {
            return null;
        }
        int version = in.u8();
        boolean fits = version != SerialProtocol.VERSION || length == Layout.HELLO_REQUEST_BYTES;
        return fits && Field.VERSION.allows(version) ? new ToPad.Hello(seq, version) : null;
    }

    private static @Nullable Message readDrive(int seq, Cursor in) {
        int output = in.u8();
        int duty = in.u8();
        int lease = in.u16();
        long basis = in.u32();
        if ((output != Layout.HEAT_OUTPUT && output != Layout.COLD_OUTPUT)
                || !Field.DUTY.allows(duty)
                || !Field.LEASE.allows(lease)) {
            return null;
        }
        return new ToPad.Drive(seq, output == Layout.HEAT_OUTPUT ? Modality.HEAT : Modality.COLD, duty, lease, basis);
    }

    private static @Nullable Message readHello(int seq, Cursor in, int length) {
        if (length < Layout.VERSION_BYTES) {
            return null;
        }
        int version = in.u8();
        if (version != SerialProtocol.VERSION) {
            return Field.VERSION.allows(version) ? new FromPad.OtherVersion(seq, version) : null;
        }
        return length == Layout.HELLO_BYTES ? readHelloOfThisVersion(seq, in) : null;
    }

    private static @Nullable Message readHelloOfThisVersion(int seq, Cursor in) {
        FirmwareVersion firmware = new FirmwareVersion(in.u8(), in.u8(), in.u8());
        int partBits = in.u8();
        int power = in.u16();
        int lease = in.u16();
        int period = in.u16();
        if (partBits >>> PARTS.length != 0 || !Field.LEASE.allows(lease) || !Field.SAMPLE_PERIOD.allows(period)) {
            return null;
        }
        return new FromPad.Hello(seq, firmware, new Capabilities(parts(partBits), power, lease, period));
    }

    private static Set<Capabilities.Part> parts(int bits) {
        Set<Capabilities.Part> parts = EnumSet.noneOf(Capabilities.Part.class);
        for (int i = 0; i < PARTS.length; i++) {
            if ((bits >>> i & 1) != 0) {
                parts.add(PARTS[i]);
            }
        }
        return parts;
    }

    private static @Nullable Message readFault(int seq, Cursor in) {
        int code = in.u8();
        return Field.FAULT_CODE.allows(code) ? new FromPad.Fault(seq, code, in.u16()) : null;
    }

    private static @Nullable Message readSample(int seq, Cursor in) {
        long uptime = in.u32();
        Reading pad = readReading(in);
        Reading twin = readReading(in);
        Reading skin = readReading(in);
        int current = in.u16();
        int leaseLeft = in.u16();
        int accepted = in.u8();
        int refusal = in.u8();
        int presses = in.u8();
        int flags = in.u8();
        int contact = flags >> Layout.CONTACT_SHIFT & Layout.CONTACT_MASK;
        if (pad == null
                || twin == null
                || skin == null
                || !Field.LEASE_LEFT.allows(leaseLeft)
                || refusal >= REFUSALS.length
                || contact >= CONTACTS.length
                || (flags & Layout.UNUSED_FLAGS) != 0) {
            return null;
        }
        return new FromPad.Sample(
                seq,
                uptime,
                pad,
                twin,
                skin,
                CONTACTS[contact],
                new Outputs((flags & Layout.HEAT_ON) != 0, (flags & Layout.COLD_ON) != 0, current, leaseLeft),
                new Heard((flags & Layout.GREETED) != 0, accepted, REFUSALS[refusal]),
                new PadButton((flags & Layout.BUTTON_DOWN) != 0, presses),
                (flags & Layout.FAULTED) != 0);
    }

    private static @Nullable Reading readReading(Cursor in) {
        int raw = in.u16();
        int centiC = in.i16();
        return raw == Reading.NO_RAW || Field.RAW.allows(raw) ? new Reading(raw, centiC) : null;
    }
}
