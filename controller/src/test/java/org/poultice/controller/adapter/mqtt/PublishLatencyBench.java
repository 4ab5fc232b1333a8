package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Link;
import org.poultice.controller.port.WallClock;
import org.poultice.protocol.message.DeadManWord;

/**
 * How long publishing keeps the control loop, with brokers that work, hang, and are not there. A thread stands for the loop. Each
 * millisecond, some thousand times as often as in life, it does what the loop does when something happens and a control period has passed:
 * it makes an event, a state and a telemetry ("make") and puts them into the outbox ("publish"). Prints the time of each in microseconds
 * and asserts nothing.
 *
 * <p>Run it with the class path of the tests; the argument is the number of seconds for each row, 20 when there is none.
 */
final class PublishLatencyBench {
    private static final State IN_SESSION = States.in(States.applying(States.SECOND_OF_THREE));

    private PublishLatencyBench() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Path folder = Files.createTempDirectory("poultice-bench");
        try (Mosquitto broker = Mosquitto.start(folder)) {
            System.out.println("                              calls      p50      p99    p99.9      max   in µs");
            measure("mosquitto works", broker.uri(), seconds, () -> {});
            measure("mosquitto frozen", broker.uri(), seconds, broker::freeze);
            broker.thaw();
            measure("mosquitto killed", broker.uri(), seconds, broker::kill);
            try (SilentBroker silent = new SilentBroker()) {
                measure("says nothing", silent.uri(), seconds, () -> {});
            }
        }
    }

    /** What happens to the broker when the link is up. */
    private interface Fault {
        void happen() throws IOException, InterruptedException;
    }

    private static void measure(String name, String uri, int seconds, Fault fault) throws Exception {
        Tally tally = new Tally();
        MqttSettings settings = new MqttSettings(URI.create(uri), Links.TOPICS, null, null, null, true);
        try (PahoLink link = PahoLink.open(settings, new Links.Sink(), tally)) {
            Timed timed = new Timed(link);
            MqttReports reports = new MqttReports(
                    timed,
                    new MqttReports.About(
                            Links.TOPICS, "boot-7", "bench", true, new HostClock(), tally, DeadManWord.PAD_FIRMWARE),
                    States.RULES,
                    finding -> finding.reason().name());
            reports.begin(IN_SESSION, States.NOW);
            Thread.sleep(1_000);
            fault.happen();
            long[] publish = new long[seconds * 1_000];
            long[] make = new long[publish.length];
            long next = System.nanoTime();
            for (int i = 0; i < publish.length; i++) {
                next += 1_000_000;
                LockSupport.parkNanos(next - System.nanoTime());
                MonoTime now = States.NOW.plus(Duration.ofSeconds(i));
                timed.nanos = 0;
                long before = System.nanoTime();
                reports.occurred(new Occurrence.Refused(States.BREAK_NOT_KEPT), IN_SESSION, now);
                reports.ticked(IN_SESSION, now);
                publish[i] = timed.nanos;
                make[i] = System.nanoTime() - before - timed.nanos;
            }
            print(name + ", publish", publish);
            print(name + ", make", make);
        }
    }

    private static void print(String name, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-26s %8d %8.1f %8.1f %8.1f %8.0f%n",
                name,
                nanos.length,
                at(nanos, 0.5),
                at(nanos, 0.99),
                at(nanos, 0.999),
                nanos[nanos.length - 1] / 1e3);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1e3;
    }

    /** Takes the time of each publish. */
    private static final class Timed implements Link {
        private final Link link;
        private long nanos;

        Timed(Link link) {
            this.link = link;
        }

        @Override
        public void publish(Outgoing message) {
            long before = System.nanoTime();
            link.publish(message);
            nanos += System.nanoTime() - before;
        }

        @Override
        public void close() {
            link.close();
        }
    }

    /** The time of day of this machine. */
    private static final class HostClock implements WallClock {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public boolean trusted() {
            return false;
        }
    }
}
