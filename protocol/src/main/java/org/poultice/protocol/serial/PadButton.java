package org.poultice.protocol.serial;

/**
 * The button on a pad, debounced by the pad.
 *
 * @param down whether it is down
 * @param presses how often it went down since the pad's power-up, 0 to 255 and round again, so that a tap between two samples shows
 */
public record PadButton(boolean down, int presses) {
    public PadButton {
        Field.U8.check(presses);
    }
}
