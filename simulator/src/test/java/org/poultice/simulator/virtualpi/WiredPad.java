package org.poultice.simulator.virtualpi;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * What is wired to the pins beside the outputs: read-backs and a current sense that follow the outputs as contacts do, by a thread of its own. A panel
 * needs nothing but its lines.
 */
final class WiredPad implements AutoCloseable {
    static final int GREEN = 12;
    static final int AMBER = 13;
    static final int RED = 16;
    static final int BUZZER = 20;

    private static final int CURRENT = 22;
    private static final int HEAT_READ_BACK = 24;
    private static final int COLD_READ_BACK = 25;

    /** What an output's part of the configuration has more. */
    static final String HEAT_KEY = ", read_back: {line: " + HEAT_READ_BACK + ", active: low}";

    static final String COLD_KEY = ", read_back: {line: " + COLD_READ_BACK + ", active: low}";

    /** What the pad's part has more, up to the indent of what follows. */
    static final String KEYS = """
              current_sense: {line: %d, active: low}
              panel: {lamps: {green: {line: %d}, amber: {line: %d}, red: {line: %d}}, buzzer: {line: %d}}
            """.formatted(CURRENT, GREEN, AMBER, RED, BUZZER);

    private static final long FOLLOWS_EVERY_MILLIS = 10;

    private final VirtualPi pi;
    private final Thread contacts;
    private volatile boolean working = true;
    private volatile boolean coldIsWelded;

    WiredPad(VirtualPi pi) throws IOException {
        this.pi = pi;
        follow();
        contacts = Thread.ofPlatform().daemon().name("contacts").start(this::work);
    }

    /** The contact of the cooling output stays closed from now on. */
    void weldCold() {
        coldIsWelded = true;
    }

    @Override
    public void close() {
        working = false;
        try {
            contacts.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (working) {
                follow();
                TimeUnit.MILLISECONDS.sleep(FOLLOWS_EVERY_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the contacts are broken", e);
        }
    }

    /** Outputs are on with a low level; so is all that senses them. */
    private void follow() throws IOException {
        boolean heat = !pi.level(PadOnPins.HEAT);
        boolean cold = coldIsWelded || !pi.level(PadOnPins.COLD);
        pi.pull(HEAT_READ_BACK, !heat);
        pi.pull(COLD_READ_BACK, !cold);
        pi.pull(CURRENT, !(heat || cold));
    }
}
