package org.poultice.protocol.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can still be found in a payload that is no command. A stop is obeyed even when it is torn, too long or no JSON at all, because to
 * stop when nobody asked for it does no harm.
 */
final class BrokenCommand {
    private static final Pattern STOP = Pattern.compile("\"op\"\\s{0,16}:\\s{0,16}\"stop\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s{0,16}:\\s{0,16}\"(" + Bounds.UUID.pattern() + ")\"");

    private BrokenCommand() {}

    static boolean asksToStop(byte[] payload) {
        return STOP.matcher(text(payload)).find();
    }

    static @Nullable String id(byte[] payload) {
        Matcher matcher = ID.matcher(text(payload));
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Each byte as a character: what is sought is ASCII, and whatever else there is must not be in the way. */
    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.ISO_8859_1);
    }
}
