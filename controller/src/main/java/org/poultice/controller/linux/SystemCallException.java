package org.poultice.controller.linux;

import java.io.IOException;

/** A system call that failed, with the kernel's reason as a value. */
public final class SystemCallException extends IOException {
    private final Errno errno;

    SystemCallException(String call, int number) {
        super(call + " failed: " + (Errno.of(number) == Errno.UNNAMED ? "error " + number : Errno.of(number)));
        this.errno = Errno.of(number);
    }

    public Errno errno() {
        return errno;
    }
}
