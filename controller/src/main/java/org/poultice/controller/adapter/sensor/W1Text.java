package org.poultice.controller.adapter.sensor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel's one-wire driver writes of a DS18B20: each reading is whole and checked, or is none. */
final class W1Text {
    /** What the chip holds before its first conversion; 85 °C is nothing that a pad can have. */
    private static final int POWER_ON_MILLI_C = 85_000;

    /** What libraries and drivers say when nothing answers. */
    private static final int NOBODY_MILLI_C = -127_000;

    private static final int LOWEST_MILLI_C = -55_000;
    private static final int HIGHEST_MILLI_C = 125_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern SLAVE = Pattern.compile(
            "(?:[0-9a-f]{2} ){9}: crc=[0-9a-f]{2} (YES|NO)\n(?:[0-9a-f]{2} ){9}t=(-?[0-9]{1,6})",
            Pattern.CASE_INSENSITIVE);

    private W1Text() {}

    /** The text of {@code temperature}: thousandths of a degree Celsius. */
    static int temperature(String text) throws Unusable {
        String number = text.strip();
        if (number.isEmpty()) {
            throw new Unusable("its file is empty");
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new Unusable("its file holds no number");
        }
        return checked(Integer.parseInt(number));
    }

    /** The text of {@code w1_slave}: the chip's memory twice, with what became of its checksum and with the temperature. */
    static int slave(String text) throws Unusable {
        if (text.isBlank()) {
            throw new Unusable("its file is empty");
        }
        Matcher matcher = SLAVE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new Unusable("its file holds no reading");
        }
        if (matcher.group(1).equalsIgnoreCase("NO")) {
            throw new Unusable("its checksum is wrong");
        }
        return checked(Integer.parseInt(matcher.group(2)));
    }

    private static int checked(int milliC) throws Unusable {
        if (milliC == POWER_ON_MILLI_C) {
            throw new Unusable("it has lost its power and says 85 °C");
        }
        if (milliC == NOBODY_MILLI_C) {
            throw new Unusable("nothing answers on its line (-127 °C)");
        }
        if (milliC == 0) {
            // A data line shorted to ground reads as nothing but zeros, whose checksum is zero too and so is right. A
            // pad at exactly 0 °C
            // has passed the limit of the cold by a degree, and taking that for a failure ends its session as well.
            throw new Unusable("it says exactly 0 °C, as its line does when it is shorted to ground");
        }
        if (milliC < LOWEST_MILLI_C || milliC > HIGHEST_MILLI_C) {
            throw new Unusable("it says " + milliC / 1_000 + " °C, which no DS18B20 can");
        }
        return milliC;
    }
}
