package org.poultice.protocol.serial;

/** The version of what runs in a pad, each part 0 to 255. For people; nothing is decided by it. */
public record FirmwareVersion(int major, int minor, int patch) {
    public FirmwareVersion {
        Field.U8.check(major);
        Field.U8.check(minor);
        Field.U8.check(patch);
    }

    /** For people: {@code 1.4.2}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
