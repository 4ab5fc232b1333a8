package org.poultice.controller.boot;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.sensor.Sensor;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.message.Safeguards;
import org.poultice.protocol.plan.Advice;
import org.poultice.protocol.plan.CarePlan;

/**
 * The configuration of {@code poultice run}, checked: whoever has one may start with it. Paths are absolute. Secrets are in files that are
 * named here, never in here.
 *
 * @param plan the care plan, with what the settings tightened
 * @param advice what a person is told along with the plan
 * @param painLimit age of the episode from which a person is told to see somebody (fact R1)
 * @param pad where the pad is
 * @param journal the controller's memory
 * @param batteryClock the name of the clock chip with a battery, such as {@code rtc0}, or null when the machine has none
 * @param watchdog the device that starts the machine anew, or null when there is to be none
 * @param mqtt the link, or null when there is to be none
 * @param logLevel what the log leaves out
 */
public record Settings(
        CarePlan plan,
        Advice advice,
        Duration painLimit,
        Pad pad,
        Journal journal,
        @Nullable String batteryClock,
        @Nullable Watchdog watchdog,
        @Nullable Mqtt mqtt,
        LogLevel logLevel) {

    /** Reads and checks a file. Nothing is started, opened for writing or changed. */
    public static Loaded<Settings> load(Path file) {
        return new SettingsReader(file).read();
    }

    /**
     * Reads a file for a command that cannot go on without it.
     *
     * @throws BadInput with all that is wrong with the file
     */
    public static Settings require(Path file) throws BadInput {
        return required(load(file));
    }

    /**
     * Reads the pad alone, whatever the rest of the file is like: its outputs are switched off before anything else is looked at.
     *
     * @throws BadInput with all that is wrong with the pad
     */
    static Pad requirePad(Path file) throws BadInput {
        return required(loadPad(file));
    }

    /** The same, with what is wrong. */
    static Loaded<Pad> loadPad(Path file) {
        return new SettingsReader(file).readPad();
    }

    /** @throws BadInput with all that is wrong */
    static <T> T required(Loaded<T> loaded) throws BadInput {
        T value = loaded.value();
        if (value == null) {
            throw new BadInput(loaded.problems().stream().map(Object::toString).toList());
        }
        return value;
    }

    /** What the engine decides by. */
    Rules rules() {
        return Rules.of(plan, painLimit)
                .withSensorTolerance(pad.sensorToleranceMilliC())
                .withUnsettled(journal.mayForget())
                .withTimeOnly(safeguards().timeOnly());
    }

    /** What watches over the pad besides the clock. */
    Safeguards safeguards() {
        return switch (pad) {
            case Pad.Serial serial -> new Safeguards(false, DeadManWord.PAD_FIRMWARE);
            case Pad.Gpio gpio ->
                new Safeguards(
                        gpio.timeOnly(), gpio.wiring().pump() == null ? DeadManWord.NONE : DeadManWord.CHARGE_PUMP);
        };
    }

    /** Where the pad is. */
    public sealed interface Pad {

        /**
         * What its sensors may be wrong by, in thousandths of a degree Celsius; makes each temperature limit tighter by as much.
         */
        int sensorToleranceMilliC();

        /** @param port the device of the serial line, such as {@code /dev/ttyUSB0}; need not be there yet */
        record Serial(String port, int sensorToleranceMilliC) implements Pad {}

        /**
         * A pad on this computer's own pins.
         *
         * @param padSensor what measures the pad's surface; null exactly when {@code timeOnly}
         * @param twinSensor what measures the same surface, to be held against the first, or null; never without the first
         * @param skinSensor what measures the skin under it, or null; never without the first
         * @param timeOnly whether time alone limits what the pad does
         */
        record Gpio(
                Wiring wiring,
                @Nullable Sensor padSensor,
                @Nullable Sensor twinSensor,
                @Nullable Sensor skinSensor,
                int sensorToleranceMilliC,
                boolean timeOnly)
                implements Pad {}
    }

    /**
     * The controller's memory.
     *
     * @param directory where it is kept; need not exist yet
     * @param mayForget what its disk may forget of what it confirmed so short before its power failed; zero on one that keeps its word
     */
    public record Journal(Path directory, Duration mayForget) {}

    /**
     * A watchdog of the kernel.
     *
     * @param device such as {@code /dev/watchdog}
     * @param timeout how long it waits for food, whole seconds
     */
    public record Watchdog(Path device, Duration timeout) {}

    /**
     * The link.
     *
     * @param uri {@code mqtt://host:port}, or {@code mqtts} for TLS; always with a port
     * @param site the first part of the device's name in topics, {@code [a-z0-9-]{1,32}}
     * @param device the second part
     * @param user name at the broker, or null
     * @param passwordFile the file whose first line is the password, see {@link SecretFile}; never without a user
     * @param tls what TLS uses besides the system's own certificates; all null without TLS
     * @param remoteStart whether somebody at a distance may arm the device
     */
    public record Mqtt(
            URI uri,
            String site,
            String device,
            @Nullable String user,
            @Nullable Path passwordFile,
            Tls tls,
            boolean remoteStart) {

        public boolean usesTls() {
            return uri.getScheme().equals(BrokerUri.WITH_TLS);
        }
    }

    /**
     * Files in PEM.
     *
     * @param caFile certificates to trust instead of the system's, or null
     * @param clientCertificate the device's own certificate, or null
     * @param clientKey its key; present exactly when {@code clientCertificate} is
     */
    public record Tls(
            @Nullable Path caFile,
            @Nullable Path clientCertificate,
            @Nullable Path clientKey) {}

    /** ERROR: a person must act; WARN: degraded but safe; INFO: phases; DEBUG: frames. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
