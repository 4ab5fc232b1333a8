package org.poultice.protocol.serial;

/** Where each number stands in a frame: types, lengths and bits, as the tables of docs/serial-protocol.md give them. */
final class Layout {
    static final int HELLO_REQUEST = 0x01;
    static final int DRIVE = 0x02;
    static final int OFF = 0x03;
    static final int HELLO = 0x81;
    static final int SAMPLE = 0x82;
    static final int FAULT = 0x83;

    /** Type and sequence number. */
    static final int HEADER_BYTES = 2;

    static final int CRC_BYTES = 2;

    static final int HELLO_REQUEST_BYTES = 1;
    static final int DRIVE_BYTES = 8;
    static final int OFF_BYTES = 0;
    static final int HELLO_BYTES = 11;
    static final int SAMPLE_BYTES = 24;
    static final int FAULT_BYTES = 3;

    /** The only byte that the hellos of all versions have in common, their first. */
    static final int VERSION_BYTES = 1;

    static final int COLD_OUTPUT = 1;
    static final int HEAT_OUTPUT = 2;

    static final int HEAT_ON = 1;
    static final int COLD_ON = 1 << 1;
    static final int BUTTON_DOWN = 1 << 2;
    static final int CONTACT_SHIFT = 3;
    static final int CONTACT_MASK = 3;
    static final int GREETED = 1 << 5;
    static final int FAULTED = 1 << 6;
    static final int UNUSED_FLAGS = 1 << 7;

    private Layout() {}
}
