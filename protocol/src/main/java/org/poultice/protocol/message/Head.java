package org.poultice.protocol.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What every report begins with: when it was made and of which state it speaks.
 *
 * @param ts the time of day for people, in UTC, to the millisecond
 * @param clock how far that clock is believed
 * @param upMs milliseconds on the monotonic clock, which is what may be measured with
 * @param boot identity of this run of the controller; numbers that count begin anew in another one
 * @param stateSeq counts what has happened; equal numbers in one boot mean that nothing has
 */
public record Head(Instant ts, ClockWord clock, long upMs, String boot, long stateSeq) {

    public Head {
        ts = ts.truncatedTo(ChronoUnit.MILLIS);
        if (!Bounds.isBoot(boot)) {
            throw new IllegalArgumentException("boot \"" + boot + "\", allowed is " + Bounds.BOOT.pattern());
        }
    }

    void write(JsonWriter json) {
        json.text("ts", ts.toString(), Bounds.NAME_CHARS)
                .word("clock", clock)
                .number("up", upMs)
                .text("boot", boot, Bounds.NAME_CHARS)
                .number("stateSeq", stateSeq);
    }

    static Head from(JsonObject json) throws BadMessage {
        return new Head(
                json.instant("ts"),
                json.word("clock", ClockWord.class),
                json.millis("up"),
                json.match("boot", Bounds.BOOT),
                json.number("stateSeq", 0, Bounds.LARGEST));
    }
}
