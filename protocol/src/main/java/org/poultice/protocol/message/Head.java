package org.poultice.protocol.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What every report begins with: when it was made and of which state it speaks.
 *
 * @param ts the time of day for people, in UTC, to the millisecond
 * @param clockTrusted whether that clock is known to be right
 * @param upMs milliseconds on the monotonic clock, which is what may be measured with
 * @param boot identity of this run of the controller; numbers that count begin anew in another one
 * @param stateSeq counts what has happened; equal numbers in one boot mean that nothing has
 */
public record Head(Instant ts, boolean clockTrusted, long upMs, String boot, long stateSeq) {

    public Head {
        ts = ts.truncatedTo(ChronoUnit.MILLIS);
        if (!Bounds.BOOT.matcher(boot).matches()) {
            throw new IllegalArgumentException("boot \"" + boot + "\", allowed is " + Bounds.BOOT.pattern());
        }
    }

    void write(JsonWriter json) {
        json.text("ts", ts.toString(), Bounds.NAME_CHARS)
                .word("clock", Clock.of(clockTrusted))
                .number("up", upMs)
                .text("boot", boot, Bounds.NAME_CHARS)
                .number("stateSeq", stateSeq);
    }

    static Head from(JsonObject json) throws BadMessage {
        return new Head(
                json.instant("ts"),
                json.word("clock", Clock.class) == Clock.TRUSTED,
                json.millis("up"),
                json.match("boot", Bounds.BOOT),
                json.number("stateSeq", 0, Bounds.LARGEST));
    }

    private enum Clock implements Word {
        TRUSTED("trusted"),
        UNTRUSTED("untrusted");

        private final String word;

        Clock(String word) {
            this.word = word;
        }

        static Clock of(boolean trusted) {
            return trusted ? TRUSTED : UNTRUSTED;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
