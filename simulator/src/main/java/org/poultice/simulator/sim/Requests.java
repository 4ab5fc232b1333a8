package org.poultice.simulator.sim;

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
import org.poultice.simulator.mishap.PadFaults;

/** What people and scripts ask of a running pad, from any thread, until the pad's own thread does it. */
final class Requests {
    static final String OK = "ok";
    private static final String ERROR = "error: ";
    private static final String ALLOWED =
            "allowed is: b short press, B press of 4 s, u unplug the pad or plug it in again,"
                    + " q quit, fault NAME…, mend NAME…";

    private static final int MOST_WAITING = 64;

    /** A pad whose machine is busy answers in seconds; one that does not answer at all must not keep who asks forever. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Runnable wake;
    private final Consumer<Key> keys;
    private final Consumer<Order> orders;
    private volatile boolean quit;

    /**
     * @param wake tells the pad's thread that there is something
     * @param keys is given each key but {@link Key#QUIT}, in the pad's thread
     * @param orders is given each order, in the pad's thread
     */
    Requests(Runnable wake, Consumer<Key> keys, Consumer<Order> orders) {
        this.wake = wake;
        this.keys = keys;
        this.orders = orders;
    }

    /** Whether somebody wants an end. */
    boolean isToQuit() {
        return quit;
    }

    /** Keys beyond what anybody can type in time are left out, but never the last one. */
    void press(Key key) {
        if (key == Key.QUIT) {
            quit = true;
        } else if (!waiting.offer(() -> keys.accept(key))) {
            return;
        }
        wake.run();
    }

    /** Does what a line says, and returns what came of it: {@code ok}, or {@code error: } and what is allowed. */
    String ask(String line) {
        for (Key key : Key.values()) {
            if (line.equals(String.valueOf(key.letter()))) {
                press(key);
                return OK;
            }
        }
        try {
            Order order = order(List.of(line.strip().split("\\s+")), PadFaults.POSSIBLE);
            CompletableFuture<String> answer = new CompletableFuture<>();
            if (!waiting.offer(() -> carryOut(order, answer))) {
                return ERROR + "too much is asked for at once";
            }
            wake.run();
            String late = ERROR + "the pad has not done it after " + PATIENCE.toSeconds() + " s";
            return answer.completeOnTimeout(late, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (NotUnderstood notUnderstood) {
            return ERROR + notUnderstood.getMessage();
        }
    }

    private static Order order(List<String> words, Set<Mishap> possible) throws NotUnderstood {
        if (!Order.VERBS.contains(words.getFirst())) {
            throw new NotUnderstood(String.join(" ", words), ALLOWED);
        }
        return Order.of(words, possible);
    }

    private void carryOut(Order order, CompletableFuture<String> answer) {
        try {
            orders.accept(order);
            answer.complete(OK);
        } catch (RuntimeException failed) {
            answer.complete(ERROR + failed.getMessage());
            throw failed;
        }
    }

    /** Does what is waiting. In the pad's thread. */
    void carryOut() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
