package org.poultice.simulator.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * All that has to be let go of at the end, however it comes: in the reverse order of coming, each of it once, and also when letting go of something
 * else fails. Any thread; whoever comes second waits for the first to be done.
 */
final class TidyUp {
    private final Deque<AutoCloseable> kept = new ArrayDeque<>();
    private boolean done;

    /**
     * From now on this is let go of at the end. After the end that is now.
     *
     * @throws DemoFailure when everything is over already
     */
    synchronized <T extends AutoCloseable> T keep(T thing) throws DemoFailure {
        if (done) {
            letGo(thing, new ArrayList<>());
            throw new DemoFailure("ended while starting");
        }
        kept.push(thing);
        return thing;
    }

    /** Lets go of everything. Says what did not work, a sentence each. */
    synchronized List<String> all() {
        done = true;
        List<String> failures = new ArrayList<>();
        while (!kept.isEmpty()) {
            letGo(kept.pop(), failures);
        }
        return failures;
    }

    private static void letGo(AutoCloseable thing, List<String> failures) {
        try {
            thing.close();
        } catch (Exception e) { // whatever it is, the rest has to go too
            failures.add(String.valueOf(e.getMessage()));
        }
    }
}
