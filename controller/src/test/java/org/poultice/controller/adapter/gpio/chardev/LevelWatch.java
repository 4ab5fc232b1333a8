package org.poultice.controller.adapter.gpio.chardev;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Looks at a line's level as often as it can. The machine has one processor, so it sees what lasts longer than a tick of 10 ms. */
final class LevelWatch implements AutoCloseable {
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger lows = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable IOException failed;

    LevelWatch(SimulatedChip chip, int line) {
        thread = new Thread(() -> look(chip, line), "level-watch");
        thread.start();
    }

    private void look(SimulatedChip chip, int line) {
        try {
            while (!closing) {
                if (!chip.isHigh(line)) {
                    lows.incrementAndGet();
                }
                looks.incrementAndGet();
            }
        } catch (IOException e) {
            failed = e;
        }
    }

    /** Returns when it has looked so many times more. */
    void awaitLooks(int more) throws IOException {
        int enough = looks.get() + more;
        while (looks.get() < enough) {
            if (failed != null) {
                throw failed;
            }
            Thread.onSpinWait();
        }
    }

    int lows() {
        return lows.get();
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
