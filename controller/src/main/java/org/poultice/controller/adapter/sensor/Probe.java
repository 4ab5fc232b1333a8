package org.poultice.controller.adapter.sensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poultice.controller.port.Thermometer.Reading;

/** Takes one reading, however long that takes. Used by one thread. */
interface Probe {
    /** The kernel writes 75 bytes at most; more is no such file. */
    int MOST_BYTES = 256;

    /**
     * A reading that has a temperature.
     *
     * @throws IOException when the kernel gives none
     * @throws Unusable when what it gives is none
     */
    Reading read() throws IOException, Unusable;

    static Probe of(Sensor sensor) {
        return switch (sensor) {
            case Sensor.Ds18b20 ds18b20 -> of(ds18b20);
            case Sensor.Ntc ntc -> () -> reading(ntc);
        };
    }

    private static Probe of(Sensor.Ds18b20 sensor) {
        Path file = sensor.file();
        return file.toString().endsWith("w1_slave")
                ? () -> Reading.withoutCode(W1Text.slave(text(file)))
                : () -> Reading.withoutCode(W1Text.temperature(text(file)));
    }

    private static Reading reading(Sensor.Ntc ntc) throws IOException, Unusable {
        int code = IioText.code(text(ntc.middle().raw()));
        double milliV = code * IioText.scale(text(ntc.middle().scale()));
        return new Reading(ntc.divider().milliC(milliV / milliV(ntc.supply())), code);
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
        return IioText.code(text(channel.raw())) * IioText.scale(text(channel.scale()));
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
        }
    }
}
