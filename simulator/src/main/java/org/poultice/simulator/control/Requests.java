package org.poultice.simulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.NotUnderstood;
import org.poultice.simulator.mishap.Order;

/** What people and scripts ask of something that runs, from any thread, until its own thread does it. */
public final class Requests {
    /** The answer to what was done. */
    public static final String OK = "ok";

    /** The line that asks for an end. */
    public static final String QUIT = "q";

    private static final String ERROR = "error: ";

    private static final int MOST_WAITING = 64;

    /** A machine that is busy answers in seconds; one that does not answer at all must not keep who asks forever. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Obedient obedient;
    private volatile boolean quit;

    public Requests(Obedient obedient) {
        this.obedient = obedient;
    }

    /** Who obeys. */
    public interface Obedient {
        /** The keys that it has beside {@link #QUIT}, for people, each with a comma behind it; empty when there are none. */
        String keys();

        /** Presses the key that a line is, and returns whether there is one; any thread. */
        boolean press(String line);

        /** The faults that can be set here. */
        Set<Mishap> possible();

        /** Tells its own thread that there is something to {@link #carryOut}; any thread. */
        void wake();

        /**
         * The fault begins, or is mended; in its own thread.
         *
         * @throws IOException when that cannot be done now; it is told, and nothing else comes of it
         */
        void obey(Order order) throws IOException;
    }

    /** Whether somebody wants an end. */
    public boolean isToQuit() {
        return quit;
    }

    /** Asks for an end. */
    public void quit() {
        quit = true;
        obedient.wake();
    }

    /** Asks for something that is left out when too much is asked for already. Returns whether it is not. */
    public boolean offer(Runnable something) {
        boolean taken = waiting.offer(something);
        if (taken) {
            obedient.wake();
        }
        return taken;
    }

    /** Does what a line says, and returns what came of it: {@code ok}, or {@code error: } and what is allowed. Not for the thread that obeys. */
    public String ask(String line) {
        if (line.equals(QUIT)) {
            quit();
            return OK;
        }
        if (obedient.press(line)) {
            return OK;
        }
        try {
            Order order = order(List.of(line.strip().split("\\s+")));
            CompletableFuture<String> answer = new CompletableFuture<>();
            if (!offer(() -> carryOut(order, answer))) {
                return ERROR + "too much is asked for at once";
            }
            String late = ERROR + "it is not done after " + PATIENCE.toSeconds() + " s";
            return answer.completeOnTimeout(late, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (NotUnderstood notUnderstood) {
            return ERROR + notUnderstood.getMessage();
        }
    }

    private Order order(List<String> words) throws NotUnderstood {
        if (!Order.VERBS.contains(words.getFirst())) {
            throw new NotUnderstood(
                    String.join(" ", words), "allowed is: " + obedient.keys() + "q quit, fault NAME…, mend NAME…");
        }
        return Order.of(words, obedient.possible());
    }

    private void carryOut(Order order, CompletableFuture<String> answer) {
        try {
            obedient.obey(order);
            answer.complete(OK);
        } catch (IOException impossible) {
            answer.complete(ERROR + impossible.getMessage());
        } catch (RuntimeException failed) {
            answer.complete(ERROR + failed.getMessage());
            throw failed;
        }
    }

    /** Does what is waiting; in the thread that obeys. */
    public void carryOut() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    /**
     * Takes lines from a stream from now on, such as {@link #ask} takes, in a thread that does not keep the process alive.
     *
     * @param quitAtEnd whether the end of the stream asks for an end
     * @param complaints is told what is wrong with a line
     */
    public void takeLinesFrom(InputStream in, boolean quitAtEnd, Consumer<String> complaints) {
        Consumer<String> typed = words -> {
            String answer = ask(words);
            if (!answer.equals(OK)) {
                complaints.accept(answer);
            }
        };
        new Keyboard(in, typed, () -> {
                    if (quitAtEnd) {
                        quit();
                    }
                })
                .start();
    }
}
