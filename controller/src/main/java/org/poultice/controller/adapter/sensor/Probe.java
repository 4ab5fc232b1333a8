package org.poultice.controller.adapter.sensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes one reading, however long that takes. Used by one thread. */
interface Probe {
    /** The kernel writes 75 bytes at most; more is no such file. */
    int MOST_BYTES = 256;

    /**
     * A reading, in thousandths of a degree Celsius.
     *
     * @throws IOException when the kernel gives none
     * @throws Unusable when what it gives is none
     */
    int milliC() throws IOException, Unusable;

    static Probe of(Sensor sensor) {
        return switch (sensor) {
            case Sensor.Ds18b20 ds18b20 -> of(ds18b20);
            case Sensor.Ntc ntc -> () -> ntc.divider().milliC(milliV(ntc.middle()) / milliV(ntc.supply()));
        };
    }

    private static Probe of(Sensor.Ds18b20 sensor) {
        Path file = sensor.file();
        return file.toString().endsWith("w1_slave")
                ? () -> W1Text.slave(text(file))
                : () -> W1Text.temperature(text(file));
    }

    private static double milliV(Sensor.Supply supply) throws IOException, Unusable {
        return switch (supply) {
            case Sensor.Supply.Fixed fixed -> fixed.milliV();
            case Sensor.Supply.Measured measured -> {
                double milliV = milliV(measured.channel());
                if (milliV < Sensor.Supply.LEAST_MILLI_V || milliV > Sensor.Supply.MOST_MILLI_V) {
                    throw new Unusable("the supply of its divider measures " + Math.round(milliV) + " mV");
                }
                yield milliV;
            }
        };
    }

    private static double milliV(Sensor.Channel channel) throws IOException, Unusable {
        return IioText.milliV(text(channel.raw()), text(channel.scale()));
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
        }
    }
}
