package org.poultice.simulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads what somebody types, line by line, from a stream in a thread of its own until the stream ends. */
final class Keyboard implements Runnable {
    private final InputStream in;
    private final Consumer<String> typed;
    private final Runnable ended;

    /**
     * @param typed is told of each line that is not empty
     * @param ended is told of the end of the stream, and of an error in it, which is an end too
     */
    Keyboard(InputStream in, Consumer<String> typed, Runnable ended) {
        this.in = in;
        this.typed = typed;
        this.ended = ended;
    }

    /** Starts a thread that does not keep the process alive. */
    void start() {
        Thread.ofPlatform().daemon().name("keyboard").start(this);
    }

    @Override
    public void run() {
        try {
            new Lines(in).forEach(typed::accept);
        } catch (IOException gone) {
            // As good as the end: nobody can type anything any more.
        }
        ended.run();
    }
}
