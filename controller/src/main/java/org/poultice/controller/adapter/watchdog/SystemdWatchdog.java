package org.poultice.controller.adapter.watchdog;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.port.Watchdog;
import org.tinylog.Logger;

/**
 * systemd, as sd_notify(3) and sd_watchdog_enabled(3) have it: {@code READY=1} with the first control period, {@code WATCHDOG=1} with each where the unit asks
 * for it, {@code STATUS=} whenever that changes, {@code STOPPING=1} at an end that was asked for. What was not taken is sent again in the next period.
 */
public final class SystemdWatchdog implements Watchdog {
    /** A loop that is well shows itself once a second; what waits for less than three of those kills a healthy one. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(3);

    private static final long NANOS_PER_MICRO = 1_000;

    private final NotifySocket socket;
    private final boolean isFed;
    private final BiFunction<State, MonoTime, String> status;
    private boolean ready;
    private String told = "";

    private SystemdWatchdog(NotifySocket socket, boolean isFed, BiFunction<State, MonoTime, String> status) {
        this.socket = socket;
        this.isFed = isFed;
        this.status = status;
    }

    /**
     * The systemd that started this process, or null when none did, or none that wants to hear from it.
     *
     * @param environment of this process
     * @param pid of this process
     * @param status what the controller does, in one line for people
     */
    public static @Nullable SystemdWatchdog find(
            Map<String, String> environment, long pid, BiFunction<State, MonoTime, String> status) {
        String name = environment.get("NOTIFY_SOCKET");
        if (name == null || name.isEmpty()) {
            return null;
        }
        try {
            return new SystemdWatchdog(new NotifySocket(name), wantsFeeding(environment, pid), status);
        } catch (IllegalArgumentException | SystemCallException e) {
            Logger.warn("systemd cannot be told how the controller is, at NOTIFY_SOCKET={}: {}", name, e.getMessage());
            return null;
        }
    }

    /** The variables may have been meant for a process that started this one. */
    private static boolean wantsFeeding(Map<String, String> environment, long pid) {
        String forPid = environment.get("WATCHDOG_PID");
        String micros = environment.get("WATCHDOG_USEC");
        if (micros == null || (forPid != null && !forPid.equals(Long.toString(pid)))) {
            return false;
        }
        Duration patience;
        try {
            patience = Duration.ofNanos(Math.multiplyExact(Long.parseLong(micros), NANOS_PER_MICRO));
        } catch (NumberFormatException | ArithmeticException wrong) {
            Logger.warn("WATCHDOG_USEC={} is no time; systemd is fed as if it were one", micros);
            return true;
        }
        if (patience.compareTo(LEAST_PATIENCE) < 0) {
            Logger.warn(
                    "WatchdogSec of the unit is {} ms: a healthy controller shows itself once a second and would be killed. Allow at least {} s",
                    patience.toMillis(),
                    LEAST_PATIENCE.toSeconds());
        }
        return true;
    }

    @Override
    public void ticked(State state, MonoTime now) {
        String line = status.apply(state, now);
        StringBuilder message = new StringBuilder();
        if (!ready) {
            message.append("READY=1\n");
        }
        if (isFed) {
            message.append("WATCHDOG=1\n");
        }
        if (!line.equals(told)) {
            message.append("STATUS=").append(line).append('\n');
        }
        if (!message.isEmpty() && socket.send(message.toString())) {
            ready = true;
            told = line;
        }
    }

    @Override
    public void standDown() {
        socket.send("STOPPING=1\nSTATUS=Ending, all off\n");
    }
}
