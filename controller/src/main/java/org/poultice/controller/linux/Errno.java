package org.poultice.controller.linux;

/** What a system call says went wrong, by the kernel's own names; the numbers are those of {@code asm-generic/errno.h}. */
public enum Errno {
    EPERM(1),
    ENOENT(2),
    EINTR(4),
    EIO(5),
    ENXIO(6),
    EBADF(9),
    EAGAIN(11),
    ENOMEM(12),
    EACCES(13),
    EFAULT(14),
    EBUSY(16),
    ENODEV(19),
    EINVAL(22),
    ENFILE(23),
    EMFILE(24),
    ENOTTY(25),
    ENOSPC(28),
    EROFS(30),
    EPIPE(32),
    ERANGE(34),
    ENAMETOOLONG(36),
    EPROTOTYPE(91),
    EOPNOTSUPP(95),
    EADDRINUSE(98),
    ENOBUFS(105),
    ECONNREFUSED(111),
    /** Any other; the message of the exception has its number. */
    UNNAMED(0);

    private final int number;

    Errno(int number) {
        this.number = number;
    }

    static Errno of(int number) {
        for (Errno each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return UNNAMED;
    }
}
