package org.poultice.protocol.message;

/** A constant with the word that stands for it in a message. Words are part of the contract: add, never rename. */
public interface Word {

    /** The constant's own name. */
    String name();

    /** What stands in the message. */
    default String word() {
        return name();
    }
}
