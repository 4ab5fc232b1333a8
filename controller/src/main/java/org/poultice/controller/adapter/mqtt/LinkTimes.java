package org.poultice.controller.adapter.mqtt;

import java.time.Duration;

/**
 * How patient the link is. All of it is real time on this machine, because the network knows no other.
 *
 * @param answer how long a broker may take to accept a connection, to answer it, or to acknowledge a message, before it counts as hung
 * @param keepAlive after so long without a word from the broker it is asked whether it is still there; twice that and it is given up
 * @param firstPause about how long to wait after the first failure; doubles with each further one
 * @param longestPause the pause never gets longer than this; it is between half of it and all of it, so that many devices do not come
 *     back in the same second after a broker has been away
 * @param farewell how long a close may take to say what is left and {@code offline}
 */
public record LinkTimes(
        Duration answer, Duration keepAlive, Duration firstPause, Duration longestPause, Duration farewell) {

    public static final LinkTimes USUAL = new LinkTimes(
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofSeconds(2));
}
