package org.poultice.simulator.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.poultice.simulator.control.PlannedOrder;
import org.poultice.simulator.control.Requests;
import org.poultice.simulator.control.Schedule;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Order;

/** A broker with its faults, from its start until somebody asks to quit. One thread runs it; any thread may ask for something. */
public final class BrokerLoop implements AutoCloseable {
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final EmbeddedBroker broker;
    private final Relay relay;
    private final Flood flood;
    private final BrokerFaults faults;
    private final Schedule orders;
    private final Consumer<String> told;
    private final Semaphore somethingToDo = new Semaphore(0);
    private final Requests requests = new Requests(new Hands());
    private final long start = System.nanoTime();

    private BrokerLoop(EmbeddedBroker broker, Relay relay, Setup setup, Consumer<String> told) {
        this.broker = broker;
        this.relay = relay;
        this.told = told;
        flood = new Flood(broker.port(), this::tell);
        faults = new BrokerFaults(relay, flood);
        orders = new Schedule(setup.orders());
    }

    /**
     * Where it listens, and what becomes of it.
     *
     * @param port on the loopback interface; 0 for a free one
     * @param directory where the broker may keep files if it ever wants to
     * @param orders the faults that are planned; at one moment they come in this order
     */
    public record Setup(int port, Path directory, List<PlannedOrder> orders) {
        public Setup {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Starts the broker; it takes connections from now on, and is well.
     *
     * @param told gets a line for each thing that happens
     * @throws IOException when it cannot start or the port cannot be had, with what to do about it
     */
    public static BrokerLoop open(Setup setup, Consumer<String> told) throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(setup.directory());
        try {
            return new BrokerLoop(broker, new Relay(setup.port(), broker.port()), setup, told);
        } catch (IOException failed) {
            broker.close();
            throw failed;
        }
    }

    /** What clients connect to, as the setting {@code mqtt.uri} takes it. */
    public String url() {
        return "mqtt://" + EmbeddedBroker.HOST + ":" + relay.port();
    }

    /** Takes orders for faults, as lines; any thread but that of {@link #run}. */
    public Requests requests() {
        return requests;
    }

    /** Runs until somebody asks to quit. */
    public void run() throws InterruptedException {
        while (!requests.isToQuit()) {
            requests.carryOut();
            for (Order due = orders.due(passedNanos()); due != null; due = orders.due(passedNanos())) {
                plan(due);
            }
            if (somethingToDo.tryAcquire(orders.nextNanos() - passedNanos(), TimeUnit.NANOSECONDS)) {
                somethingToDo.drainPermits();
            } // else it is time for the next order
        }
    }

    private void plan(Order order) {
        try {
            obey(order);
        } catch (IOException impossible) {
            tell("cannot be done: " + impossible.getMessage());
        }
    }

    private void obey(Order order) throws IOException {
        tell(order.toString());
        faults.obey(order);
    }

    private long passedNanos() {
        return System.nanoTime() - start;
    }

    private void tell(String what) {
        told.accept(String.format(Locale.ROOT, "%.3f s  %s", passedNanos() / NANOS_OF_A_SECOND, what));
    }

    /** All connections end, and the broker stops. */
    @Override
    public void close() throws IOException {
        try (broker) {
            flood.close();
            relay.close();
        }
    }

    /** Do what lines ask for. */
    private final class Hands implements Requests.Obedient {
        @Override
        public String keys() {
            return "";
        }

        @Override
        public boolean press(String line) {
            return false;
        }

        @Override
        public Set<Mishap> possible() {
            return BrokerFaults.POSSIBLE;
        }

        @Override
        public void wake() {
            somethingToDo.release();
        }

        @Override
        public void obey(Order order) throws IOException {
            BrokerLoop.this.obey(order);
        }
    }
}
