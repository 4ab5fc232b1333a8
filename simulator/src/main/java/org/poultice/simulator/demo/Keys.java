package org.poultice.simulator.demo;

import java.io.IOException;
import java.io.InputStream;

/** Reads keys, one at a time, until there are no more. */
final class Keys {

    private Keys() {}

    /** Starts a thread that does not keep the process alive. */
    static void listen(InputStream in, Inbox inbox) {
        Thread.ofPlatform().daemon().name("keys").start(() -> {
            try {
                for (int key = in.read(); key >= 0; key = in.read()) {
                    inbox.offer(new Happening.KeyTyped((char) key));
                }
            } catch (IOException e) {
                inbox.offer(new Happening.Lost("the terminal is gone: " + e.getMessage()));
            }
        });
    }
}
