package org.poultice.protocol.serial;

import org.poultice.protocol.plan.Modality;

/** Puts messages into frames. Their constructors have checked every range. */
final class PayloadWriter {
    private PayloadWriter() {}

    /** Writes type, sequence number and payload. */
    static void write(Message message, Cursor out) {
        switch (message) {
            case ToPad.Hello hello -> header(Layout.HELLO_REQUEST, message, out).putU8(hello.version());
            case ToPad.Drive drive -> writeDrive(drive, header(Layout.DRIVE, message, out));
            case ToPad.Off off -> header(Layout.OFF, off, out);
            case FromPad.Hello hello -> writeHello(hello, header(Layout.HELLO, message, out));
            case FromPad.OtherVersion other ->
                header(Layout.HELLO, message, out).putU8(other.version());
            case FromPad.Sample sample -> writeSample(sample, header(Layout.SAMPLE, message, out));
            case FromPad.Fault fault ->
                header(Layout.FAULT, message, out).putU8(fault.code()).putU16(fault.detail());
        }
    }

    private static Cursor header(int type, Message message, Cursor out) {
        return out.putU8(type).putU8(message.seq());
    }

    private static void writeDrive(ToPad.Drive drive, Cursor out) {
        out.putU8(drive.output() == Modality.HEAT ? Layout.HEAT_OUTPUT : Layout.COLD_OUTPUT)
                .putU8(drive.dutyPercent())
                .putU16(drive.leaseMillis())
                .putU32(drive.basisMillis());
    }

    private static void writeHello(FromPad.Hello hello, Cursor out) {
        Capabilities capabilities = hello.capabilities();
        out.putU8(SerialProtocol.VERSION)
                .putU8(hello.firmware().major())
                .putU8(hello.firmware().minor())
                .putU8(hello.firmware().patch())
                .putU8(partBits(capabilities))
                .putU16(capabilities.maxPowerWatt())
                .putU16(capabilities.longestLeaseMillis())
                .putU16(capabilities.samplePeriodMillis());
    }

    @SuppressWarnings(
            "EnumOrdinal") // the order of the constants is that of the bits, as their Javadoc says; a golden frame
    // holds it
    private static int partBits(Capabilities capabilities) {
        int bits = 0;
        for (Capabilities.Part part : capabilities.parts()) {
            bits |= 1 << part.ordinal();
        }
        return bits;
    }

    @SuppressWarnings(
            "EnumOrdinal") // the order of the constants is that of the numbers, as their Javadoc says; a golden frame
    // holds it
    private static void writeSample(FromPad.Sample sample, Cursor out) {
        out.putU32(sample.uptimeMillis())
                .putU16(sample.pad().raw())
                .putU16(sample.pad().centiC())
                .putU16(sample.twin().raw())
                .putU16(sample.twin().centiC())
                .putU16(sample.skin().raw())
                .putU16(sample.skin().centiC())
                .putU16(sample.outputs().currentMilliA())
                .putU16(sample.outputs().leaseLeftMillis())
                .putU8(sample.heard().acceptedSeq())
                .putU8(sample.heard().refusal().ordinal())
                .putU8(sample.button().presses())
                .putU8(flags(sample));
    }

    @SuppressWarnings("EnumOrdinal") // as above
    private static int flags(FromPad.Sample sample) {
        return (sample.outputs().heatOn() ? Layout.HEAT_ON : 0)
                | (sample.outputs().coldOn() ? Layout.COLD_ON : 0)
                | (sample.button().down() ? Layout.BUTTON_DOWN : 0)
                | sample.contact().ordinal() << Layout.CONTACT_SHIFT
                | (sample.heard().greeted() ? Layout.GREETED : 0)
                | (sample.faulted() ? Layout.FAULTED : 0);
    }
}
