package org.poultice.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a signal to end, and Ctrl-C, end a command as its own word for it does. To be opened before whatever has to be let go of in time. */
final class OrderlyEnd implements AutoCloseable {
    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Duration longest;

    /** @param longest so long a signal waits until all is let go of */
    OrderlyEnd(Duration longest) {
        this.longest = longest;
    }

    /** From now on a signal asks for the end in this way. */
    void onSignal(Runnable quit) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            quit.run();
            try {
                tidy.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** All is let go of. */
    @Override
    public void close() {
        tidy.countDown();
    }
}
