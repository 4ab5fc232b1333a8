package org.poultice.simulator.world;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Something that the simulated process does, and in the middle of which it may have to wait while the world goes on. It has a thread of its own, but never
 * are both awake: who lets it go on sleeps until it waits again or is over. So everything has one order, as if there were one thread.
 */
final class Errand {
    private final Semaphore mayGoOn = new Semaphore(0);
    private final Semaphore hasStopped = new Semaphore(0);
    private @Nullable RuntimeException wrong;
    private @Nullable Error worse;
    private boolean over;
    private boolean abandoned;

    /** It is begun by the first {@link #goOn}. */
    Errand(Runnable what) {
        Thread.ofVirtual().name("errand").start(() -> run(what));
    }

    private void run(Runnable what) {
        mayGoOn.acquireUninterruptibly();
        try {
            what.run();
        } catch (RuntimeException e) {
            wrong = e;
        } catch (Error e) {
            worse = e;
        }
        over = true;
        hasStopped.release();
    }

    /** Lets it do what it can until it waits, or is over. Returns whether it is over; what it throws is thrown here. */
    boolean goOn() {
        mayGoOn.release();
        hasStopped.acquireUninterruptibly();
        if (wrong != null) {
            throw wrong;
        }
        if (worse != null) {
            throw worse;
        }
        return over;
    }

    /**
     * Waits until it may go on. For what runs in it.
     *
     * @throws Fuse.Blown when it never may
     */
    void pause() {
        hasStopped.release();
        mayGoOn.acquireUninterruptibly();
        if (abandoned) {
            throw Fuse.killed();
        }
    }

    /** Ends it where it waits. */
    void abandon() {
        abandoned = true;
        try {
            while (!goOn()) {
                // What it does on its way out may wait once more.
            }
        } catch (Fuse.Blown ended) {
            // That is how it ends.
        }
    }
}
