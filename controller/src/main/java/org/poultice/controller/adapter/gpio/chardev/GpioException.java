package org.poultice.controller.adapter.gpio.chardev;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Pins that cannot be had, or have gone: one line for a person, which names the line, the chip and what to do. */
public final class GpioException extends IOException {

    public GpioException(String message) {
        super(message);
    }

    public GpioException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
