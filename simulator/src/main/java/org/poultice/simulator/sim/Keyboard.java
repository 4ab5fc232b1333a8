package org.poultice.simulator.sim;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads keys, each followed by Enter, from a stream in a thread of its own until the stream ends. */
final class Keyboard implements Runnable {
    private final InputStream in;
    private final Consumer<Key> pressed;
    private final Runnable ended;
    private int letters;
    private char first;

    /**
     * @param pressed is told of each key
     * @param ended is told of the end of the stream, and of an error in it, which is an end too
     */
    Keyboard(InputStream in, Consumer<Key> pressed, Runnable ended) {
        this.in = in;
        this.pressed = pressed;
        this.ended = ended;
    }

    /** Starts a thread that does not keep the process alive. */
    void start() {
        Thread.ofPlatform().daemon().name("keyboard").start(this);
    }

    @Override
    public void run() {
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                take((char) next);
            }
        } catch (IOException gone) {
            // As good as the end: nobody can type anything any more.
        }
        ended.run();
    }

    private void take(char next) {
        if (next == '\n') {
            lineEnds();
        } else if (next != '\r') {
            first = letters == 0 ? next : first;
            letters = Math.min(letters + 1, 2);
        }
    }

    private void lineEnds() {
        for (Key key : Key.values()) {
            if (letters == 1 && key.letter() == first) {
                pressed.accept(key);
            }
        }
        letters = 0;
    }
}
