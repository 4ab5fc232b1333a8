package org.poultice.controller.adapter.watchdog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.port.Watchdog;

/** What systemd hears, over a real datagram socket. */
class SystemdWatchdogTest {
    private static final MonoTime NOW = MonoTime.ofMillis(1_000);
    private static final long PID = 42;

    private final Map<String, String> environment = new HashMap<>();
    private String socket = "";
    private String status = "Idle";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @BeforeEach
    void systemdListens() {
        listensAt(directory.resolve("notify").toString());
        environment.put("WATCHDOG_USEC", "15000000");
        environment.put("WATCHDOG_PID", Long.toString(PID));
    }

    @Test
    void theFirstPeriodSaysReadyAndEachOneFeeds() throws SystemCallException {
        try (Listener systemd = new Listener(socket)) {
            Watchdog dog = find();
            assertEquals("", systemd.heard());
            tick(dog);
            assertEquals("READY=1\nWATCHDOG=1\nSTATUS=Idle\n", systemd.heard());
            tick(dog);
            assertEquals("WATCHDOG=1\n", systemd.heard());
            assertEquals("", systemd.heard());
        }
    }

    @Test
    void aStatusThatChangesIsTold() throws SystemCallException {
        try (Listener systemd = new Listener(socket)) {
            Watchdog dog = find();
            tick(dog);
            systemd.heard();
            status = "Break until 03:12, for 5 °C";
            tick(dog);
            assertEquals("WATCHDOG=1\nSTATUS=Break until 03:12, for 5 °C\n", systemd.heard());
        }
    }

    @Test
    void aSocketInNoFileSystemHearsTheSame() throws SystemCallException {
        listensAt("@poultice-test-" + ProcessHandle.current().pid());
        try (Listener systemd = new Listener(socket)) {
            tick(find());
            assertEquals("READY=1\nWATCHDOG=1\nSTATUS=Idle\n", systemd.heard());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,        42
            -,        -
            15000000, 41
            """)
    void aUnitThatAsksForNoFoodOrForThatOfAnotherProcessGetsNone(String micros, String pid) throws SystemCallException {
        environment.clear();
        listensAt(socket);
        put("WATCHDOG_USEC", micros);
        put("WATCHDOG_PID", pid);
        try (Listener systemd = new Listener(socket)) {
            Watchdog dog = find();
            tick(dog);
            assertEquals("READY=1\nSTATUS=Idle\n", systemd.heard());
            tick(dog);
            assertEquals("", systemd.heard());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"15000000", "2000000", "soon", "9223372036854775807"})
    void whateverTimeTheUnitNamesForAnyProcessIsFed(String micros) throws SystemCallException {
        environment.remove("WATCHDOG_PID");
        environment.put("WATCHDOG_USEC", micros);
        try (Listener systemd = new Listener(socket)) {
            tick(find());
            assertTrue(systemd.heard().contains("WATCHDOG=1\n"));
        }
    }

    @Test
    void anEndThatWasAskedForIsTold() throws SystemCallException {
        try (Listener systemd = new Listener(socket)) {
            find().standDown();
            assertEquals("STOPPING=1\nSTATUS=Ending, all off\n", systemd.heard());
        }
    }

    @Test
    void whatNobodyHeardIsToldAgain() throws IOException {
        Watchdog dog = find();
        tick(dog); // nobody listens yet
        try (Listener systemd = new Listener(socket)) {
            tick(dog);
            assertEquals("READY=1\nWATCHDOG=1\nSTATUS=Idle\n", systemd.heard());
        }
        Files.delete(Path.of(socket));
        status = "Tripped";
        tick(dog);
        dog.standDown();
        try (Listener systemd = new Listener(socket)) {
            tick(dog);
            assertEquals("WATCHDOG=1\nSTATUS=Tripped\n", systemd.heard());
        }
    }

    @Test
    @Timeout(20)
    void aSystemdThatTakesNothingHoldsNothingUp() throws SystemCallException {
        try (Listener systemd = new Listener(socket)) {
            Watchdog dog = find();
            for (int i = 0; i < 10_000; i++) { // far more than a socket holds
                tick(dog);
            }
            status = "told late";
            tick(dog);
            String last = systemd.heard();
            for (String next = last; !next.isEmpty(); next = systemd.heard()) {
                last = next;
            }
            assertEquals("WATCHDOG=1\n", last);
            tick(dog);
            assertEquals("WATCHDOG=1\nSTATUS=told late\n", systemd.heard());
        }
    }

    @Test
    void withoutSystemdThereIsNone() {
        environment.remove("NOTIFY_SOCKET");
        assertNull(SystemdWatchdog.find(environment, PID, (state, now) -> status));
    }

    @Test
    void aSocketThatCannotBeIsNone() {
        for (String name : new String[] {"", "notify", "vsock:2:1234", "/" + "x".repeat(200)}) {
            environment.put("NOTIFY_SOCKET", name);
            assertNull(SystemdWatchdog.find(environment, PID, (state, now) -> status), name);
        }
        assertNotEquals("", socket);
    }

    private void listensAt(String name) {
        socket = name;
        environment.put("NOTIFY_SOCKET", name);
    }

    private void put(String name, String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private Watchdog find() {
        return Objects.requireNonNull(SystemdWatchdog.find(environment, PID, (state, now) -> status));
    }

    private static void tick(Watchdog dog) {
        dog.ticked(State.fresh(NOW), NOW);
    }
}
