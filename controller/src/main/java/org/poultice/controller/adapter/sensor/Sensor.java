package org.poultice.controller.adapter.sensor;

import java.nio.file.Path;

/** A sensor as it is wired: where the kernel gives its readings, and what it takes to understand them. All paths are absolute. */
public sealed interface Sensor {

    /** What tells one from another: two that have it in common are one. */
    Path origin();

    /**
     * A DS18B20 on the kernel's one-wire bus.
     *
     * @param file its {@code temperature}, or its {@code w1_slave}; which of the two, the end of the name tells
     */
    record Ds18b20(Path file) implements Sensor {

        /** The directory, for the kernel gives one sensor in two files. */
        @Override
        public Path origin() {
            String name = String.valueOf(file.getFileName());
            Path directory = file.getParent();
            return directory != null && (name.equals("temperature") || name.equals("w1_slave")) ? directory : file;
        }
    }

    /**
     * A thermistor in a divider, measured by a converter such as the ADS1115.
     *
     * @param middle the middle of the divider
     * @param supply what the divider hangs on
     */
    record Ntc(Channel middle, Supply supply, Divider divider) implements Sensor {
        @Override
        public Path origin() {
            return middle.raw();
        }
    }

    /**
     * One input of a converter, as the kernel's industrial-I/O files give it.
     *
     * @param raw the file with the converter's code
     * @param scale the file with the millivolts of one step of that code
     */
    record Channel(Path raw, Path scale) {
        private static final String RAW = "_raw";

        /** Whether the name is one from which that of the scale follows. */
        public static boolean namesItsScale(Path raw) {
            Path name = raw.getFileName();
            return name != null && name.toString().endsWith(RAW);
        }

        /** The scale that the kernel puts beside {@code in_voltage0_raw}: {@code in_voltage0_scale}. */
        public static Path scaleOf(Path raw) {
            String name = String.valueOf(raw.getFileName());
            return raw.resolveSibling(name.substring(0, name.length() - RAW.length()) + "_scale");
        }
    }

    /** What a divider hangs on. */
    sealed interface Supply {
        /** What can be the supply of a divider that a converter measures. */
        int LEAST_MILLI_V = 1_000;

        int MOST_MILLI_V = 5_500;

        /** Measured along with the divider, so that what it does falls out of the reading. */
        record Measured(Channel channel) implements Supply {}

        /** Taken as it is written; a supply that is off by a hundredth is a reading that is off by some tenths of a degree. */
        record Fixed(int milliV) implements Supply {}
    }
}
