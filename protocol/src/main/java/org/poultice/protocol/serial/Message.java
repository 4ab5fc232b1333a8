package org.poultice.protocol.serial;

/** What a frame says. Each side numbers its frames from 0 to 255 and round again, without leaving any out. */
public sealed interface Message permits ToPad, FromPad {

    /** The sender's number of this frame, 0 to 255. */
    int seq();
}
