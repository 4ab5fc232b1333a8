package org.poultice.protocol.serial;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.poultice.protocol.plan.Modality;

/** Random messages for tests, every kind of them, with the ends of each range more often than chance would give. */
final class Messages {
    private final Random random;

    Messages(Random random) {
        this.random = random;
    }

    Message next() {
        return switch (random.nextInt(7)) {
            case 0 -> new ToPad.Hello(in(0, 255), in(1, 255));
            case 1 ->
                new ToPad.Drive(
                        in(0, 255),
                        random.nextBoolean() ? Modality.HEAT : Modality.COLD,
                        in(0, 100),
                        in(1, 3000),
                        uptime());
            case 2 -> new ToPad.Off(in(0, 255));
            case 3 -> hello();
            case 4 -> new FromPad.OtherVersion(in(0, 255), random.nextInt(4) == 0 ? 1 : in(3, 255));
            case 5 -> sample();
            default -> new FromPad.Fault(in(0, 255), in(1, 255), in(0, 65_535));
        };
    }

    private FromPad.Hello hello() {
        Set<Capabilities.Part> parts = EnumSet.noneOf(Capabilities.Part.class);
        for (Capabilities.Part part : Capabilities.Part.values()) {
            if (random.nextBoolean()) {
                parts.add(part);
            }
        }
        return new FromPad.Hello(
                in(0, 255),
                new FirmwareVersion(in(0, 255), in(0, 255), in(0, 255)),
                new Capabilities(parts, in(0, 65_535), in(1, 3000), in(1, 250)));
    }

    FromPad.Sample sample() {
        return new FromPad.Sample(
                in(0, 255),
                uptime(),
                reading(),
                reading(),
                reading(),
                one(Contact.values()),
                new Outputs(random.nextBoolean(), random.nextBoolean(), in(0, 65_535), in(0, 3000)),
                new Heard(random.nextBoolean(), in(0, 255), one(Refusal.values())),
                new PadButton(random.nextBoolean(), in(0, 255)),
                random.nextBoolean());
    }

    private Reading reading() {
        return random.nextInt(4) == 0 ? Reading.NONE : new Reading(in(0, 4095), in(-32_768, 32_767));
    }

    private long uptime() {
        return random.nextInt(4) == 0 ? in(0, 2) - 1L & 0xFFFF_FFFFL : Integer.toUnsignedLong(random.nextInt());
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private int in(int lowest, int highest) {
        return switch (random.nextInt(8)) {
            case 0 -> lowest;
            case 1 -> highest;
            default -> lowest + random.nextInt(highest - lowest + 1);
        };
    }
}
