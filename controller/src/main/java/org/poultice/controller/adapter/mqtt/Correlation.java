package org.poultice.controller.adapter.mqtt;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes that an MQTT 5 requester wants back with the answer. Never looked into. */
public final class Correlation {
    static final Correlation NONE = new Correlation(new byte[0]);

    /** More than anybody needs to tell requests apart; longer ones are not sent back. */
    static final int LONGEST = 64;

    private final byte[] bytes;

    private Correlation(byte[] bytes) {
        this.bytes = bytes;
    }

    static Correlation of(byte @Nullable [] bytes) {
        return bytes == null || bytes.length == 0 || bytes.length > LONGEST ? NONE : new Correlation(bytes.clone());
    }

    boolean isNone() {
        return bytes.length == 0;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Correlation that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
