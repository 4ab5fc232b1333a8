package org.poultice.protocol.message;

import java.util.regex.Pattern;

/** How large anything in a message may be. The worst message within these stays below {@link #PAYLOAD_BYTES}; a test holds that. */
public final class Bounds {
    /** No payload is longer, in bytes of UTF-8. */
    public static final int PAYLOAD_BYTES = 4096;

    /** A sentence for people, in characters. Longer ones are cut. */
    public static final int TEXT_CHARS = 200;

    /** A name or a title, in characters. */
    public static final int NAME_CHARS = 64;

    /** A list has no more elements. */
    public static final int LIST_LENGTH = 16;

    /** The largest whole number that every reader of JSON keeps exactly: 2^53 - 1. */
    public static final long LARGEST = (1L << 53) - 1;

    /** A site, a device, a requester, a plan or a zone. */
    static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");

    /** A code: capital letters and underscores. */
    static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    /** The identity of a boot or a stream. */
    static final Pattern BOOT = Pattern.compile("[A-Za-z0-9-]{1,64}");

    static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private Bounds() {}

    /** The same as {@link #BOOT} says, in a tenth of the time: it is asked of each report. */
    static boolean isBoot(String text) {
        boolean fits = !text.isEmpty() && text.length() <= NAME_CHARS;
        for (int i = 0; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
        }
        return fits;
    }

    /** The text, or its beginning when it is longer than {@code chars}; no character is torn in two. */
    public static String clip(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
        return text.substring(0, end);
    }

    /** A sentence for people as it may stand in a message: one line, not too long. */
    static String sentence(String text) {
        return clip(text, TEXT_CHARS).replaceAll("\\p{Cntrl}", " ");
    }
}
