package org.poultice.protocol.serial;

/** Why a pad refused a drive, the last one that came. The order is that of the numbers in a sample. */
public enum Refusal {
    /** It did not; or no drive has come since the power-up. */
    NONE,
    /** No {@link ToPad.Hello} has come since the power-up. */
    NOT_GREETED,
    /** The pad has no such output. */
    NO_SUCH_OUTPUT,
    /** The basis is more than 3 s old, or in the future, which looks the same. */
    BASIS_NOT_RECENT,
    /** An {@link ToPad.Off} or a {@link ToPad.Hello} has come since the basis. */
    OFF_SINCE_BASIS,
    /** Its lease had run out when it came. */
    LEASE_OVER,
    /** A fault of the pad's own keeps the outputs off. */
    FAULTED
}
