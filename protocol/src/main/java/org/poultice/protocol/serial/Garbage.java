package org.poultice.protocol.serial;

/** Why the bytes between two delimiters were dropped. */
public enum Garbage {
    /** More bytes without a delimiter than the longest frame has. */
    TOO_LONG,
    /** The byte stuffing points beyond the end. */
    BROKEN_STUFFING,
    /** Too few bytes for a type, a sequence number and a checksum. */
    TOO_SHORT,
    /** The checksum does not fit. */
    BAD_CHECKSUM,
    /** An intact frame of a type that this version does not have. */
    UNKNOWN_TYPE,
    /** An intact frame whose length, or a number in it, is not what its type allows. */
    MALFORMED
}
