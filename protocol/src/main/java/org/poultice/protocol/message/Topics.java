package org.poultice.protocol.message;

import org.jspecify.annotations.Nullable;

/**
 * The topics of one device: {@code poultice/v1/{site}/{device}/…}. What the device says lies under {@code up/}, what it is told under
 * {@code down/}.
 *
 * @param site where the device is, {@code [a-z0-9-]{1,32}}
 * @param device which one it is there, {@code [a-z0-9-]{1,32}}
 */
public record Topics(String site, String device) {
    private static final String ROOT = "poultice/v1/";

    /** @throws IllegalArgumentException when one of them is not an id */
    public Topics {
        requireId("site", site);
        requireId("device", device);
    }

    /** Whether a text may stand for a site, a device or a requester: {@code [a-z0-9-]{1,32}}. */
    public static boolean isId(String text) {
        return Bounds.ID.matcher(text).matches();
    }

    private static void requireId(String what, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    what + " \"" + id + "\": allowed are 1 to 32 small letters, digits and hyphens");
        }
    }

    /** Retained {@code online} or {@code offline}; the last will goes here too. */
    public String availability() {
        return up("availability");
    }

    public String meta() {
        return up("meta");
    }

    public String state() {
        return up("state");
    }

    public String telemetry() {
        return up("telemetry");
    }

    public String event() {
        return up("event");
    }

    /** Where a requester finds the answers to its commands. */
    public String answers(String requester) {
        requireId("requester", requester);
        return up("res/" + requester);
    }

    /** Where a requester puts its commands. */
    public String commands(String requester) {
        requireId("requester", requester);
        return down("cmd/" + requester);
    }

    /** The filter for the commands of all requesters. */
    public String allCommands() {
        return down("cmd/+");
    }

    /** Who sent a command, or null when the topic is none of this device's command topics or the requester no id. */
    public @Nullable String requesterOf(String topic) {
        String prefix = down("cmd/");
        if (!topic.startsWith(prefix)) {
            return null;
        }
        String requester = topic.substring(prefix.length());
        return isId(requester) ? requester : null;
    }

    private String up(String rest) {
        return ROOT + site + "/" + device + "/up/" + rest;
    }

    private String down(String rest) {
        return ROOT + site + "/" + device + "/down/" + rest;
    }
}
